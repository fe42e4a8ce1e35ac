#include <myofield/geometry/surface_brush.hpp>

namespace myo {

SurfaceBrush::SurfaceBrush(const Surface& surface)
    : surface_(&surface), front_(surface), scratch_(surface), seen_(surface.vertexCount(), 0) {}

bool SurfaceBrush::isSeen(uint32_t vertex, const Vec3& eye) const {
    const TriMesh& mesh = surface_->mesh();
    return glm::dot(mesh.normals[vertex], eye - mesh.positions[vertex]) > 0;
}

/// Walks from the triangles of the path through vertices that are reached and seen.
void SurfaceBrush::keepWhatIsSeen(const SurfacePath& path, const Vec3& eye) {
    ++call_;
    const std::vector<Triangle>& triangles = surface_->mesh().triangles;
    const auto visit = [&](uint32_t vertex) {
        if (seen_[vertex] == call_ || front_.distance(vertex) == Geodesic::kUnreached ||
            !isSeen(vertex, eye))
            return;
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

std::span<const SurfaceBrush::Touched> SurfaceBrush::stroke(std::span<const SurfacePoint> points,
                                                            float radius,
                                                            const std::optional<Vec3>& eye) {
    touched_.clear();
    if (points.empty()) return touched_;
    const SurfacePath path = tracePath(*surface_, points, scratch_);
    front_.clear();
    if (!path.legs.empty()) front_.addPath(path);
    // A path's front is not whole behind its ends.
    for (size_t i = 0; i < points.size(); ++i)
        if (i == 0 || i + 1 == points.size() || !path.isWhole) front_.addPoint(points[i]);
    front_.grow(radius + kRim);
    for (const uint32_t vertex : front_.reached())
        touched_.push_back({vertex, radius - front_.distance(vertex)});
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

} // namespace myo
