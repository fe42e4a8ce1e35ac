#include <myofield/geometry/surface_brush.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace myo {
namespace {

/// Whether a path ends at one of its points or turns there by more than some 15 degrees.
bool isEndOrTurn(std::span<const SurfacePoint> points, size_t i) {
    constexpr float kStraightOn = 0.966f;
    if (i == 0 || i + 1 == points.size()) return true;
    const Vec3 before = points[i].position - points[i - 1].position,
               after = points[i + 1].position - points[i].position;
    return glm::dot(before, after) < kStraightOn * glm::length(before) * glm::length(after);
}

/// Metres from a segment, where its ends are so far away and it is so long: the three unfolded into
/// a plane.
float fromSegment(float toFirst, float toSecond, float length) {
    const float foot = (toFirst * toFirst - toSecond * toSecond + length * length) / (2 * length);
    if (!(foot > 0 && foot < length)) return std::min(toFirst, toSecond);
    return std::sqrt(std::max(toFirst * toFirst - foot * foot, 0.0f));
}

/// Of what several fronts touched, each vertex once.
void keepDeepest(std::vector<SurfaceBrush::Touched>& touched) {
    std::ranges::sort(touched, [](const auto& a, const auto& b) {
        return std::pair(a.vertex, -a.inside) < std::pair(b.vertex, -b.inside);
    });
    const auto again = std::ranges::unique(touched, {}, &SurfaceBrush::Touched::vertex);
    touched.erase(again.begin(), again.end());
}

} // namespace

SurfaceBrush::SurfaceBrush(const Surface& surface)
    : surface_(&surface), front_(surface), scratch_(surface), seen_(surface.vertexCount(), 0) {}

bool SurfaceBrush::isSeen(uint32_t vertex, const Vec3& eye) const {
    const TriMesh& mesh = surface_->mesh();
    return glm::dot(mesh.normals[vertex], eye - mesh.positions[vertex]) > 0;
}

/// Walks from the triangles of the path through vertices that are reached and seen.
void SurfaceBrush::keepWhatIsSeen(const SurfacePath& path, const Vec3& eye) {
    call_ += 2; // the odd number before it: reached, but not found yet
    for (const Touched& each : touched_) seen_[each.vertex] = call_ - 1;
    const std::vector<Triangle>& triangles = surface_->mesh().triangles;
    const auto visit = [&](uint32_t vertex) {
        if (seen_[vertex] != call_ - 1 || !isSeen(vertex, eye)) return;
        seen_[vertex] = call_;
        stack_.push_back(vertex);
    };
    const auto visitTriangle = [&](uint32_t triangle) {
        for (int k = 0; k < 3; ++k) visit(triangles[triangle][k]);
    };
    for (const SurfacePoint& point : path.waypoints) visitTriangle(point.triangle);
    for (const std::vector<PathStep>& leg : path.legs)
        for (const PathStep& step : leg) visitTriangle(step.triangle);
    while (!stack_.empty()) {
        const uint32_t vertex = stack_.back();
        stack_.pop_back();
        for (const uint32_t corner : surface_->cornersAt(vertex)) visitTriangle(corner / 3);
    }
    std::erase_if(touched_, [&](const Touched& each) { return seen_[each.vertex] != call_; });
}

/// Two fronts, one from each end. Close to so short a path, a front of the path itself would be less
/// true: most triangles would see both of its ends.
void SurfaceBrush::touchRoundSegment(std::span<const SurfacePoint> ends, float length,
                                     float radius) {
    front_.clear();
    scratch_.clear();
    front_.addPoint(ends[0]);
    scratch_.addPoint(ends[1]);
    front_.grow(radius + kRim + length);
    scratch_.grow(radius + kRim + length);
    for (const uint32_t vertex : front_.reached()) {
        const float away = fromSegment(front_.distance(vertex), scratch_.distance(vertex), length);
        if (away < radius + kRim) touched_.push_back({vertex, radius - away});
    }
}

void SurfaceBrush::touchRoundPath(const SurfacePath& path, float radius) {
    const auto growFrom = [&](const auto& add) {
        front_.clear();
        add();
        front_.grow(radius + kRim);
        for (const uint32_t vertex : front_.reached())
            touched_.push_back({vertex, radius - front_.distance(vertex)});
    };
    if (!path.legs.empty()) growFrom([&] { front_.addPath(path); });
    // A path's front is not whole behind its ends and where it turns. Each of those places gets a
    // front of its own: near their sources, fronts that meet would hold each other up.
    const std::span<const SurfacePoint> points = path.waypoints;
    for (size_t i = 0; i < points.size(); ++i)
        if (!path.isWhole || isEndOrTurn(points, i)) growFrom([&] { front_.addPoint(points[i]); });
    keepDeepest(touched_);
}

std::span<const SurfaceBrush::Touched> SurfaceBrush::stroke(std::span<const SurfacePoint> points,
                                                            float radius,
                                                            const std::optional<Vec3>& eye) {
    touched_.clear();
    if (points.empty()) return touched_;
    const SurfacePath path = tracePath(*surface_, points, scratch_);
    if (points.size() == 2 && path.isWhole && path.length <= radius)
        touchRoundSegment(points, path.length, radius);
    else
        touchRoundPath(path, radius);
    if (eye) keepWhatIsSeen(path, *eye);
    return touched_;
}

float SurfaceBrush::wayBetween(const SurfacePoint& from, const SurfacePoint& to, float most) {
    if (from.triangle == to.triangle) return glm::distance(from.position, to.position);
    scratch_.clear();
    scratch_.addPoint(from);
    scratch_.grow(most + kRim); // the corners round `to` lie a little further
    return scratch_.distance(to);
}

bool SurfaceBrush::isWaySeen(const SurfacePoint& from, const SurfacePoint& to, const Vec3& eye) {
    const SurfacePoint ends[]{from, to};
    const SurfacePath path = tracePath(*surface_, ends, scratch_);
    const std::vector<Triangle>& triangles = surface_->mesh().triangles;
    return std::ranges::all_of(path.legs, [&](const std::vector<PathStep>& leg) {
        return std::ranges::all_of(leg, [&](const PathStep& step) {
            const Triangle& t = triangles[step.triangle];
            return isSeen(t.x, eye) || isSeen(t.y, eye) || isSeen(t.z, eye);
        });
    });
}

} // namespace myo
