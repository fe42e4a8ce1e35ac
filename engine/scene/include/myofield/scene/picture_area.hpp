#pragma once

#include <myofield/core/maths.hpp>

namespace myo {

/// A rectangle of a picture, pixels from its top left.
struct PictureArea {
    Vec2 low{0};
    Vec2 high{0};

    Vec2 size() const { return high - low; }
    bool isEmpty() const { return high.x <= low.x || high.y <= low.y; }
    bool contains(Vec2 pixel) const {
        return pixel.x >= low.x && pixel.y >= low.y && pixel.x <= high.x && pixel.y <= high.y;
    }
    bool contains(const PictureArea& other) const {
        return contains(other.low) && contains(other.high);
    }
    PictureArea grownBy(float margin) const { return {low - margin, high + margin}; }
};

inline bool overlaps(const PictureArea& a, const PictureArea& b) {
    return a.low.x < b.high.x && b.low.x < a.high.x && a.low.y < b.high.y && b.low.y < a.high.y;
}

} // namespace myo
