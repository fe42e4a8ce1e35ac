myofield_test(NAME shape_sculpt LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/shape_sculpt_test.cpp LINK myofield::shape)
myofield_test(NAME shape_skin_details LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/shape_skin_details_test.cpp
              LINK myofield::shape)
