myofield_test(NAME framing LABEL data SOURCES ${MYOFIELD_TEST_FOLDER}/framing_data_test.cpp
              LINK myofield::content myofield::scene)
