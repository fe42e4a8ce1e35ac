#pragma once

#include <myofield/geometry/tri_mesh.hpp>
#include <myofield/shape/derivation.hpp>

namespace myo {

/// Gives a warped skin its own layer: the relief of muscles is hidden, fat and breasts are added.
///
/// first   the skin of the first body, with normals
/// warped  the same skin where the warp has carried it; becomes the new one, its normals are stale
void addSkinLayer(const Derivation& how, const TriMesh& first, TriMesh& warped);

} // namespace myo
