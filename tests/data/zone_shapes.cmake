myofield_test(NAME zone_shapes LABEL data
    SOURCES ${MYOFIELD_TEST_FOLDER}/zone_shapes_data_test.cpp ${MYOFIELD_TEST_FOLDER}/zone_figures.cpp
    LINK myofield::content myofield::field)
# What strokes cover before they become a zone is a header of the module's own.
target_include_directories(test_zone_shapes PRIVATE ${PROJECT_SOURCE_DIR}/engine/field)
