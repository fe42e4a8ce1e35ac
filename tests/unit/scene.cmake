myofield_test(NAME scene_camera LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/scene_camera_test.cpp LINK myofield::scene)
myofield_test(NAME scene_labels LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/scene_labels_test.cpp LINK myofield::scene)
myofield_test(NAME scene_view_state LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/scene_view_state_test.cpp LINK myofield::scene)
myofield_test(NAME scene_font LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/scene_font_test.cpp LINK myofield::scene)
