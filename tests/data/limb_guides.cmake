myofield_test(NAME limb_guides LABEL data SOURCES ${MYOFIELD_TEST_FOLDER}/limb_guides_data_test.cpp
              LINK myofield::content myofield::field)
