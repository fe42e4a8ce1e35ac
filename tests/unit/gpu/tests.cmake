myofield_test(NAME gpu LABEL unit FOLDER gpu LINK myofield::gpu
              SOURCES check_test.cpp device_choice_test.cpp)
