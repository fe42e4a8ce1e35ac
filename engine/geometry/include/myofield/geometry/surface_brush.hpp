#pragma once

#include <myofield/geometry/geodesic.hpp>

#include <optional>
#include <span>
#include <vector>

namespace myo {

/// A round brush that lies on a surface. Its edge is a distance along the surface, so that it never
/// reaches across a gap; it does not reach round a corner either, to what an eye cannot see.
///
/// An object holds scratch memory for the whole mesh. Each thread needs an object of its own.
class SurfaceBrush {
public:
    /// A vertex in the reach of the brush.
    struct Touched {
        uint32_t vertex;
        float inside; ///< metres from the edge inwards along the surface; below 0 outside
    };
    /// Metres beyond its edge that are told of too, so that the edge can be found between vertices.
    static constexpr float kRim = 0.012f;

    /// The surface must outlive the brush.
    explicit SurfaceBrush(const Surface& surface);

    /// What a stroke through `points` touches, in no order: all that lies within `radius` of the
    /// shortest way from each point to the next; of points that no short way joins (tracePath) only
    /// what lies around each. Valid until the next call.
    ///
    /// eye    vertices whose normal turns away from it are left out, and so are those that only
    ///        such vertices join to the stroke; empty: none is left out
    /// cost   O(k log k) in the k vertices that are touched: under a millisecond for a dab of 8 cm
    std::span<const Touched> stroke(std::span<const SurfacePoint> points, float radius,
                                    const std::optional<Vec3>& eye);

    /// Metres along the surface from one point to another; infinite where that is more than `most`.
    float wayBetween(const SurfacePoint& from, const SurfacePoint& to, float most);
    /// Whether the shortest way between two places nowhere turns its back to the eye.
    bool isWaySeen(const SurfacePoint& from, const SurfacePoint& to, const Vec3& eye);

private:
    void touchRoundSegment(std::span<const SurfacePoint> ends, float length, float radius);
    void touchRoundPath(const SurfacePath& path, float radius);
    void keepWhatIsSeen(const SurfacePath& path, const Vec3& eye);
    bool isSeen(uint32_t vertex, const Vec3& eye) const;

    const Surface* surface_;
    Geodesic front_, scratch_;
    std::vector<Touched> touched_;
    std::vector<uint32_t> seen_;  ///< of each vertex: the call that found it joined and seen
    std::vector<uint32_t> stack_; ///< of those whose neighbours are not looked at yet
    uint32_t call_ = 0;
};

} // namespace myo
