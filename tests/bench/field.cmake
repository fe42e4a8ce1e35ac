add_executable(bench_field ${MYOFIELD_TEST_FOLDER}/field_bench.cpp)
target_include_directories(bench_field PRIVATE ${PROJECT_SOURCE_DIR}/tests)
target_link_libraries(bench_field PRIVATE myofield::field benchmark::benchmark myofield_warnings)
