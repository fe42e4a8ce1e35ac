myofield_test(NAME learn LABEL unit FOLDER learn LINK myofield::learn
              SOURCES cards_file_test.cpp cards_test.cpp fsrs_test.cpp)
