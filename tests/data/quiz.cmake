myofield_test(NAME quiz LABEL data SOURCES ${MYOFIELD_TEST_FOLDER}/quiz_data_test.cpp
              LINK myofield::study)
