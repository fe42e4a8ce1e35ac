# libdraco.so brings an older tinygltf of its own: ours has to come first.
myofield_test(NAME content LABEL unit FOLDER content
              LINK myofield::content PkgConfig::tinygltf PkgConfig::draco meshoptimizer::meshoptimizer
              SOURCES atlas_check_test.cpp atlas_fault_test.cpp atlas_load_test.cpp body_attributes_test.cpp
                      body_hostile_test.cpp body_import_test.cpp body_look_test.cpp body_round_trip_test.cpp
                      body_shapes_test.cpp gltf_pose_test.cpp import_meaning_test.cpp import_obj_test.cpp
                      import_surface_test.cpp structure_name_test.cpp)
target_include_directories(test_content SYSTEM PRIVATE ${MYOFIELD_JSON_INCLUDE})
# Names and surfaces are headers of the module's own.
target_include_directories(test_content PRIVATE ${PROJECT_SOURCE_DIR}/engine/content)
