myofield_test(NAME gpu_handles LABEL gpu
              SOURCES ${MYOFIELD_TEST_FOLDER}/gpu_handles_test.cpp ${MYOFIELD_TEST_FOLDER}/panel_pictures_test.cpp
              LINK myofield::gpu)
set_target_properties(test_gpu_handles PROPERTIES UNITY_BUILD OFF) # both files open namespaces with an Image
myofield_test(NAME panel_picture LABEL gpu
              SOURCES ${MYOFIELD_TEST_FOLDER}/panel_picture_widget_test.cpp
              LINK myofield_app PkgConfig::imgui)
