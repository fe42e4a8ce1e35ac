myofield_test(NAME shape LABEL unit FOLDER shape LINK myofield::shape myofield::content
              SOURCES body_test.cpp contour_stack_test.cpp derivation_test.cpp details_test.cpp ends_test.cpp figures_test.cpp
                      loft_test.cpp refine_test.cpp sculpt_test.cpp sheet_test.cpp skin_patch_test.cpp slice_distance_test.cpp)
