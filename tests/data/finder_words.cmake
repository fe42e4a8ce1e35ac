myofield_test(NAME finder_words LABEL data SOURCES ${MYOFIELD_TEST_FOLDER}/finder_words_test.cpp
              LINK myofield::study)
