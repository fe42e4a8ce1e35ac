#pragma once

#include "window/cursors.hpp"

#include <myofield/study/input.hpp>
#include <myofield/study/session_store.hpp>

#include <myofield/core/result.hpp>
#include <myofield/scene/camera.hpp>

#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct GLFWwindow;

namespace myo {

/// A GLFW window without a graphics interface of its own. One, and others beside it.
class GlfwWindow {
public:
    /// Fails where there is no display.
    static Result<std::unique_ptr<GlfwWindow>> open(Extent size, bool isMaximised);
    /// A second window, on another monitor than `first` where there is one. `first` must outlive it.
    static Result<std::unique_ptr<GlfwWindow>> openBeside(const GlfwWindow& first, Extent size,
                                                          const std::string& title);
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
    void showCursor(CursorShape shape);
    /// Gives a text to the system's clipboard.
    void copy(const std::string& text);
    /// Ends a `wait`; from any thread.
    static void wake();
    void setFullScreen(bool isFullScreen);
    bool isFullScreen() const { return isFullScreen_; }
    /// Size and state to come back to next time.
    void remember(WindowMemory& memory) const;

    /// Waits for inputs, at most `seconds`; not at all at 0.
    void wait(double seconds);
    /// Inputs that nobody has taken yet, oldest first.
    std::deque<Input>& inputs() { return inputs_; }
    /// Files that were dropped on the window since the last call.
    std::vector<std::filesystem::path> takeDropped() { return std::exchange(dropped_, {}); }
    /// Where the pointer was at the last input: later than that is for later inputs to say.
    Vec2 pointer() const { return last_; }

private:
    GlfwWindow() = default;
    void listen();
    Vec2 toPixels(double x, double y) const;
    static GlfwWindow& of(GLFWwindow* window);
    void onKey(int key, int scancode, int action, int mods);
    void onCharacter(unsigned character);
    void onButton(int button, int action, int mods);
    void add(Input::What what, int first = 0);

    GLFWwindow* window_ = nullptr;
    bool isFirst_ = true; ///< ends GLFW with itself
    std::optional<Cursors> cursors_;
    std::deque<Input> inputs_;
    std::vector<std::filesystem::path> dropped_;
    Vec2 last_{-1e6f, -1e6f};
    int pressedKey_ = 0; ///< whose character may follow
    bool isFullScreen_ = false;
    int place_[4]{}; ///< x, y, width, height before full screen
};

} // namespace myo
