myofield_test(NAME gpu_handles LABEL gpu
              SOURCES ${MYOFIELD_TEST_FOLDER}/gpu_handles_test.cpp LINK myofield::gpu)
