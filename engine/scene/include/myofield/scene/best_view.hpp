#pragma once

#include <myofield/field/body_heat.hpp>
#include <myofield/scene/views.hpp>

#include <span>
#include <vector>

namespace myo {

/// What of a body lies lower than this lies on its feet; metres.
inline float ankleOf(const Box& body) {
    return body.low.y + 0.07f * body.extent().y;
}

/// The views of the whole body to choose from; the sole among them for what lies on the feet.
std::vector<NamedView> candidateViews(bool isOfFeet);

/// The view from which most of a heat on the skin is seen: skin area, essential zones before
/// spillover, as it would appear in the picture, where no other skin (an arm, the other leg)
/// stands before it. Straight views win over slanting ones when it makes little difference. The
/// front when there is no heat. Of chosen muscles, plate.hpp knows more. Cost: some thousand rays,
/// a few milliseconds.
NamedView bestView(const Placement& placement, std::span<const HeatVertex> heat);

/// The one or two views that show a pain drawing: the best, and another where much of the drawing is
/// seen from there alone. `marked`: how much of each skin vertex is marked, 0..1. The front when
/// nothing is. Cost: as above.
std::vector<NamedView> viewsOfDrawing(const Placement& placement, std::span<const float> marked);

} // namespace myo
