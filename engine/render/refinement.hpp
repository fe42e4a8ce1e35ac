#pragma once

#include "visible_items.hpp"

namespace myo {

/// How a picture at its best is cut into steps that a window can wait for: passes, one after the
/// other, those that shade much in strips from the top down. What one pass reads of its neighbours
/// another has finished, so that the strips meet without a seam.
class Refinement {
public:
    enum class Pass : uint8_t { Depth, Distances, Openness, Smoothing, Surfaces, Final };
    struct Step {
        Pass pass = Pass::Depth;
        gpu::Rect strip;      ///< of the picture
        bool isFirst = false; ///< of its pass
    };

    Refinement() = default;
    explicit Refinement(Extent size);

    size_t count() const { return steps_.size(); }
    const Step& operator[](size_t step) const { return steps_[step]; }

private:
    std::vector<Step> steps_;
};

/// What may touch a strip.
std::vector<VisibleItem> within(const std::vector<VisibleItem>& items, gpu::Rect strip);

} // namespace myo
