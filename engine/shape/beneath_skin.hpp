#pragma once

#include <myofield/anatomy/body.hpp>

namespace myo {

/// Pulls muscles, cartilage and connective tissue of the left half and the middle beneath the skin,
/// where the figures' errors let them stick out. Depth d (negative outside) becomes
///   0.7 mm + 1.8 mm exp((d - 2.5 mm) / 1.8 mm)   for d < 2.5 mm,
/// which rises throughout: what lies above what stays so, and nothing gets a crease. Normals and
/// fibres follow. Bones stay. Needs the skin. Cost: a closest point a vertex, on all processors.
void keepBeneathSkin(Body& body);

} // namespace myo
