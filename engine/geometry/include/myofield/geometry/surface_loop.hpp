#pragma once

#include <myofield/geometry/geodesic.hpp>

#include <span>
#include <vector>

namespace myo {

/// A closed path over a surface through corners, at which it turns in a curve: its last waypoint is
/// its first. Empty (no legs) for fewer than three corners, and where two corners cannot be joined
/// over the surface.
///
/// Corners are cut twice: each leg keeps its middle half, and what lies between is joined anew. The
/// path runs inside of its corners, by about a fifth of the shorter leg at a right angle.
/// Source: Chaikin, An algorithm for high-speed curve generation, 1974.
///
/// scratch  belongs to the same surface; it is cleared
/// cost     five times that of `tracePath`
SurfacePath roundedLoop(const Surface& surface, std::span<const SurfacePoint> corners,
                        Geodesic& scratch);

/// The vertices that a closed path encloses: those which `front` reaches and from which no way along
/// edges of the mesh leads out of what it reaches without crossing the path. On a ball that is the
/// side which `front` covers whole; none where it covers both. A path that crosses itself encloses all its lobes.
///
/// front  has grown from the path, far enough to meet itself inside; otherwise the result is empty
/// cost   linear in the vertices reached
std::vector<uint32_t> enclosedBy(const SurfacePath& loop, const Surface& surface,
                                 const Geodesic& front);

/// Whether two parts of a path cross. O(steps).
bool crossesItself(const SurfacePath& path);

} // namespace myo
