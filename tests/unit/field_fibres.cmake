myofield_test(NAME field_fibres LABEL unit
              SOURCES ${MYOFIELD_TEST_FOLDER}/field_fibres_test.cpp LINK myofield::field)
