myofield_test(NAME lecture LABEL unit FOLDER lecture LINK myofield::lecture
              SOURCES lecture_edits_test.cpp lecture_file_test.cpp slide_text_test.cpp)
