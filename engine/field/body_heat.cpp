#include <myofield/field/body_heat.hpp>

#include "parallel.hpp"

#include <algorithm>
#include <numeric>

namespace myo {
namespace {

uint16_t unorm16(float value) {
    return uint16_t(std::clamp(value, 0.0f, 1.0f) * 65535.0f + 0.5f);
}

constexpr size_t kGrain = 4096;

/// Moves `near` from vertex to vertex of the skin while that comes closer; returns the distance.
float walkCloser(const Surface& skin, const Vec3& to, uint32_t& near) {
    const TriMesh& mesh = skin.mesh();
    float best = glm::length(mesh.positions[near] - to);
    for (bool isMoving = true; isMoving;) {
        isMoving = false;
        for (const uint32_t corner : skin.cornersAt(near)) {
            const uint32_t next = mesh.triangles[corner / 3][int((corner % 3 + 1) % 3)];
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

} // namespace

BodyHeat::BodyHeat(const PatternLibrary& patterns) : patterns_(&patterns) {
    const Placement& placement = patterns.placement();
    offsets_ = vertexOffsets(placement.body());
    skinStart_ = offsets_[placement.skinId().index];
    vertices_.resize(offsets_.back());
    field_.essential.assign(placement.skin().vertexCount(), 0.0f);
    field_.spillover.assign(placement.skin().vertexCount(), 0.0f);
    isWarmTriangle_.assign(placement.skin().triangleCount(), 0);
    findSkinAbove();
}

void BodyHeat::findSkinAbove() {
    const Placement& placement = patterns_->placement();
    const Surface& skin = placement.skin();
    std::vector<uint32_t> above(vertices_.size(), Surface::kNone);
    std::vector<Vec2> weights(vertices_.size());
    for (uint32_t s = 0; s < placement.body().structures.size(); ++s) {
        if (s == placement.skinId().index) continue;
        const std::vector<Vec3>& positions = placement.body().structures[s].mesh.positions;
        parallelRanges(positions.size(), kGrain, [&](size_t begin, size_t end) {
            // Neighbours in a mesh are mostly neighbours in space: walking over the skin from the
            // last answer bounds the next so well that the tree is hardly searched.
            uint32_t near = 0;
            for (size_t v = begin; v < end; ++v) {
                const float bound = walkCloser(skin, positions[v], near) * 1.0001f + 1e-6f;
                const std::optional<SurfacePoint> found =
                    skin.closestPoint(positions[v], std::min(bound, kHeatDepth));
                const uint32_t vertex = offsets_[s] + uint32_t(v);
                vertices_[vertex].depth = UINT16_MAX;
                if (!found) continue;
                above[vertex] = found->triangle;
                weights[vertex] = {found->weights.x, found->weights.y};
                vertices_[vertex].depth =
                    unorm16(glm::length(found->position - positions[v]) / kHeatDepth);
            }
        });
    }
    starts_.assign(skin.triangleCount() + 1, 0);
    for (const uint32_t triangle : above)
        if (triangle != Surface::kNone) ++starts_[triangle + 1];
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    beneath_.resize(starts_.back());
    weights_.resize(starts_.back());
    std::vector<uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (uint32_t vertex = 0; vertex < above.size(); ++vertex) {
        if (above[vertex] == Surface::kNone) continue;
        const uint32_t slot = next[above[vertex]]++;
        beneath_[slot] = vertex;
        weights_[slot] = weights[vertex];
    }
}

void BodyHeat::clear() {
    for (const uint32_t vertex : warmSkin_) {
        field_.essential[vertex] = field_.spillover[vertex] = 0;
        vertices_[skinStart_ + vertex] = {};
    }
    for (const uint32_t triangle : warmTriangles_) isWarmTriangle_[triangle] = 0;
    for (const uint32_t vertex : warmVertices_)
        vertices_[vertex] = {0, 0, 0, vertices_[vertex].depth};
    warmSkin_.clear();
    warmTriangles_.clear();
    warmVertices_.clear();
}

void BodyHeat::show(std::span<const PointOnSide> points) {
    clear();
    for (const PointOnSide& point : points) raiseSkin(patterns_->pattern(point));
    for (const uint32_t vertex : warmSkin_)
        vertices_[skinStart_ + vertex] = {unorm16(field_.essential[vertex]),
                                          unorm16(field_.spillover[vertex]), 0, 0};
    for (const uint32_t vertex : warmSkin_)
        for (const uint32_t corner : patterns_->placement().skin().cornersAt(vertex))
            raiseBeneath(corner / 3);
    for (const PointOnSide& point : points)
        for (const LocalField& local : patterns_->local(point)) raiseLocal(local);
}

void BodyHeat::raiseSkin(const SparseField& pattern) {
    for (const uint32_t vertex : pattern.vertices)
        if (field_.essential[vertex] <= 0 && field_.spillover[vertex] <= 0)
            warmSkin_.push_back(vertex);
    combine(field_, pattern);
}

void BodyHeat::raiseBeneath(uint32_t triangle) {
    if (isWarmTriangle_[triangle]) return;
    isWarmTriangle_[triangle] = 1;
    warmTriangles_.push_back(triangle);
    const Triangle& t = patterns_->placement().skin().mesh().triangles[triangle];
    const auto blend = [&](const std::vector<float>& values, Vec2 w) {
        return unorm16(w.x * values[t.x] + w.y * values[t.y] + (1 - w.x - w.y) * values[t.z]);
    };
    for (uint32_t slot = starts_[triangle]; slot < starts_[triangle + 1]; ++slot) {
        HeatVertex& vertex = vertices_[beneath_[slot]];
        vertex.essential = blend(field_.essential, weights_[slot]);
        vertex.spillover = blend(field_.spillover, weights_[slot]);
        warmVertices_.push_back(beneath_[slot]);
    }
}

void BodyHeat::raiseLocal(const LocalField& local) {
    for (size_t i = 0; i < local.vertices.size(); ++i) {
        const uint32_t vertex = offsets_[local.structure.index] + local.vertices[i];
        vertices_[vertex].local = std::max(vertices_[vertex].local, unorm16(local.values[i]));
        warmVertices_.push_back(vertex);
    }
}

BodyHeat heatOf(const PatternLibrary& patterns, std::span<const PointOnSide> points) {
    BodyHeat heat(patterns);
    heat.show(points);
    return heat;
}

} // namespace myo
