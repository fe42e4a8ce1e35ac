# Bodies as tools, sites and languages write them, made of structures of the built-in one.
if(MYOFIELD_SANITIZE)
    return()
endif()
find_program(MYOFIELD_PYTHON python3 HINTS /usr/bin REQUIRED)
add_test(NAME data.odd_inputs
         COMMAND ${MYOFIELD_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/odd_inputs.py $<TARGET_FILE:myofield>
                 ${PROJECT_BINARY_DIR}/share/myofield/body.glb)
set_tests_properties(data.odd_inputs PROPERTIES LABELS data TIMEOUT 900)
