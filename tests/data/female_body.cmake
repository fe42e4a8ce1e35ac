myofield_test(NAME female_body LABEL data SOURCES ${MYOFIELD_TEST_FOLDER}/female_body_data_test.cpp
              LINK myofield::content myofield::field myofield::shape fmt::fmt)
