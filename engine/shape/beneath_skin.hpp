#pragma once

#include <myofield/anatomy/body.hpp>

namespace myo {

/// Moves muscles, cartilage and connective tissue beneath the skin where errors of the figures let
/// them stick out. Bones stay. Changes the left half and median structures; normals and fibres are
/// turned accordingly. The body must have a skin.
///
/// A depth d below 2.5 mm (negative outside the skin) becomes
///   0.7 mm + 1.8 mm exp((d - 2.5 mm) / 1.8 mm)
/// This function rises everywhere and is smooth: a structure that lies above another stays above
/// it, and no creases appear.
///
/// Cost: one closest point per vertex, on all processors.
void keepBeneathSkin(Body& body);

} // namespace myo
