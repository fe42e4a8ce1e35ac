myofield_test(NAME render_picture LABEL gpu
              SOURCES ${MYOFIELD_TEST_FOLDER}/render_picture_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/render_marks_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/render_drawing_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/render_growth_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/render_heat_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/render_heat_colours_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/render_pick_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/render_views_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/render_uncover_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/render_window_test.cpp
              LINK myofield::render)
