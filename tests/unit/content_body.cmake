myofield_test(NAME content_body_round_trip LABEL unit LINK myofield::content
              SOURCES ${MYOFIELD_TEST_FOLDER}/content_body_round_trip_test.cpp)
# libdraco.so brings an older tinygltf of its own: ours has to come first.
myofield_test(NAME content_body_attributes LABEL unit
              LINK myofield::content PkgConfig::tinygltf PkgConfig::draco meshoptimizer::meshoptimizer
              SOURCES ${MYOFIELD_TEST_FOLDER}/content_body_attributes_test.cpp)
myofield_test(NAME content_body_look LABEL unit LINK myofield::content
              SOURCES ${MYOFIELD_TEST_FOLDER}/content_body_look_test.cpp)
target_include_directories(test_content_body_look SYSTEM PRIVATE ${MYOFIELD_JSON_INCLUDE})
myofield_test(NAME content_body_shapes LABEL unit LINK myofield::content
              SOURCES ${MYOFIELD_TEST_FOLDER}/content_body_shapes_test.cpp)
myofield_test(NAME content_body_hostile LABEL unit LINK myofield::content
              SOURCES ${MYOFIELD_TEST_FOLDER}/content_body_hostile_test.cpp)
myofield_test(NAME content_body_import LABEL unit LINK myofield::content fmt::fmt
              SOURCES ${MYOFIELD_TEST_FOLDER}/content_body_import_test.cpp)
