myofield_test(NAME gpu_device_choice LABEL unit
              SOURCES ${MYOFIELD_TEST_FOLDER}/gpu_device_choice_test.cpp ${MYOFIELD_TEST_FOLDER}/gpu_check_test.cpp LINK myofield::gpu)
