# The window: what it does (window/, no ImGui but in imgui_layer and view_window) and its panels.
target_sources(myofield_app PRIVATE
    commands/view.cpp
    window/camera_mover.cpp window/explorer.cpp window/explorer_keys.cpp window/finder.cpp window/frame_pacer.cpp
    window/glfw_window.cpp window/imgui_layer.cpp window/input_feed.cpp window/key_map.cpp window/message_list.cpp window/mouse_gesture.cpp
    window/muscle_tree.cpp window/pattern_words.cpp window/pointed.cpp window/presenter.cpp window/search_index.cpp
    window/selection.cpp window/session_store.cpp window/view_history.cpp window/view_window.cpp window/view_window_input.cpp window/words.cpp
    panels/bottom_bar.cpp panels/control_log.cpp panels/find_panel.cpp panels/hover_card.cpp panels/layout.cpp panels/learn_page.cpp
    panels/left_panel.cpp panels/muscle_panel.cpp panels/muscle_tabs.cpp panels/pages.cpp panels/present_card.cpp panels/set_aside.cpp panels/style.cpp
    panels/top_bar.cpp panels/widgets.cpp)
# imgui is a static library that was built with FreeType's rasteriser.
target_link_libraries(myofield_app PRIVATE Freetype::Freetype)
