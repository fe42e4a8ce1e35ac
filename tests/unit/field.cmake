myofield_test(NAME field LABEL unit LINK myofield::field
              SOURCES ${MYOFIELD_TEST_FOLDER}/field_geodesic_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/field_growth_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/field_hostile_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/field_path_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/field_placement_test.cpp
                      ${MYOFIELD_TEST_FOLDER}/field_warp_test.cpp)
myofield_test(NAME field_real_skin LABEL unit LINK myofield::field myofield::content
              SOURCES ${MYOFIELD_TEST_FOLDER}/field_real_skin_test.cpp)
target_include_directories(test_field_real_skin SYSTEM PRIVATE ${MYOFIELD_EIGEN_INCLUDE})
