#pragma once

#include "visible_items.hpp"

namespace myo {

/// How a picture of Still quality is cut into steps that are short enough for a window: one pass
/// after the other, and passes that shade much in strips from the top down. A pass that looks at
/// the pixels beside its own looks at what an earlier pass has finished, so that strips meet
/// without a seam.
class Refinement {
public:
    enum class Pass : uint8_t { Window, Depth, Distances, Openness, Smoothing, Surfaces, Final };
    struct Step {
        Pass pass = Pass::Window;
        gpu::Rect strip;      ///< of the picture
        bool isFirst = false; ///< of its pass
    };

    Refinement() = default;
    /// `hasWindow`: its map comes first.
    Refinement(Extent size, bool hasWindow);

    size_t count() const { return steps_.size(); }
    const Step& operator[](size_t step) const { return steps_[step]; }

private:
    std::vector<Step> steps_;
};

/// The items that may touch a strip.
std::vector<VisibleItem> within(const std::vector<VisibleItem>& items, gpu::Rect strip);

} // namespace myo
