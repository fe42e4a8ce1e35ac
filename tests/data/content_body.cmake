myofield_test(NAME content_body_bodyparts3d LABEL data LINK myofield::content
              SOURCES ${MYOFIELD_TEST_FOLDER}/content_body_bodyparts3d_test.cpp)
