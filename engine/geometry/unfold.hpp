#pragma once

#include <myofield/geometry/surface_path.hpp>

#include <array>
#include <span>
#include <vector>

namespace myo {

/// The triangles a path leg crosses, laid flat one beside the other, with the leg in the same
/// plane.
class UnfoldedStrip {
public:
    struct Nearest {
        float distance; ///< metres in the plane
        float foot;     ///< metres from the leg's start to the nearest point
        bool isAtEnd;   ///< the nearest point is the leg's first or last
    };

    UnfoldedStrip(const Surface& surface, std::span<const PathStep> leg);

    /// Nearest point of the leg to a corner of step `step`'s triangle. Looks along the leg only as
    /// far as it could come nearer.
    Nearest nearestTo(size_t step, int corner) const;

    float length() const { return length_; }

private:
    struct Flat {
        std::array<Vec2, 3> corners;
        Vec2 from, to;
        float start;   ///< metres along the leg
        bool isLinked; ///< shares an edge with the step before
    };
    void tryStep(size_t step, Vec2 point, Nearest& nearest) const;

    std::vector<Flat> flats_;
    float length_ = 0;
};

} // namespace myo
