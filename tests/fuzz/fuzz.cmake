# One program for all readers, see docs/TESTING.md. Built with `cmake --preset fuzz`, run by tests/fuzz/run.
if(NOT MYOFIELD_FUZZ)
    return()
endif()
set(sources fuzz.cpp glb_mutation.cpp reader.cpp seeds.cpp)
list(TRANSFORM sources PREPEND ${CMAKE_CURRENT_LIST_DIR}/)
add_executable(fuzz ${sources})
target_include_directories(fuzz PRIVATE ${PROJECT_SOURCE_DIR}/tests)
target_include_directories(fuzz SYSTEM PRIVATE ${MYOFIELD_JSON_INCLUDE})
target_compile_definitions(fuzz PRIVATE MYOFIELD_SOURCE_FOLDER="${PROJECT_SOURCE_DIR}")
# libdraco.so brings an older tinygltf of its own: ours has to come first.
target_link_libraries(fuzz PRIVATE myofield::study PkgConfig::tinygltf PkgConfig::draco
                                   meshoptimizer::meshoptimizer GTest::gtest)
target_link_options(fuzz PRIVATE -fsanitize=fuzzer)
