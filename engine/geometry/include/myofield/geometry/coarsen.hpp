#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace myo {

/// How far triangles may be coarsened; it ends at whichever comes first.
struct Coarsening {
    float tolerance = 0; ///< metres that the surface may be off by
    size_t fewest = 0;   ///< triangles that are left at least
};

/// Fewer triangles over the same vertices: what a mesh looks like from afar. Any triangles will do,
/// with holes or without; thin parts may lose their topology. For meshes that stay what they are,
/// see simplify.hpp.
///
/// from     corners, three a triangle, into `mesh.positions`
/// returns  corners again, at most as many
///
/// The result is the same on every machine. Cost: about 1 us per triangle. Source: meshoptimizer
/// 0.18 (edge collapses by quadrics).
std::vector<uint32_t> coarsened(const TriMesh& mesh, std::span<const uint32_t> from,
                                const Coarsening& how);

/// The corners of all triangles of a mesh, one after the other.
std::span<const uint32_t> cornersOf(const TriMesh& mesh);

} // namespace myo
