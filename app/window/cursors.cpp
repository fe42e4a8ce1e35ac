#include "window/cursors.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <string_view>
#include <vector>

namespace myo {
namespace {

// GLFW 3.3 has no closed hand. X: the outline, o: within, blank: nothing.
constexpr int kHandSide = 16;
constexpr std::string_view kClosedHand = "                "
                                         "                "
                                         "                "
                                         "     XX XX XX   "
                                         "    XooXooXooXX "
                                         "    XooXooXooXoX"
                                         "    XooooooooXoX"
                                         "   XXooooooooooX"
                                         "  XoXooooooooooX"
                                         "  XoooooooooooX "
                                         "  XoooooooooooX "
                                         "   XooooooooooX "
                                         "    XooooooooX  "
                                         "     XoooooooX  "
                                         "     XoooooooX  "
                                         "      XXXXXXX   ";

GLFWcursor* closedHand() {
    std::vector<unsigned char> pixels;
    for (const char c : kClosedHand) {
        const unsigned char value = c == 'o' ? 255 : 0;
        pixels.insert(pixels.end(),
                      {value, value, value, static_cast<unsigned char>(c == ' ' ? 0 : 255)});
    }
    const GLFWimage image{kHandSide, kHandSide, pixels.data()};
    return glfwCreateCursor(&image, kHandSide / 2, kHandSide / 2);
}

} // namespace

Cursors::Cursors(GLFWwindow* window) : window_(window) {
    cursors_[size_t(CursorShape::Hand)] = glfwCreateStandardCursor(GLFW_HAND_CURSOR);
    cursors_[size_t(CursorShape::Text)] = glfwCreateStandardCursor(GLFW_IBEAM_CURSOR);
    cursors_[size_t(CursorShape::Across)] = glfwCreateStandardCursor(GLFW_HRESIZE_CURSOR);
    cursors_[size_t(CursorShape::Cross)] = glfwCreateStandardCursor(GLFW_CROSSHAIR_CURSOR);
    cursors_[size_t(CursorShape::Grab)] = closedHand();
}

Cursors::~Cursors() {
    for (GLFWcursor* cursor : cursors_)
        if (cursor) glfwDestroyCursor(cursor);
}

void Cursors::show(CursorShape shape) {
    if (shape == shown_) return;
    shown_ = shape;
    const bool isHidden = shape == CursorShape::Hidden;
    glfwSetInputMode(window_, GLFW_CURSOR, isHidden ? GLFW_CURSOR_HIDDEN : GLFW_CURSOR_NORMAL);
    if (!isHidden) glfwSetCursor(window_, cursors_[size_t(shape)]);
}

} // namespace myo
