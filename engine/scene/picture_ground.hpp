#pragma once

#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/picture_area.hpp>

#include <cstdint>
#include <vector>

namespace myo {

/// What lies where in a picture, in coarse cells, so that words find the places where nothing is
/// lit. Everything is taken a little too large, never too small.
class PictureGround {
public:
    enum What : uint8_t {
        Body = 1,   ///< the person
        Lit = 2,    ///< skin that shows pain
        Muscle = 4, ///< a chosen muscle
        Taken = 8   ///< words, or what else stands over the picture
    };

    static constexpr float kLit = 1.0f / 24; ///< intensity from which skin is seen to be lit

    /// Nothing but emptiness.
    explicit PictureGround(Extent extent);
    /// The body, the patterns that are switched on and the chosen muscles, as a draw list shows
    /// them. Cost: a projection per vertex of the skin, about a millisecond.
    PictureGround(const Stage& stage, const ViewState& state, const DrawList& list, Extent extent);

    void take(const PictureArea& area) { mark(area, Taken); }
    void mark(const PictureArea& area, What what);
    /// Share of an area that holds any of `what`, 0..1; outside of the picture there is nothing.
    float share(const PictureArea& area, uint8_t what) const;
    bool isFree(const PictureArea& area, uint8_t of) const { return share(area, of) <= 0; }
    /// What `what` reaches from the left to the right between two heights, pixels; low > high where
    /// there is none.
    Vec2 reachAcross(float top, float bottom, uint8_t what) const;

private:
    void splat(Vec2 pixel, float radius, What what);

    float cell_;
    int columns_, rows_;
    std::vector<uint8_t> cells_;
};

} // namespace myo
