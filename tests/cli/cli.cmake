# Command lines and what they answer: a table per command (run_table.py says how to read one). With
# Debian's python3, whose package python3-jsonschema the schemas need.
find_program(MYOFIELD_PYTHON python3 HINTS /usr/bin REQUIRED)

# myofield_cli_test(NAME ARGUMENTS...)
function(myofield_cli_test name)
    add_test(NAME cli.${name} COMMAND ${MYOFIELD_PYTHON} ${ARGN})
    set_tests_properties(cli.${name} PROPERTIES LABELS cli TIMEOUT 300 ENVIRONMENT
        "LANGUAGE=en;LC_ALL=C.UTF-8;VK_DRIVER_FILES=${MYOFIELD_LAVAPIPE};VK_ICD_FILENAMES=${MYOFIELD_LAVAPIPE};MYOFIELD_VALIDATION=1;PYTHONDONTWRITEBYTECODE=1")
endfunction()

file(GLOB tables CONFIGURE_DEPENDS ${MYOFIELD_TEST_FOLDER}/*.cli)
foreach(table ${tables})
    cmake_path(GET table STEM name)
    myofield_cli_test(${name} ${MYOFIELD_TEST_FOLDER}/run_table.py $<TARGET_FILE:myofield> ${table})
endforeach()
myofield_cli_test(flags ${MYOFIELD_TEST_FOLDER}/check_flags.py $<TARGET_FILE:myofield>)
