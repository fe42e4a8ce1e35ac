#pragma once

#include <myofield/geometry/surface.hpp>

#include <optional>

namespace myo {

/// Where (u, v) is met on a part's mesh: among the triangles that come nearest to it in (u, v) - a
/// closed muscle has it on both faces, a muscle of several pieces on each - the point nearest to
/// `near`, or where that is not given to the skin, on belly rather than tendon. Empty for meshes
/// without places. O(triangles).
std::optional<SurfacePoint> findPlace(const Surface& part, Vec2 place, const Surface& skin,
                                      std::optional<Vec3> near = {});

/// The outer face of a part near `near`: the closest point, or what a ray from the skin meets first
/// if that is hardly further away.
std::optional<SurfacePoint> findOuterFace(const Surface& part, const Vec3& near,
                                          const Surface& skin);

} // namespace myo
