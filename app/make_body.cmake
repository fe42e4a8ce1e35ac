# The built-in body: generated from assets/body into share/myofield/body.glb beside the program.
add_executable(myofield-make-body ${CMAKE_CURRENT_LIST_DIR}/make_body.cpp)
target_link_libraries(myofield-make-body PRIVATE myofield::shape myofield::content myofield_warnings)

set(myofield_body ${PROJECT_BINARY_DIR}/share/myofield/body.glb)
set(myofield_figures ${CMAKE_CURRENT_LIST_DIR}/../assets/body)
set(myofield_map ${CMAKE_CURRENT_LIST_DIR}/../assets/atlases/bodyparts3d.toml)
add_custom_command(
    OUTPUT ${myofield_body}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/share/myofield
    COMMAND myofield-make-body ${myofield_figures} ${myofield_map} ${myofield_body}
    DEPENDS myofield-make-body ${myofield_map} ${myofield_figures}/muscles.json ${myofield_figures}/bones.json
            ${myofield_figures}/connective.json ${myofield_figures}/diaphragm_stack.json
            ${myofield_figures}/skin.json ${myofield_figures}/skin_details.toml ${myofield_figures}/bone_details.toml
            ${myofield_figures}/skin_patches.toml
            ${myofield_figures}/corrections.toml ${myofield_figures}/tendons.toml
    COMMENT "Generating the built-in body"
    VERBATIM)
add_custom_target(built_in_body ALL DEPENDS ${myofield_body})

# Bodies derived from it, each from the table of its name in assets/bodies, beside it.
set(myofield_derived)
foreach(body female)
    set(table ${CMAKE_CURRENT_LIST_DIR}/../assets/bodies/${body})
    set(derived ${PROJECT_BINARY_DIR}/share/myofield/${body}.glb)
    file(GLOB figures CONFIGURE_DEPENDS ${table}/*.toml)
    add_custom_command(
        OUTPUT ${derived}
        COMMAND myofield-make-body ${myofield_body} ${table} ${derived}
        DEPENDS myofield-make-body ${myofield_body} ${figures}
        COMMENT "Deriving the ${body} body"
        VERBATIM)
    list(APPEND myofield_derived ${derived})
endforeach()
add_custom_target(derived_bodies ALL DEPENDS ${myofield_derived})
