myofield_test(NAME handout LABEL data SOURCES ${MYOFIELD_TEST_FOLDER}/handout_data_test.cpp
              LINK myofield::handout)
