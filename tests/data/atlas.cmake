myofield_test(NAME atlas LABEL data
    SOURCES ${MYOFIELD_TEST_FOLDER}/atlas_data_test.cpp
    LINK myofield::content)
