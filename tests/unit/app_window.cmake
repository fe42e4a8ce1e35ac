# The window's rules that need neither a window nor ImGui.
myofield_test(NAME app_window LABEL unit
    SOURCES ${MYOFIELD_TEST_FOLDER}/app_atlas_index_test.cpp ${MYOFIELD_TEST_FOLDER}/app_frame_pacer_test.cpp ${MYOFIELD_TEST_FOLDER}/app_growth_player_test.cpp
            ${MYOFIELD_TEST_FOLDER}/app_input_feed_test.cpp ${MYOFIELD_TEST_FOLDER}/app_key_map_test.cpp
            ${MYOFIELD_TEST_FOLDER}/app_mouse_gesture_test.cpp ${MYOFIELD_TEST_FOLDER}/app_search_test.cpp
            ${MYOFIELD_TEST_FOLDER}/app_selection_test.cpp ${MYOFIELD_TEST_FOLDER}/app_session_test.cpp
            ${MYOFIELD_TEST_FOLDER}/app_tree_test.cpp ${MYOFIELD_TEST_FOLDER}/app_view_history_test.cpp ${MYOFIELD_TEST_FOLDER}/app_translation_test.cpp
            ${MYOFIELD_TEST_FOLDER}/app_words_test.cpp
    LINK myofield_app glfw)
# What commands make without a window.
myofield_test(NAME app_made LABEL unit
    SOURCES ${MYOFIELD_TEST_FOLDER}/app_baked_body_test.cpp ${MYOFIELD_TEST_FOLDER}/app_film_test.cpp
    LINK myofield_app)
