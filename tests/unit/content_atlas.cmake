myofield_test(NAME content_atlas LABEL unit
    SOURCES ${MYOFIELD_TEST_FOLDER}/content_atlas_check_test.cpp
            ${MYOFIELD_TEST_FOLDER}/content_atlas_fault_test.cpp
            ${MYOFIELD_TEST_FOLDER}/content_atlas_load_test.cpp
    LINK myofield::content)
