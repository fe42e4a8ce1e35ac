#pragma once

#include <myofield/shape/details.hpp>

#include <span>
#include <vector>

namespace myo {

/// A brush's path as short straight pieces, for one query per vertex.
class BrushLine {
public:
    /// pushes  one per point of the path, or none
    BrushLine(const Brush& brush, std::span<const float> pushes);

    /// How much the brush acts on a place; weight 0: not at all.
    struct Touch {
        float weight = 0;
        float push = 0;
    };
    Touch at(const Vec3& place, const Vec3& normal) const;

private:
    struct Knot {
        Vec3 place;
        float width, push;
    };
    void addSpan(const Brush& brush, std::span<const float> pushes, size_t from);

    const Brush& brush_;
    std::vector<Knot> knots_;
    Box bounds_;
};

} // namespace myo
