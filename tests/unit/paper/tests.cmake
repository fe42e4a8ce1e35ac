myofield_test(NAME paper LABEL unit FOLDER paper LINK myofield::paper SOURCES paper_test.cpp)
