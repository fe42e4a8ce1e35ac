myofield_test(NAME core LABEL unit FOLDER core LINK myofield::core
              SOURCES file_test.cpp file_writer_test.cpp image_test.cpp text_test.cpp)
