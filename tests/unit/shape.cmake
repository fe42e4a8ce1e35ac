myofield_test(NAME shape_loft LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/shape_loft_test.cpp LINK myofield::shape)
myofield_test(NAME shape_stack LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/shape_stack_test.cpp LINK myofield::shape)
myofield_test(NAME shape_surface LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/shape_surface_test.cpp LINK myofield::shape)
myofield_test(NAME shape_figures LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/shape_figures_test.cpp LINK myofield::shape)
myofield_test(NAME shape_body LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/shape_body_test.cpp
              LINK myofield::shape myofield::content)
myofield_test(NAME shape_sheet LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/shape_sheet_test.cpp LINK myofield::shape)
myofield_test(NAME shape_ends LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/shape_ends_test.cpp LINK myofield::shape)
