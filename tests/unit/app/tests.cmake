myofield_test(NAME app LABEL unit FOLDER app LINK myofield_app glfw
              SOURCES atlas_index_test.cpp baked_body_test.cpp film_test.cpp output_test.cpp
                      translation_test.cpp
                      view_arguments_test.cpp)
