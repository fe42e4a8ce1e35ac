myofield_test(NAME app LABEL unit FOLDER app LINK myofield_app glfw
              SOURCES atlas_page_test.cpp baked_body_test.cpp output_test.cpp theme_test.cpp
                      video_encoder_test.cpp view_arguments_test.cpp)

file(GLOB catalogues CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/po/*.po)
foreach(catalogue ${catalogues})
    cmake_path(GET catalogue STEM language)
    add_test(NAME unit.translations.${language} COMMAND ${PROJECT_SOURCE_DIR}/po/check.sh ${catalogue})
    set_tests_properties(unit.translations.${language} PROPERTIES LABELS unit TIMEOUT 120)
endforeach()
