#pragma once

#include <myofield/geometry/surface_path.hpp>

#include <array>
#include <span>
#include <vector>

namespace myo {

/// The triangles that a leg of a path crosses, laid flat in one plane, each beside the one before,
/// together with the leg.
class UnfoldedStrip {
public:
    struct Nearest {
        float distance; ///< metres in the plane
        float foot;     ///< metres from the leg's start to the nearest point
        bool isAtEnd;   ///< the nearest point is the leg's first or last
    };

    UnfoldedStrip(const Surface& surface, std::span<const PathStep> leg);

    /// The point of the leg that is nearest to a corner of the triangle of step `step`. Searches
    /// only those parts of the leg that can be nearer than what is found already.
    Nearest nearestTo(size_t step, int corner) const;

    float length() const { return length_; }

private:
    struct Flat {
        std::array<Vec2, 3> corners;
        Vec2 from, to;
        float start;   ///< metres along the leg
        bool isLinked; ///< its triangle shares an edge with that of the step before
    };
    void tryStep(size_t step, Vec2 point, Nearest& nearest) const;

    std::vector<Flat> flats_;
    float length_ = 0;
};

} // namespace myo
