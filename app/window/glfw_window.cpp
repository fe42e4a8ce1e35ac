#include "window/glfw_window.hpp"

#include <myofield/study/words.hpp>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>

namespace myo {
namespace {

std::string lastError() {
    const char* words = nullptr;
    glfwGetError(&words);
    return words ? words : tr("no reason given");
}

/// What stands on a key of the usual (US) layout where it types letters and digits: for keyboards
/// that have no Latin letters.
char32_t characterByPlace(int key) {
    if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) return char32_t(key - GLFW_KEY_A + 'a');
    if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) return char32_t(key - GLFW_KEY_0 + '0');
    return 0;
}

/// The lower-case letter or sign on a key, in the keyboard's own layout where that has it; 0 when
/// the key types nothing.
char32_t characterOn(int key, int scancode) {
    if (key == GLFW_KEY_KP_ADD) return '+';
    if (key == GLFW_KEY_KP_SUBTRACT) return '-';
    const char* name = glfwGetKeyName(key, scancode);
    if (!name || !name[0]) return 0;
    if (name[1]) return characterByPlace(key); // not ASCII
    return char32_t(name[0] >= 'A' && name[0] <= 'Z' ? name[0] - 'A' + 'a' : name[0]);
}

/// Whether a key types something, in any layout.
bool typesCharacter(int key, int scancode) {
    return key == GLFW_KEY_SPACE || glfwGetKeyName(key, scancode) != nullptr;
}

Key keyOf(int key) {
    switch (key) {
    case GLFW_KEY_LEFT: return Key::Left;
    case GLFW_KEY_RIGHT: return Key::Right;
    case GLFW_KEY_UP: return Key::Up;
    case GLFW_KEY_DOWN: return Key::Down;
    case GLFW_KEY_PAGE_UP: return Key::PageUp;
    case GLFW_KEY_PAGE_DOWN: return Key::PageDown;
    case GLFW_KEY_HOME: return Key::Home;
    case GLFW_KEY_END: return Key::End;
    case GLFW_KEY_BACKSPACE: return Key::Backspace;
    case GLFW_KEY_ESCAPE: return Key::Escape;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: return Key::Enter;
    case GLFW_KEY_TAB: return Key::Tab;
    case GLFW_KEY_MENU: return Key::Menu;
    case GLFW_KEY_F1: return Key::F1;
    case GLFW_KEY_F2: return Key::F2;
    case GLFW_KEY_F3: return Key::F3;
    case GLFW_KEY_F4: return Key::F4;
    case GLFW_KEY_F6: return Key::F6;
    case GLFW_KEY_F7: return Key::F7;
    case GLFW_KEY_F8: return Key::F8;
    case GLFW_KEY_F9: return Key::F9;
    case GLFW_KEY_F10: return Key::F10;
    case GLFW_KEY_F11: return Key::F11;
    default: return Key::Other;
    }
}

MouseButton buttonOf(int button) {
    return button == GLFW_MOUSE_BUTTON_LEFT    ? MouseButton::Left
           : button == GLFW_MOUSE_BUTTON_RIGHT ? MouseButton::Right
                                               : MouseButton::Middle;
}

/// A monitor that a window's middle is not on; null where there is but one.
GLFWmonitor* otherMonitor(GLFWwindow* window) {
    int x = 0, y = 0, width = 0, height = 0, count = 0;
    glfwGetWindowPos(window, &x, &y);
    glfwGetWindowSize(window, &width, &height);
    GLFWmonitor** const all = glfwGetMonitors(&count);
    for (int m = 0; m < count; ++m) {
        int left = 0, top = 0, right = 0, bottom = 0;
        glfwGetMonitorWorkarea(all[m], &left, &top, &right, &bottom);
        right += left, bottom += top;
        const int middleX = x + width / 2, middleY = y + height / 2;
        if (middleX < left || middleX >= right || middleY < top || middleY >= bottom) return all[m];
    }
    return nullptr;
}

} // namespace

Result<std::unique_ptr<GlfwWindow>> GlfwWindow::open(Extent size, bool isMaximised) {
    if (!glfwInit())
        return Error(say("There is no display to open a window on ({}). `myofield render` makes "
                         "pictures without one.",
                         lastError()));
    std::unique_ptr<GlfwWindow> made(new GlfwWindow);
    if (!glfwVulkanSupported())
        return Error(tr("The window system finds no Vulkan: the package mesa-vulkan-drivers brings "
                        "a driver that works on any machine."));
    glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
    glfwWindowHint(GLFW_MAXIMIZED, isMaximised ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "myofield");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "myofield");
    made->window_ =
        glfwCreateWindow(int(size.width), int(size.height), "myofield", nullptr, nullptr);
    if (!made->window_) return Error(say("The window could not be opened: {}", lastError()));
    glfwSetWindowSizeLimits(made->window_, 480, 360, GLFW_DONT_CARE, GLFW_DONT_CARE);
    made->listen();
    return made;
}

Result<std::unique_ptr<GlfwWindow>> GlfwWindow::openBeside(const GlfwWindow& first, Extent size,
                                                           const std::string& title) {
    std::unique_ptr<GlfwWindow> made(new GlfwWindow);
    made->isFirst_ = false;
    glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
    glfwWindowHint(GLFW_MAXIMIZED, GLFW_FALSE);
    // It must not take the keyboard from who presents already.
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
    made->window_ =
        glfwCreateWindow(int(size.width), int(size.height), title.c_str(), nullptr, nullptr);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_TRUE);
    if (!made->window_) return Error(say("The window could not be opened: {}", lastError()));
    glfwSetWindowSizeLimits(made->window_, 480, 360, GLFW_DONT_CARE, GLFW_DONT_CARE);
    if (GLFWmonitor* const other = otherMonitor(first.window_)) {
        int x = 0, y = 0, width = 0, height = 0;
        glfwGetMonitorWorkarea(other, &x, &y, &width, &height);
        glfwSetWindowPos(made->window_, x + std::max(0, width - int(size.width)) / 2,
                         y + std::max(0, height - int(size.height)) / 2);
    }
    made->listen();
    return made;
}

GlfwWindow::~GlfwWindow() {
    cursors_.reset();
    if (window_) glfwDestroyWindow(window_);
    if (isFirst_) glfwTerminate();
}

GlfwWindow& GlfwWindow::of(GLFWwindow* window) {
    return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
}

Vec2 GlfwWindow::toPixels(double x, double y) const {
    int width = 0, height = 0;
    glfwGetWindowSize(window_, &width, &height);
    const Extent pixels = framebufferSize();
    return {float(x) * float(pixels.width) / float(std::max(width, 1)),
            float(y) * float(pixels.height) / float(std::max(height, 1))};
}

void GlfwWindow::onKey(int key, int scancode, int action, int mods) {
    Input input{.what = Input::What::Key, .raw = {key, scancode, action, mods}};
    const bool ctrl = (mods & GLFW_MOD_CONTROL) != 0;
    const bool shift = (mods & GLFW_MOD_SHIFT) != 0;
    pressedKey_ = action == GLFW_RELEASE ? 0 : key;
    const bool isTyped = typesCharacter(key, scancode);
    const bool alt = (mods & GLFW_MOD_ALT) != 0;
    // What is typed without Ctrl and Alt comes as its character: see onCharacter.
    if (action != GLFW_RELEASE && ctrl && isTyped)
        input.press = {characterOn(key, scancode), Key::None, true, shift};
    else if (action != GLFW_RELEASE && alt && isTyped)
        input.press = withAlt(characterOn(key, scancode));
    else if (action != GLFW_RELEASE && !isTyped)
        input.press = {0, keyOf(key), ctrl, shift};
    inputs_.push_back(input);
}

void GlfwWindow::onCharacter(unsigned character) {
    Input input{.what = Input::What::Character, .raw = {int(character)}};
    const bool isUpper = character >= 'A' && character <= 'Z';
    const bool isLatin = character < 0x80;
    // Keys go by their place where the layout has no Latin letters; texts take what was typed.
    const char32_t byPlace = isLatin ? 0 : characterByPlace(pressedKey_);
    input.press.character = isUpper ? character - 'A' + 'a' : byPlace ? byPlace : character;
    inputs_.push_back(input);
}

void GlfwWindow::onButton(int button, int action, int mods) {
    inputs_.push_back({.what = action == GLFW_PRESS ? Input::What::Press : Input::What::Release,
                       .button = buttonOf(button),
                       .at = last_,
                       .ctrl = (mods & GLFW_MOD_CONTROL) != 0,
                       .shift = (mods & GLFW_MOD_SHIFT) != 0,
                       .space = glfwGetKey(window_, GLFW_KEY_SPACE) == GLFW_PRESS,
                       .raw = {button, action, mods}});
}

void GlfwWindow::add(Input::What what, int first) {
    inputs_.push_back({.what = what, .at = last_, .raw = {first}});
}

void GlfwWindow::listen() {
    using What = Input::What;
    glfwSetWindowUserPointer(window_, this);
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        of(w).onKey(key, scancode, action, mods);
    });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned c) { of(w).onCharacter(c); });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int mods) {
        of(w).onButton(button, action, mods);
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
        of(w).last_ = of(w).toPixels(x, y);
        of(w).add(What::Move);
    });
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int isInside) {
        of(w).add(isInside ? What::Enter : What::Leave, isInside);
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* w, double x, double y) {
        of(w).add(What::Wheel);
        of(w).inputs_.back().wheel = float(y);
        of(w).inputs_.back().wheelAcross = float(x);
    });
    glfwSetDropCallback(window_, [](GLFWwindow* w, int count, const char** paths) {
        of(w).dropped_.assign(paths, paths + count);
        of(w).add(What::Other);
    });
    glfwSetWindowFocusCallback(window_,
                               [](GLFWwindow* w, int has) { of(w).add(What::Focus, has); });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { of(w).add(What::Other); });
    glfwSetFramebufferSizeCallback(window_,
                                   [](GLFWwindow* w, int, int) { of(w).add(What::Other); });
}

std::vector<std::string> GlfwWindow::vulkanExtensions() const {
    uint32_t count = 0;
    const char** names = glfwGetRequiredInstanceExtensions(&count);
    return {names, names + count};
}

Extent GlfwWindow::framebufferSize() const {
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    if (glfwGetWindowAttrib(window_, GLFW_ICONIFIED)) return {};
    return {uint32_t(std::max(width, 0)), uint32_t(std::max(height, 0))};
}

float GlfwWindow::contentScale() const {
    float x = 1, y = 1;
    glfwGetWindowContentScale(window_, &x, &y);
    return std::clamp(std::max(x, y), 0.5f, 6.0f);
}

bool GlfwWindow::shouldClose() const {
    return glfwWindowShouldClose(window_);
}
void GlfwWindow::close() {
    glfwSetWindowShouldClose(window_, GLFW_TRUE);
}
void GlfwWindow::showCursor(CursorShape shape) {
    if (!cursors_) cursors_.emplace(window_);
    cursors_->show(shape);
}
void GlfwWindow::copy(const std::string& text) {
    glfwSetClipboardString(window_, text.c_str());
}
void GlfwWindow::wake() {
    glfwPostEmptyEvent();
}
void GlfwWindow::setTitle(const std::string& title) {
    glfwSetWindowTitle(window_, title.c_str());
}

void GlfwWindow::setFullScreen(bool isFullScreen) {
    if (isFullScreen == isFullScreen_) return;
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (isFullScreen && mode) {
        glfwGetWindowPos(window_, &place_[0], &place_[1]);
        glfwGetWindowSize(window_, &place_[2], &place_[3]);
        glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
        isFullScreen_ = true;
    } else if (!isFullScreen) {
        glfwSetWindowMonitor(window_, nullptr, place_[0], place_[1], place_[2], place_[3], 0);
        isFullScreen_ = false;
    }
}

void GlfwWindow::remember(WindowMemory& memory) const {
    int width = 0, height = 0;
    glfwGetWindowSize(window_, &width, &height);
    if (isFullScreen_) {
        width = place_[2];
        height = place_[3];
    }
    memory.isMaximised = !isFullScreen_ && glfwGetWindowAttrib(window_, GLFW_MAXIMIZED);
    memory.width = uint32_t(std::max(width, 0));
    memory.height = uint32_t(std::max(height, 0));
}

void GlfwWindow::wait(double seconds) {
    if (seconds <= 0)
        glfwPollEvents();
    else
        glfwWaitEventsTimeout(seconds);
}

} // namespace myo
