#include <myofield/shape/sculpt.hpp>

#include "brush_line.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace myo {
namespace {

/// Applies one detail to the vertices.
class Sculptor {
public:
    Sculptor(const Detail& detail, TriMesh& half)
        : detail_(detail), mesh_(half), brush_(reachOf(detail)), line_(brush_, detail.push.pushes),
          normals_(vertexNormals(half)) {}

    void run() {
        switch (detail_.kind) {
        case Detail::Kind::Push: return moveAll([this](auto&&... a) { return pushed(a...); });
        case Detail::Kind::Fit: return moveAll([this](auto&&... a) { return fit(a...); });
        case Detail::Kind::Scale: return moveAll([this](auto&&... a) { return scale(a...); });
        case Detail::Kind::Nail: return moveAll([this](auto&&... a) { return nail(a...); });
        case Detail::Kind::Soften: return soften();
        case Detail::Kind::Even: return;
        }
    }

private:
    using Touch = BrushLine::Touch;

    /// The brush of a detail, made wider for a nail, whose furrow lies outside its width.
    static Brush reachOf(const Detail& detail) {
        constexpr float kFurrow = 0.004f;
        Brush brush = detail.brush;
        if (detail.kind == Detail::Kind::Nail)
            for (float& width : brush.widths) width += kFurrow;
        return brush;
    }

    /// Moves a vertex. A vertex on the plane x = 0 stays on it; one of the left half stays on its
    /// side.
    void put(uint32_t vertex, const Vec3& place) {
        Vec3& at = mesh_.positions[vertex];
        const float x = at.x > 0 ? std::max(place.x, std::min(at.x, 1e-4f)) : place.x;
        at = {at.x == 0 ? 0 : x, place.y, place.z};
    }

    template <class Move>
    void moveAll(const Move& move) {
        for (uint32_t v = 0; v < mesh_.positions.size(); ++v) {
            const Touch touch = line_.at(mesh_.positions[v], normals_[v]);
            if (touch.weight > 0) put(v, mesh_.positions[v] + move(v, touch));
        }
    }

    Vec3 pushed(uint32_t v, const Touch& touch) const {
        const Vec3& along = detail_.push.along;
        return (along == Vec3(0) ? normals_[v] : along) * (touch.push * touch.weight);
    }

    Vec3 fit(uint32_t v, const Touch& touch) const {
        const Fit& fit = detail_.fit;
        const Vec3& seen = detail_.brush.seen;
        // The line of sight through the vertex, scaled so that the ellipsoid is a unit sphere.
        const Vec3 from = (mesh_.positions[v] - fit.centre) / fit.radii, along = seen / fit.radii;
        const float a = glm::dot(along, along), b = glm::dot(from, along);
        const float c = glm::dot(from, from) - 1;
        const float root = std::sqrt(std::max(0.0f, b * b - a * c)); // 0 for lines that miss it
        return seen * ((root - b) / a * touch.weight * fit.share);
    }

    Vec3 scale(uint32_t v, const Touch& touch) const {
        const Scale& scale = detail_.scale;
        return (mesh_.positions[v] - scale.centre) * (scale.factors - 1.0f) * touch.weight;
    }

    Vec3 nail(uint32_t v, const Touch& touch) const;
    void soften();

    const Detail& detail_;
    TriMesh& mesh_;
    const Brush brush_;
    const BrushLine line_;
    std::vector<Vec3> normals_;
};

/// How far a place lies outside the outline of a nail, which is a rounded box; negative inside.
float outsideNail(const Vec2& place, const Vec2& half) {
    const float corner = 0.55f * half.x;
    const Vec2 beyond = glm::abs(place) - half + corner;
    return glm::length(glm::max(beyond, Vec2(0))) + std::min(std::max(beyond.x, beyond.y), 0.0f) -
           corner;
}

Vec3 Sculptor::nail(uint32_t v, const Touch&) const {
    constexpr float kEdge = 0.0011f;
    const auto& path = detail_.brush.path;
    const Vec3& seen = detail_.brush.seen;
    const Vec3 root = path.front(), length = path.back() - root;
    const Vec3 forward = glm::normalize(length - seen * glm::dot(length, seen));
    const Vec2 half(detail_.brush.widths.front(), glm::dot(length, forward) / 2);
    const Vec3 off = mesh_.positions[v] - root;
    const Vec2 place(glm::dot(off, glm::cross(forward, seen)), glm::dot(off, forward) - half.y);
    const float outside = outsideNail(place, half) / kEdge;
    const float towardsTip = std::clamp(place.y / half.y, -1.0f, 1.0f);
    const float plate = outside < 0 ? 1 - std::exp(-outside * outside) : 0;
    const float rim = std::exp(-outside * outside) * (towardsTip > 0.75f ? 0.3f : 1);
    const float lifted = detail_.nail.lift * plate * (0.6f + 0.4f * towardsTip);
    const float sight = std::max(0.0f, glm::dot(normals_[v], seen));
    return normals_[v] * ((lifted - detail_.nail.furrow * rim) * std::min(1.0f, 2 * sight));
}

void Sculptor::soften() {
    const size_t count = mesh_.positions.size();
    std::vector<float> weights(count);
    for (size_t v = 0; v < count; ++v)
        weights[v] = line_.at(mesh_.positions[v], normals_[v]).weight;
    std::vector<Triangle> touched;
    for (const Triangle& t : mesh_.triangles)
        if (weights[t.x] + weights[t.y] + weights[t.z] > 0) touched.push_back(t);
    std::vector<Vec4> sums(count);
    for (int round = 0; round < detail_.soften.rounds; ++round) {
        for (const Triangle& t : touched)
            for (int c = 0; c < 3; ++c) sums[t[c]] = Vec4(0);
        for (const Triangle& t : touched)
            for (int c = 0; c < 3; ++c)
                for (const int other : {(c + 1) % 3, (c + 2) % 3})
                    sums[t[c]] += Vec4(mesh_.positions[t[other]], 1);
        for (uint32_t v = 0; v < count; ++v) {
            if (weights[v] <= 0 || sums[v].w <= 0) continue;
            const Vec3 step = Vec3(sums[v]) / sums[v].w - mesh_.positions[v];
            put(v, mesh_.positions[v] + 0.5f * weights[v] * step);
        }
    }
}

float wishedAt(const Vec3& place, const std::vector<FineZone>& boxes, float coarse) {
    float edge = coarse;
    for (const FineZone& box : boxes) {
        if (glm::any(glm::lessThan(place, box.low - box.ramp)) ||
            glm::any(glm::greaterThan(place, box.high + box.ramp)))
            continue;
        const Vec3 outside = place - glm::clamp(place, box.low, box.high);
        const float squared = glm::dot(outside, outside);
        if (squared >= box.ramp * box.ramp) continue;
        const float share = std::sqrt(squared) / box.ramp;
        edge = std::min(edge, box.edge + (coarse - box.edge) * share);
    }
    return edge;
}

} // namespace

void apply(const Detail& detail, TriMesh& half) {
    assert(!detail.brush.path.empty() && detail.brush.widths.size() == detail.brush.path.size());
    Sculptor(detail, half).run();
}

void sculpt(TriMesh& half, const Details& details, const EdgeLength& coarse) {
    if (half.triangles.empty() || (details.details.empty() && details.fine.empty())) return;
    const EdgeLength wished = [&](const Vec3& place) {
        return wishedAt(place, details.fine, coarse(place));
    };
    refine(half, wished, 4);
    remesh(half, wished, 3);
    for (const Detail& detail : details.details) {
        if (detail.kind == Detail::Kind::Even)
            refine(half, wished, 3); // splits only: what lies farther away stays as it is
        else
            apply(detail, half);
    }
    remesh(half, wished, 2);
}

} // namespace myo
