myofield_test(NAME app LABEL unit FOLDER app LINK myofield_app glfw
              SOURCES atlas_index_test.cpp baked_body_test.cpp film_test.cpp frame_pacer_test.cpp growth_player_test.cpp
                      input_feed_test.cpp key_map_test.cpp mouse_gesture_test.cpp search_test.cpp selection_test.cpp
                      session_test.cpp translation_test.cpp tree_test.cpp view_history_test.cpp words_test.cpp)
