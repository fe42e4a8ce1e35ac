myofield_test(NAME shape_sculpt LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/shape_sculpt_test.cpp LINK myofield::shape)
myofield_test(NAME shape_details LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/shape_details_test.cpp
              LINK myofield::shape)
