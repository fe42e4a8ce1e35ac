myofield_test(NAME plates LABEL data SOURCES ${MYOFIELD_TEST_FOLDER}/plates_data_test.cpp
              LINK myofield::content myofield::scene)
