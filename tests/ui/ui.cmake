# Starts the real program on a virtual display and uses it as a person does. One at a time: software
# rendering wants the whole machine.
add_test(NAME ui.window.choose_switch_turn
         COMMAND ${MYOFIELD_TEST_FOLDER}/choose_switch_turn.sh $<TARGET_FILE:myofield>)

add_test(NAME ui.window.bad_state COMMAND ${MYOFIELD_TEST_FOLDER}/bad_state.sh $<TARGET_FILE:myofield>)
add_test(NAME ui.window.find_by_keyboard
         COMMAND ${MYOFIELD_TEST_FOLDER}/find_by_keyboard.sh $<TARGET_FILE:myofield>)
add_test(NAME ui.window.paint_pain COMMAND ${MYOFIELD_TEST_FOLDER}/paint_pain.sh $<TARGET_FILE:myofield>)
add_test(NAME ui.window.read_and_return
         COMMAND ${MYOFIELD_TEST_FOLDER}/read_and_return.sh $<TARGET_FILE:myofield>)
add_test(NAME ui.window.play COMMAND ${MYOFIELD_TEST_FOLDER}/play.sh $<TARGET_FILE:myofield>)
add_test(NAME ui.window.keys_and_presenting
         COMMAND ${MYOFIELD_TEST_FOLDER}/keys_and_presenting.sh $<TARGET_FILE:myofield>)
add_test(NAME ui.window.frame COMMAND ${MYOFIELD_TEST_FOLDER}/frame_of_the_window.sh $<TARGET_FILE:myofield>)
add_test(NAME ui.window.system_portal
         COMMAND ${MYOFIELD_TEST_FOLDER}/system_portal.sh $<TARGET_FILE:myofield>)
set_tests_properties(ui.window.frame ui.window.system_portal ui.window.choose_switch_turn
                     ui.window.bad_state ui.window.find_by_keyboard ui.window.paint_pain ui.window.read_and_return
                     ui.window.play ui.window.keys_and_presenting
                     PROPERTIES LABELS ui RUN_SERIAL ON TIMEOUT 600 SKIP_RETURN_CODE 77)
