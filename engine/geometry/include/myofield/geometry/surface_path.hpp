#pragma once

#include <myofield/geometry/surface.hpp>

#include <span>
#include <vector>

namespace myo {

/// A straight piece of a path inside one triangle; both ends on that triangle.
struct PathStep {
    uint32_t triangle;
    Vec3 from, to;
};

/// A line over a surface through waypoints. Consecutive steps of a leg lie in triangles that share
/// an edge; a leg is as straight as it can be, legs meet at corners.
struct SurfacePath {
    std::vector<std::vector<PathStep>> legs;
    std::vector<SurfacePoint> waypoints; ///< as given
    float length = 0;                    ///< metres, of all legs
    bool isWhole = true; ///< false: two waypoints could not be joined over the surface
};

class Geodesic;

/// Joins the waypoints over the surface, each to the next, by the way a taut string would lie: cuts
/// the surface with the plane through both points and the mean of their normals, and where the cut
/// is a detour or ends elsewhere, goes by the middle of the shortest way (two geodesic fronts) and
/// so on in halves. Never leaves the surface: from an arm to the trunk the path goes over the
/// shoulder. Points further apart than 3 x their straight distance + 0.3 m over the surface, or on
/// different pieces, stay unjoined (`isWhole`).
///
/// `scratch` belongs to the same surface; it is cleared. Cost: of the triangles crossed, plus the
/// fronts where a cut does not do.
SurfacePath tracePath(const Surface& surface, std::span<const SurfacePoint> waypoints,
                      Geodesic& scratch);

} // namespace myo
