# Pages in a real browser, which takes minutes where it draws in software: cmake -DMYOFIELD_BROWSER_TESTS=ON.
option(MYOFIELD_BROWSER_TESTS "Test pages in headless Chromium" OFF)
if(NOT MYOFIELD_BROWSER_TESTS)
    return()
endif()
add_test(NAME browser.site COMMAND ${MYOFIELD_TEST_FOLDER}/site_test.py $<TARGET_FILE:myofield>)
set_tests_properties(browser.site PROPERTIES LABELS browser RUN_SERIAL ON TIMEOUT 900 SKIP_RETURN_CODE 77
                     ENVIRONMENT "LANGUAGE=en")
