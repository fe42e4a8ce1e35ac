#pragma once

#include <myofield/anatomy/body.hpp>

/// What lies beneath the skin of a derived body stays beneath it. `derived` has the structures and
/// vertices of `first`; its skin needs normals.
namespace myo {

/// Lifts the skin off bones and cartilage: as far as it was off them on the first body, but at most
/// a millimetre. Cost: 0.5 s of one processor for the built-in body.
void liftSkinOffBones(const Body& first, Body& derived);

/// Pulls all else as deep as it was on the first body, but at most half a millimetre. Cost: as above.
void keepBeneathNewSkin(const Body& first, Body& derived);

} // namespace myo
