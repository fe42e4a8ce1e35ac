myofield_test(NAME field LABEL unit FOLDER field LINK myofield::field
              SOURCES fibres_test.cpp growth_test.cpp hostile_test.cpp pattern_library_test.cpp placement_test.cpp)
