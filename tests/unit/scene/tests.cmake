myofield_test(NAME scene LABEL unit FOLDER scene LINK myofield::scene
              SOURCES camera_test.cpp colour_vision_test.cpp draw_list_test.cpp font_test.cpp labels_test.cpp landmark_overlay_test.cpp orientation_cube_test.cpp overlay_table_test.cpp picture_ground_test.cpp plate_test.cpp scale_test.cpp veil_test.cpp view_state_test.cpp window_rule_test.cpp)
target_include_directories(test_scene PRIVATE ${PROJECT_SOURCE_DIR}/engine/scene)
