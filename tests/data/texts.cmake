myofield_test(NAME texts LABEL data
    SOURCES ${MYOFIELD_TEST_FOLDER}/texts_data_test.cpp
    LINK myofield::content)
