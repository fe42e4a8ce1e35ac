#pragma once

#include <myofield/scene/draw_list.hpp>

#include <span>
#include <vector>

namespace myo {

/// A structure that lies in front of a muscle.
struct Cover {
    uint32_t structure = 0;
    float above = 0; ///< metres that it lies in front of the muscle, mean over where it does
    float share = 0; ///< of the muscle's face that it lies in front of, 0..1; summed over the parts
};

/// The items that lie in front of `onto`, the outermost first.
///
/// Found on a grid of some hundred cells a part, from the triangles that face the eye. Cost: linear
/// in the triangles of the items whose boxes lie in front, 1 to 5 ms.
std::vector<Cover> coversOver(const Body& body, std::span<const DrawItem> items,
                              std::span<const StructureId> onto, const Camera& camera);

} // namespace myo
