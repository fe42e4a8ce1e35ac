#include <myofield/field/skin_above.hpp>

#include <myofield/core/parallel.hpp>
#include <myofield/geometry/triangle_tree.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr uint32_t kStretch = 128;
/// Every so many vertices the nearest skin is looked up; between them it is walked to. A muscle's
/// rows turn from one side of a limb to the other within a few vertices.
constexpr uint32_t kLookUpEvery = 8;

/// Moves `near` from vertex to vertex of the skin while that comes closer; returns the distance.
float walkCloser(const Surface& skin, const Vec3& to, uint32_t& near) {
    const TriMesh& mesh = skin.mesh();
    float best = glm::length(mesh.positions[near] - to);
    for (bool isMoving = true; isMoving;) {
        isMoving = false;
        for (const uint32_t corner : skin.cornersAt(near)) {
            const uint32_t next = skin.vertexAfter(corner);
            const float away = glm::length(mesh.positions[next] - to);
            if (away >= best) continue;
            best = away;
            near = next;
            isMoving = true;
            break;
        }
    }
    return best;
}

/// The nearest point of the triangles round a vertex.
SurfacePoint closestAround(const Surface& skin, const Vec3& to, uint32_t vertex) {
    SurfacePoint closest{Surface::kNone, Vec3(1, 0, 0), skin.mesh().positions[vertex]};
    float best = 1e6f;
    for (const uint32_t corner : skin.cornersAt(vertex)) {
        const Triangle& t = skin.mesh().triangles[corner / 3];
        const std::vector<Vec3>& at = skin.mesh().positions;
        const SurfacePoint point =
            skin.pointAt(corner / 3, closestWeights(to, at[t.x], at[t.y], at[t.z]));
        const float away = glm::length(point.position - to);
        if (away < best) best = away, closest = point;
    }
    return closest;
}

} // namespace

SkinAbove::SkinAbove(const Placement& placement) : placement_(&placement) {
    const Body& body = placement.body();
    uint32_t start = 0;
    for (uint32_t s = 0; s < body.structures.size(); ++s) {
        if (s == placement.skinId().index) continue;
        const std::vector<Vec3>& positions = body.structures[s].mesh.positions;
        for (uint32_t first = 0; first < positions.size(); first += kStretch) {
            const uint32_t last = std::min(first + kStretch, uint32_t(positions.size()));
            Stretch stretch{s, first, last, {}, start + first};
            for (uint32_t v = first; v < last; ++v) stretch.box.include(positions[v]);
            stretches_.push_back(stretch);
        }
        start += uint32_t(positions.size());
    }
    places_.resize(start);
    found_ = std::make_unique<std::once_flag[]>(stretches_.size());
}

std::span<const SkinAbove::Place> SkinAbove::above(uint32_t index) const {
    const Stretch& stretch = stretches_[index];
    std::call_once(found_[index], [&] { find(stretch); });
    return {&places_[stretch.start], stretch.last - stretch.first};
}

void SkinAbove::findAll() const {
    parallelRanges(stretches_.size(), 64, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) (void)above(uint32_t(i));
    });
}

void SkinAbove::find(const Stretch& stretch) const {
    const Surface& skin = placement_->skin();
    const std::vector<Vec3>& positions =
        placement_->body().structures[stretch.structure].mesh.positions;
    uint32_t near = Surface::kNone;
    for (uint32_t v = stretch.first; v < stretch.last; ++v) {
        float away = kHeatDepth;
        if (near != Surface::kNone) away = walkCloser(skin, positions[v], near);
        if ((v - stretch.first) % kLookUpEvery == 0) {
            const float reach = std::min(kHeatDepth, away * 1.0001f);
            const std::optional<SurfacePoint> found = skin.closestPoint(positions[v], reach);
            if (found) near = skin.mesh().triangles[found->triangle].x;
            if (found) away = walkCloser(skin, positions[v], near);
        }
        if (near == Surface::kNone || away > 1.2f * kHeatDepth) continue;
        const SurfacePoint closest = closestAround(skin, positions[v], near);
        places_[stretch.start + v - stretch.first] = {closest.triangle, Vec2(closest.weights)};
    }
}

} // namespace myo
