myofield_test(NAME content_body_round_trip LABEL unit LINK myofield::content
              SOURCES ${MYOFIELD_TEST_FOLDER}/content_body_round_trip_test.cpp)
