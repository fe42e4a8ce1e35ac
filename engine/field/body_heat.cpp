#include <myofield/field/body_heat.hpp>

#include "pattern_arrivals.hpp"
#include "warm_cells.hpp"

#include <myofield/core/parallel.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr uint32_t kChunk = 128;
/// Every so many vertices the nearest skin is looked up; between them it is walked to. A muscle's
/// rows turn from one side of a limb to the other within a few vertices.
constexpr uint32_t kLookUpEvery = 8;

uint16_t unorm16(float value) {
    return uint16_t(std::clamp(value, 0.0f, 1.0f) * 65535.0f + 0.5f);
}

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

BodyHeat::BodyHeat(const PatternLibrary& patterns) : patterns_(&patterns) {
    const Placement& placement = patterns.placement();
    const Body& body = placement.body();
    offsets_ = vertexOffsets(body);
    skinStart_ = offsets_[placement.skinId().index];
    vertices_.assign(offsets_.back(), HeatVertex{0, 0, 0, UINT16_MAX});
    for (uint32_t v = 0; v < placement.skin().vertexCount(); ++v)
        vertices_[skinStart_ + v].depth = 0;
    above_.resize(offsets_.back());
    field_.essential.assign(placement.skin().vertexCount(), 0.0f);
    field_.spillover.assign(placement.skin().vertexCount(), 0.0f);
    for (uint32_t s = 0; s < body.structures.size(); ++s) {
        if (s == placement.skinId().index) continue;
        const std::vector<Vec3>& positions = body.structures[s].mesh.positions;
        for (uint32_t first = 0; first < positions.size(); first += kChunk) {
            Chunk chunk{s, first, std::min(first + kChunk, uint32_t(positions.size())), {}};
            for (uint32_t v = chunk.first; v < chunk.last; ++v) chunk.box.include(positions[v]);
            chunks_.push_back(chunk);
        }
    }
}

void BodyHeat::clear() {
    for (const uint32_t vertex : warmSkin_) {
        field_.essential[vertex] = field_.spillover[vertex] = 0;
        vertices_[skinStart_ + vertex] = {};
    }
    for (const uint32_t vertex : besideWarm_) vertices_[skinStart_ + vertex] = {};
    for (const uint32_t c : warmChunks_) {
        const uint32_t start = offsets_[chunks_[c].structure];
        std::fill(vertices_.begin() + start + chunks_[c].first,
                  vertices_.begin() + start + chunks_[c].last, HeatVertex{0, 0, 0, UINT16_MAX});
    }
    for (const uint32_t vertex : warmLocal_) vertices_[vertex].local = 0;
    warmSkin_.clear();
    besideWarm_.clear();
    warmChunks_.clear();
    warmLocal_.clear();
    hasArrivals_ = false;
}

void BodyHeat::show(std::span<const PointOnSide> points) {
    clear();
    shown_.assign(points.begin(), points.end());
    for (const PointOnSide& point : points) raiseSkin(patterns_->pattern(point));
    for (const uint32_t vertex : warmSkin_)
        vertices_[skinStart_ + vertex] = {unorm16(field_.essential[vertex]),
                                          unorm16(field_.spillover[vertex]), 0, 0};
    raiseBeneath();
    for (const PointOnSide& point : points)
        for (const LocalField& local : patterns_->local(point)) raiseLocal(local);
}

void BodyHeat::raiseSkin(const SparseField& pattern) {
    for (const uint32_t vertex : pattern.vertices)
        if (field_.essential[vertex] <= 0 && field_.spillover[vertex] <= 0)
            warmSkin_.push_back(vertex);
    combine(field_, pattern);
}

void BodyHeat::addArrivals() {
    if (hasArrivals_) return;
    setArrivalsOnSkin();
    for (const uint32_t c : warmChunks_) setArrivalsBeneath(chunks_[c]);
    hasArrivals_ = true;
}

void BodyHeat::setArrivalsOnSkin() {
    const Surface& skin = patterns_->placement().skin();
    const PatternArrivals arrivals(patterns_->placement(), shown_, warmSkin_, field_);
    const auto set = [&](uint32_t vertex) {
        const PatternArrivals::Growth growth = arrivals.at(skin.mesh().positions[vertex]);
        vertices_[skinStart_ + vertex].essentialArrival = unorm16(growth.essential);
        vertices_[skinStart_ + vertex].spilloverArrival = unorm16(growth.spillover);
    };
    const auto isSet = [&](uint32_t vertex) {
        const HeatVertex& heat = vertices_[skinStart_ + vertex];
        return (heat.essentialArrival | heat.spilloverArrival) != 0;
    };
    for (const uint32_t vertex : warmSkin_) set(vertex);
    for (const uint32_t vertex : warmSkin_)
        for (const uint32_t corner : skin.cornersAt(vertex)) {
            const uint32_t next = skin.mesh().triangles[corner / 3][int((corner % 3 + 1) % 3)];
            if (isSet(next)) continue;
            set(next);
            besideWarm_.push_back(next);
        }
}

void BodyHeat::setArrivalsBeneath(const Chunk& chunk) {
    const HeatVertex* onSkin = vertices_.data() + skinStart_;
    const std::vector<Triangle>& triangles = patterns_->placement().skin().mesh().triangles;
    const uint32_t start = offsets_[chunk.structure];
    for (uint32_t vertex = start + chunk.first; vertex < start + chunk.last; ++vertex) {
        const Above& above = above_[vertex];
        if (above.triangle == Surface::kNone) continue;
        const Triangle& t = triangles[above.triangle];
        const Vec3 w(above.weights, 1 - above.weights.x - above.weights.y);
        const auto blend = [&](uint16_t HeatVertex::*channel) {
            return uint16_t(w.x * onSkin[t.x].*channel + w.y * onSkin[t.y].*channel +
                            w.z * onSkin[t.z].*channel);
        };
        vertices_[vertex].essentialArrival = blend(&HeatVertex::essentialArrival);
        vertices_[vertex].spilloverArrival = blend(&HeatVertex::spilloverArrival);
    }
}

void BodyHeat::raiseBeneath() {
    const TriMesh& skin = patterns_->placement().skin().mesh();
    WarmCells cells(boundsOf(skin), kHeatDepth);
    for (const uint32_t vertex : warmSkin_) cells.add(skin.positions[vertex]);
    cells.spread();
    for (uint32_t c = 0; c < chunks_.size(); ++c)
        if (cells.touches(chunks_[c].box)) warmChunks_.push_back(c);
    parallelRanges(warmChunks_.size(), 64, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            Chunk& chunk = chunks_[warmChunks_[i]];
            if (!chunk.isLinked) link(chunk);
            raise(chunk);
        }
    });
}

void BodyHeat::link(Chunk& chunk) {
    const Placement& placement = patterns_->placement();
    const Surface& skin = placement.skin();
    const std::vector<Vec3>& positions =
        placement.body().structures[chunk.structure].mesh.positions;
    uint32_t near = Surface::kNone;
    for (uint32_t v = chunk.first; v < chunk.last; ++v) {
        float away = kHeatDepth;
        if (near != Surface::kNone) away = walkCloser(skin, positions[v], near);
        if ((v - chunk.first) % kLookUpEvery == 0) {
            const float reach = std::min(kHeatDepth, away * 1.0001f);
            const std::optional<SurfacePoint> found = skin.closestPoint(positions[v], reach);
            if (found) near = skin.mesh().triangles[found->triangle].x;
            if (found) away = walkCloser(skin, positions[v], near);
        }
        if (near == Surface::kNone || away > 1.2f * kHeatDepth) continue;
        const SurfacePoint closest = closestAround(skin, positions[v], near);
        above_[offsets_[chunk.structure] + v] = {closest.triangle, Vec2(closest.weights)};
    }
    chunk.isLinked = true;
}

void BodyHeat::raise(const Chunk& chunk) {
    const Placement& placement = patterns_->placement();
    const TriMesh& skin = placement.skin().mesh();
    const std::vector<Vec3>& positions =
        placement.body().structures[chunk.structure].mesh.positions;
    for (uint32_t v = chunk.first; v < chunk.last; ++v) {
        const uint32_t vertex = offsets_[chunk.structure] + v;
        const Above& above = above_[vertex];
        if (above.triangle == Surface::kNone) continue;
        const Triangle& t = skin.triangles[above.triangle];
        const Vec3 w(above.weights, 1 - above.weights.x - above.weights.y);
        const auto blend = [&](const auto& values) {
            return w.x * values[t.x] + w.y * values[t.y] + w.z * values[t.z];
        };
        const float depth = glm::length(blend(skin.positions) - positions[v]) / kHeatDepth;
        vertices_[vertex] = {unorm16(blend(field_.essential)), unorm16(blend(field_.spillover)), 0,
                             unorm16(depth)};
    }
}

void BodyHeat::raiseLocal(const LocalField& local) {
    for (size_t i = 0; i < local.vertices.size(); ++i) {
        const uint32_t vertex = offsets_[local.structure.index] + local.vertices[i];
        vertices_[vertex].local = std::max(vertices_[vertex].local, unorm16(local.values[i]));
        warmLocal_.push_back(vertex);
    }
}

BodyHeat heatOf(const PatternLibrary& patterns, std::span<const PointOnSide> points) {
    BodyHeat heat(patterns);
    heat.show(points);
    heat.addArrivals();
    return heat;
}

} // namespace myo
