myofield_test(NAME study LABEL unit FOLDER study LINK myofield::study
              SOURCES actions_test.cpp atlas_tree_test.cpp class_list_test.cpp film_test.cpp folder_list_test.cpp frame_pacer_test.cpp growth_player_test.cpp
                      input_feed_test.cpp keyboard_test.cpp known_map_test.cpp lecture_test.cpp match_words_test.cpp message_list_test.cpp muscle_round_test.cpp
                      monkey_test.cpp mouse_gesture_test.cpp pain_answers_test.cpp pain_drawing_test.cpp painting_test.cpp places_test.cpp quiz_round_test.cpp quiz_stories_test.cpp pointed_test.cpp search_box_test.cpp
                      search_index_test.cpp selection_test.cpp session_keeper_test.cpp session_store_test.cpp stories_test.cpp
                      understanding_test.cpp view_history_test.cpp words_test.cpp)
