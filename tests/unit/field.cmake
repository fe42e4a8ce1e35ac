myofield_test(NAME field LABEL unit LINK myofield::field
              SOURCES ${MYOFIELD_TEST_FOLDER}/field_geodesic_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/field_hostile_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/field_path_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/field_placement_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/field_warp_test.cpp)
