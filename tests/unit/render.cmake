myofield_test(NAME render_colour_vision LABEL unit
              SOURCES ${MYOFIELD_TEST_FOLDER}/render_colour_vision_test.cpp LINK myofield::scene)
