myofield_test(NAME questions LABEL data SOURCES ${MYOFIELD_TEST_FOLDER}/questions_data_test.cpp
              LINK myofield::content myofield::learn)
