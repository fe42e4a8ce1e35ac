#pragma once

#include "window/key_map.hpp"
#include "window/mouse_gesture.hpp"
#include "window/session_store.hpp"

#include <myofield/core/result.hpp>
#include <myofield/scene/camera.hpp>

#include <memory>
#include <string>
#include <vector>

struct GLFWwindow;

namespace myo {

/// Something a person did, in the order it came; places in pixels of the framebuffer.
struct WindowInput {
    enum class What : uint8_t { Key, Press, Release, Move, Leave, Wheel, Other };
    What what = What::Other; ///< Other: focus, resize, redraw
    KeyPress key;
    MouseButton button = MouseButton::Left;
    Vec2 at{0};
    float wheel = 0;
    bool ctrl = false, shift = false;
};

/// A GLFW window without a graphics interface of its own. One at a time.
class GlfwWindow {
public:
    /// Fails where there is no display.
    static Result<std::unique_ptr<GlfwWindow>> open(Extent size, bool isMaximised);
    ~GlfwWindow();
    GlfwWindow(const GlfwWindow&) = delete;
    GlfwWindow& operator=(const GlfwWindow&) = delete;

    GLFWwindow* handle() const { return window_; }
    std::vector<std::string> vulkanExtensions() const;
    Extent framebufferSize() const;
    float contentScale() const;
    bool shouldClose() const;
    void close();
    void setTitle(const std::string& title);
    void setFullScreen(bool isFullScreen);
    bool isFullScreen() const { return isFullScreen_; }
    /// Size and state to come back to next time.
    void remember(WindowMemory& memory) const;

    /// Waits for inputs, at most `seconds`; not at all at 0.
    void wait(double seconds);
    std::vector<WindowInput> takeInputs() { return std::exchange(inputs_, {}); }
    Vec2 pointer() const;

private:
    GlfwWindow() = default;
    void listen();
    Vec2 toPixels(double x, double y) const;
    static GlfwWindow& of(GLFWwindow* window);
    void onKey(int key, int scancode, int action, int mods);

    GLFWwindow* window_ = nullptr;
    std::vector<WindowInput> inputs_;
    bool isFullScreen_ = false;
    int place_[4]{}; ///< x, y, width, height before full screen
};

} // namespace myo
