myofield_test(NAME anatomy LABEL unit FOLDER anatomy LINK myofield::anatomy
              SOURCES atlas_test.cpp body_test.cpp depth_test.cpp lacking_test.cpp muscle_parts_test.cpp side_test.cpp)
