myofield_test(NAME patterns LABEL data SOURCES ${MYOFIELD_TEST_FOLDER}/patterns_data_test.cpp
              LINK myofield::content myofield::field)
