myofield_test(NAME field_geodesic LABEL unit LINK myofield::field
              SOURCES ${MYOFIELD_TEST_FOLDER}/field_geodesic_test.cpp)
