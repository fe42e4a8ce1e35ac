# The figures of painting and of visits, on the built-in body: bench_study. The test that goes with it
# holds the longest of them with room for a slow machine.
add_executable(bench_study ${MYOFIELD_TEST_FOLDER}/study_bench.cpp)
target_include_directories(bench_study PRIVATE ${PROJECT_SOURCE_DIR}/tests)
target_compile_definitions(bench_study PRIVATE MYOFIELD_SOURCE_FOLDER="${PROJECT_SOURCE_DIR}"
                                               MYOFIELD_BUILD_FOLDER="${PROJECT_BINARY_DIR}")
target_link_libraries(bench_study PRIVATE myofield::study benchmark::benchmark myofield_warnings)
