#include <myofield/field/painted_skin.hpp>

#include "skin_match.hpp"

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kFurthestFromSkin = 0.1f;
constexpr int8_t kYes = 127;
constexpr float kSoftEdge = 0.0025f; // half of an edge: the distance of neighbouring vertices

/// Takes some skin away from a quality.
void cut(float& inside, float stroke) {
    inside = std::min(inside, -stroke);
}

int8_t coded(float share) {
    return int8_t(std::lround(kYes * std::clamp(share, -1.0f, 1.0f)));
}

/// The triangles round the vertices that lie inside of what is painted.
std::vector<uint32_t> trianglesPainted(const Surface& skin, const std::vector<float>& values) {
    std::vector<uint32_t> painted;
    for (uint32_t v = 0; v < values.size(); ++v)
        if (values[v] > 0) painted.push_back(v);
    return trianglesAt(skin, painted);
}

} // namespace

float coverAt(float inside) {
    return std::clamp(0.5f + inside / (2 * kSoftEdge), 0.0f, 1.0f);
}

float PaintedSkin::Mark::deepest() const {
    return *std::ranges::max_element(inside);
}

PainQuality PaintedSkin::Mark::quality() const {
    return PainQuality(std::ranges::max_element(inside) - inside.begin());
}

PaintedSkin::PaintedSkin(const Placement& placement)
    : placement_(&placement), brush_(placement.original().skin()),
      marks_(placement.original().skin().vertexCount()) {}

void PaintedSkin::clear() {
    for (const uint32_t vertex : touched_) marks_[vertex] = {};
    touched_.clear();
}

void PaintedSkin::lay(const PainStroke& stroke, std::span<const SurfacePoint> points) {
    const size_t quality = size_t(stroke.quality.value_or(PainQuality::Aching));
    for (const auto& [vertex, inside] : brush_.stroke(points, stroke.width / 2, stroke.eye)) {
        const float depth = std::clamp(inside, -kPaintBand, kPaintBand);
        Mark& mark = marks_[vertex];
        if (stroke.erases) {
            if (mark.pain != 0)
                for (float& each : mark.inside) cut(each, depth);
            continue;
        }
        // What the edge of an older drawing is like is not changed by what ends before it.
        if (depth > 0 || !mark.isPainted()) {
            if (mark.pain == 0) touched_.push_back(vertex);
            mark.pain = uint8_t(stroke.pain);
            mark.weight = stroke.weight;
            mark.strength = uint8_t(stroke.strength.value_or(0));
            mark.isSurface = stroke.felt == PainDepth::Surface;
        }
        for (size_t q = 0; q < kPainQualities; ++q)
            if (q != quality) cut(mark.inside[q], depth);
        mark.inside[quality] = std::max(mark.inside[quality], depth);
    }
}

bool PaintedSkin::add(const PainStroke& stroke) {
    std::vector<SurfacePoint> points;
    for (const Vec3& place : stroke.path) {
        const auto onSkin = placement_->original().skin().closestPoint(place, kFurthestFromSkin);
        if (!onSkin) return false;
        points.push_back(*onSkin);
    }
    // Step by step, as it was painted: it then looks the same to the last vertex.
    for (size_t i = 0; i < points.size(); ++i)
        addStep(stroke, points[i > 0 ? i - 1 : 0], points[i]);
    return true;
}

void PaintedSkin::addStep(const PainStroke& like, const SurfacePoint& from,
                          const SurfacePoint& to) {
    if (from.position == to.position) return lay(like, std::array{to});
    lay(like, std::array{from, to});
}

float PaintedSkin::insideOf(const Mark& mark, int pain) const {
    const float deepest = mark.deepest();
    if (pain == 0 || mark.pain == pain) return deepest;
    return -std::max(std::abs(deepest), kSoftEdge); // another pain's soft edge is not this one's
}

std::vector<float> PaintedSkin::onThisSkin(std::vector<float> onOriginal, float nowhere) const {
    const SkinMatch* const match = placement_->skinMatch();
    if (!match || match->keepsVertices()) return onOriginal;
    std::vector<float> values(placement_->skin().vertexCount(), nowhere);
    for (uint32_t v = 0; v < values.size(); ++v)
        if (const auto source = match->sourceOf(v)) {
            values[v] = 0;
            for (int k = 0; k < 3; ++k)
                values[v] += source->weights[k] * onOriginal[source->corners[k]];
        }
    return values;
}

std::vector<float> PaintedSkin::inside(int pain) const {
    std::vector<float> values(marks_.size(), -kPaintBand);
    for (const uint32_t vertex : touched_) values[vertex] = insideOf(marks_[vertex], pain);
    return onThisSkin(std::move(values), -kPaintBand);
}

std::vector<float> PaintedSkin::weights(int pain) const {
    std::vector<float> values(marks_.size(), 0.0f);
    for (const uint32_t vertex : touched_)
        values[vertex] = marks_[vertex].weight * coverAt(insideOf(marks_[vertex], pain));
    return onThisSkin(std::move(values), 0);
}

PaintVertex PaintedSkin::coded(const Mark& mark, int pain) const {
    PaintVertex vertex;
    for (size_t q = 0; q < kPainQualities; ++q)
        vertex.inside[q] = myo::coded(mark.inside[q] / kPaintBand);
    const float strength = mark.strength > 0 ? float(mark.strength) / kHighestStrength : 0.5f;
    vertex.strength = myo::coded(strength);
    vertex.isSurface = mark.isSurface ? kYes : int8_t(0);
    vertex.isAside = pain == 0 || mark.pain == pain ? int8_t(0) : kYes;
    return vertex;
}

std::vector<PaintVertex> PaintedSkin::vertices(int pain) const {
    std::vector<PaintVertex> onOriginal(marks_.size());
    for (const uint32_t vertex : touched_) onOriginal[vertex] = coded(marks_[vertex], pain);
    const SkinMatch* const match = placement_->skinMatch();
    if (!match || match->keepsVertices()) return onOriginal;
    std::vector<PaintVertex> vertices(placement_->skin().vertexCount());
    for (uint32_t v = 0; v < vertices.size(); ++v)
        if (const auto source = match->sourceOf(v)) {
            const auto blended = [&](auto part) {
                float sum = 0;
                for (int k = 0; k < 3; ++k)
                    sum += source->weights[k] * float(part(onOriginal[source->corners[k]]));
                return int8_t(std::lround(sum));
            };
            for (size_t q = 0; q < kPainQualities; ++q)
                vertices[v].inside[q] =
                    blended([&](const PaintVertex& vertex) { return vertex.inside[q]; });
            vertices[v].strength = blended([](const PaintVertex& each) { return each.strength; });
            vertices[v].isSurface = blended([](const PaintVertex& each) { return each.isSurface; });
            vertices[v].isAside = blended([](const PaintVertex& each) { return each.isAside; });
        }
    return vertices;
}

double PaintedSkin::area(int pain) const {
    const std::vector<float> values = inside(pain);
    const Surface& skin = placement_->skin();
    return areaAbove0(skin, trianglesPainted(skin, values),
                      [&](uint32_t vertex) { return values[vertex]; });
}

std::vector<LevelStep> PaintedSkin::ring(const SurfacePoint& at, float width,
                                         const std::optional<Vec3>& eye) {
    std::vector<float> values(marks_.size(), -kPaintBand);
    for (const auto& [vertex, inside] : brush_.stroke(std::array{at}, width / 2, eye))
        values[vertex] = std::clamp(inside, -kPaintBand, kPaintBand);
    values = onThisSkin(std::move(values), -kPaintBand);
    const Surface& skin = placement_->skin();
    return borderOf0(skin, trianglesPainted(skin, values),
                     [&](uint32_t vertex) { return values[vertex]; });
}

std::optional<SurfacePoint> onOriginalSkin(const Placement& placement, const SurfacePoint& point) {
    const SkinMatch* const match = placement.skinMatch();
    if (!match) return point;
    const Surface& original = placement.original().skin();
    const Triangle& corners = placement.skin().mesh().triangles[point.triangle];
    Vec3 place(0);
    for (int k = 0; k < 3; ++k) {
        const auto source = match->sourceOf(corners[k]);
        if (!source) return std::nullopt;
        for (int j = 0; j < 3; ++j)
            place += point.weights[k] * source->weights[j] *
                     original.mesh().positions[source->corners[j]];
    }
    return original.closestPoint(place, kFurthestFromSkin);
}

} // namespace myo
