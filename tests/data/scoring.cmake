myofield_test(NAME scoring LABEL data SOURCES ${MYOFIELD_TEST_FOLDER}/scoring_data_test.cpp
              LINK myofield::content myofield::learn)
