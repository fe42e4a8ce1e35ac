#include <myofield/field/body_heat.hpp>

#include "pattern_arrivals.hpp"
#include "warm_cells.hpp"

#include <myofield/core/parallel.hpp>
#include <myofield/field/zone_parts.hpp>

#include <algorithm>

namespace myo {
namespace {

uint16_t unorm16(float value) {
    return uint16_t(std::clamp(value, 0.0f, 1.0f) * 65535.0f + 0.5f);
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
    field_.essential.assign(placement.skin().vertexCount(), 0.0f);
    field_.spillover.assign(placement.skin().vertexCount(), 0.0f);
}

void BodyHeat::clear() {
    for (const uint32_t vertex : warmSkin_) {
        field_.essential[vertex] = field_.spillover[vertex] = 0;
        vertices_[skinStart_ + vertex] = {};
    }
    for (const uint32_t vertex : besideWarm_) vertices_[skinStart_ + vertex] = {};
    for (const uint32_t index : warmStretches_) {
        const SkinAbove::Stretch& stretch = patterns_->skinAbove().stretches()[index];
        const auto start = vertices_.begin() + offsets_[stretch.structure];
        std::fill(start + stretch.first, start + stretch.last, HeatVertex{0, 0, 0, UINT16_MAX});
    }
    for (const uint32_t vertex : warmLocal_) vertices_[vertex].local = 0;
    warmSkin_.clear();
    besideWarm_.clear();
    warmStretches_.clear();
    warmLocal_.clear();
    hasArrivals_ = false;
}

void BodyHeat::show(std::span<const PointOnSide> points, std::optional<uint32_t> parts) {
    showReferred(points, parts);
    for (const PointOnSide& point : points)
        for (const LocalField& local : patterns_->local(point)) raiseLocal(local);
}

void BodyHeat::showReferred(std::span<const PointOnSide> points, std::optional<uint32_t> parts) {
    clear();
    shown_.assign(points.begin(), points.end());
    if (parts)
        for (const PointOnSide& point : points)
            raiseSkin(patternInParts(*patterns_, points, point, *parts));
    else
        for (const PointOnSide& point : points) raiseSkin(patterns_->pattern(point));
    for (const uint32_t vertex : warmSkin_)
        vertices_[skinStart_ + vertex] = {unorm16(field_.essential[vertex]),
                                          unorm16(field_.spillover[vertex]), 0, 0};
    raiseBeneath();
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
    for (const uint32_t stretch : warmStretches_) setArrivalsBeneath(stretch);
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
            const uint32_t next = skin.vertexAfter(corner);
            if (isSet(next)) continue;
            set(next);
            besideWarm_.push_back(next);
        }
}

/// Visits each vertex of a stretch that has skin above it: its heat, its place, and the triangle of
/// the skin with its corners' weights.
template <class Visit>
void BodyHeat::forEachBeneath(uint32_t index, const Visit& visit) {
    const SkinAbove::Stretch& stretch = patterns_->skinAbove().stretches()[index];
    const std::span<const SkinAbove::Place> places = patterns_->skinAbove().above(index);
    const Placement& placement = patterns_->placement();
    const std::vector<Vec3>& positions =
        placement.body().structures[stretch.structure].mesh.positions;
    for (uint32_t v = stretch.first; v < stretch.last; ++v) {
        const SkinAbove::Place& above = places[v - stretch.first];
        if (above.triangle == Surface::kNone) continue;
        visit(vertices_[offsets_[stretch.structure] + v], positions[v],
              placement.skin().mesh().triangles[above.triangle],
              Vec3(above.weights, 1 - above.weights.x - above.weights.y));
    }
}

void BodyHeat::setArrivalsBeneath(uint32_t index) {
    const HeatVertex* onSkin = vertices_.data() + skinStart_;
    forEachBeneath(index, [&](HeatVertex& heat, const Vec3&, const Triangle& t, const Vec3& w) {
        const auto blend = [&](uint16_t HeatVertex::*channel) {
            return uint16_t(w.x * onSkin[t.x].*channel + w.y * onSkin[t.y].*channel +
                            w.z * onSkin[t.z].*channel);
        };
        heat.essentialArrival = blend(&HeatVertex::essentialArrival);
        heat.spilloverArrival = blend(&HeatVertex::spilloverArrival);
    });
}

void BodyHeat::raiseBeneath() {
    const TriMesh& skin = patterns_->placement().skin().mesh();
    WarmCells cells(boundsOf(skin), kHeatDepth);
    for (const uint32_t vertex : warmSkin_) cells.add(skin.positions[vertex]);
    cells.spread();
    const std::vector<SkinAbove::Stretch>& stretches = patterns_->skinAbove().stretches();
    for (uint32_t i = 0; i < stretches.size(); ++i)
        if (cells.touches(stretches[i].box)) warmStretches_.push_back(i);
    parallelRanges(warmStretches_.size(), 64, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) raise(warmStretches_[i]);
    });
}

void BodyHeat::raise(uint32_t index) {
    const std::vector<Vec3>& skin = patterns_->placement().skin().mesh().positions;
    forEachBeneath(index, [&](HeatVertex& heat, const Vec3& at, const Triangle& t, const Vec3& w) {
        const auto blend = [&](const auto& values) {
            return w.x * values[t.x] + w.y * values[t.y] + w.z * values[t.z];
        };
        const float depth = glm::length(blend(skin) - at) / kHeatDepth;
        heat = {unorm16(blend(field_.essential)), unorm16(blend(field_.spillover)), 0,
                unorm16(depth)};
    });
}

void BodyHeat::raiseLocal(const LocalField& local) {
    for (size_t i = 0; i < local.vertices.size(); ++i) {
        const uint32_t vertex = offsets_[local.structure.index] + local.vertices[i];
        vertices_[vertex].local = std::max(vertices_[vertex].local, unorm16(local.values[i]));
        warmLocal_.push_back(vertex);
    }
}

BodyHeat heatOf(const PatternLibrary& patterns, std::span<const PointOnSide> points,
                std::optional<uint32_t> parts) {
    BodyHeat heat(patterns);
    heat.show(points, parts);
    heat.addArrivals();
    return heat;
}

} // namespace myo
