myofield_test(NAME core LABEL unit FOLDER core LINK myofield::core PNG::PNG
              SOURCES file_test.cpp file_writer_test.cpp image_test.cpp json_reader_test.cpp json_text_test.cpp png_reader_test.cpp text_fold_test.cpp text_test.cpp)
