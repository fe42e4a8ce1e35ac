#pragma once

#include <array>
#include <cstdint>

struct GLFWcursor;
struct GLFWwindow;

namespace myo {

enum class CursorShape : uint8_t {
    Arrow,
    Hand, ///< over what can be clicked
    Text,
    Across, ///< over an edge that can be dragged sideways
    Cross,
    Grab, ///< while the body is turned or moved
    Hidden
};

/// The pointer's shapes. The window must outlive it.
class Cursors {
public:
    explicit Cursors(GLFWwindow* window);
    ~Cursors();
    Cursors(const Cursors&) = delete;
    Cursors& operator=(const Cursors&) = delete;

    void show(CursorShape shape);

private:
    GLFWwindow* window_;
    std::array<GLFWcursor*, 6> cursors_{}; ///< by shape; null: the arrow
    CursorShape shown_ = CursorShape::Arrow;
};

} // namespace myo
