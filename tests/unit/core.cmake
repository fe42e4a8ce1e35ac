myofield_test(NAME core_file LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/core_file_test.cpp LINK myofield::core)
myofield_test(NAME core_image LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/core_image_test.cpp LINK myofield::core)
myofield_test(NAME core_text LABEL unit SOURCES ${MYOFIELD_TEST_FOLDER}/core_text_test.cpp LINK myofield::core)
