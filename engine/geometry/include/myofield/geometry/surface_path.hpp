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

/// A line over a surface through waypoints. Each leg is as straight as the surface allows, and its
/// consecutive steps lie in triangles that share an edge. Where two legs meet, the path may turn.
struct SurfacePath {
    std::vector<std::vector<PathStep>> legs;
    std::vector<SurfacePoint> waypoints; ///< as given
    std::vector<float> feet;             ///< metres from the path's start to each waypoint
    float length = 0;                    ///< of all legs together, metres
    bool isWhole = true; ///< false: two waypoints could not be joined over the surface
};

class Geodesic;

/// Joins each waypoint to the next over the surface, as a taut string would lie.
///
/// A leg is the cut of the surface with the plane that contains both points and the mean of their
/// normals. Where that cut is a detour or does not arrive, the leg is halved at the middle of the
/// shortest way (found by two geodesic fronts), and each half is cut in the same manner. The path
/// never leaves the surface: from an arm to the trunk it goes over the shoulder.
///
/// Two points are not joined (`isWhole` is then false) when they lie on different pieces, or when
/// the way over the surface is longer than 3 times their straight distance + 0.3 m.
///
/// scratch  belongs to the same surface; it is cleared
/// cost     linear in the triangles that are crossed, plus the fronts for each halved leg
SurfacePath tracePath(const Surface& surface, std::span<const SurfacePoint> waypoints,
                      Geodesic& scratch);

} // namespace myo
