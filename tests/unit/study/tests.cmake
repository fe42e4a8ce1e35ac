myofield_test(NAME study LABEL unit FOLDER study LINK myofield::study
              SOURCES frame_pacer_test.cpp growth_player_test.cpp key_map_test.cpp mouse_gesture_test.cpp
                      muscle_tree_test.cpp search_index_test.cpp selection_test.cpp session_store_test.cpp
                      view_history_test.cpp words_test.cpp)
