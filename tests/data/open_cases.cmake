# Bodies as people have them, made by a script beside the source tree; skipped, saying so, without it.
# Under the sanitizers the program is not built.
if(MYOFIELD_SANITIZE)
    return()
endif()
set(inputs ${PROJECT_SOURCE_DIR}/../shared/inputs)
if(DEFINED ENV{MYOFIELD_INPUTS})
    set(inputs $ENV{MYOFIELD_INPUTS})
endif()
find_program(MYOFIELD_PYTHON python3 HINTS /usr/bin REQUIRED)
add_test(NAME data.open_cases
         COMMAND ${MYOFIELD_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/open_cases.py $<TARGET_FILE:myofield> ${inputs})
set_tests_properties(data.open_cases PROPERTIES LABELS data TIMEOUT 900 SKIP_RETURN_CODE 77)
