# Pages in a real browser. One at a time: it draws in software too.
add_test(NAME browser.site COMMAND ${MYOFIELD_TEST_FOLDER}/site_test.py $<TARGET_FILE:myofield>)
set_tests_properties(browser.site PROPERTIES LABELS browser RUN_SERIAL ON TIMEOUT 900 SKIP_RETURN_CODE 77
                     ENVIRONMENT "LANGUAGE=en")
