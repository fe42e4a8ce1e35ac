#include "brush_line.hpp"

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr int kPiecesPerSpan = 8;
constexpr float kFull = 0.7f;    // share of the reach beyond which the weight falls
constexpr float kFacing = 0.35f; // cosine range over which the weight rises from 0 to 1

float fallen(Falloff falloff, float distance) {
    if (distance >= 1) return 0;
    switch (falloff) {
    case Falloff::Round: return (1 - distance * distance) * (1 - distance * distance);
    case Falloff::Crease: return (1 - distance) * (1 - distance);
    case Falloff::Flat: return 1 - glm::smoothstep(0.0f, 1.0f, 2 * distance - 1);
    }
    return 0;
}

/// The Catmull-Rom curve between b and c, x in 0..1.
template <class T>
T curve(const T& a, const T& b, const T& c, const T& d, float x) {
    return b + 0.5f * x *
                   ((c - a) +
                    x * ((2.0f * a - 5.0f * b + 4.0f * c - d) + x * (3.0f * (b - c) + d - a)));
}

} // namespace

BrushLine::BrushLine(const Brush& brush, std::span<const float> pushes) : brush_(brush) {
    const size_t last = brush.path.size() - 1;
    for (size_t i = 0; i < last; ++i) addSpan(brush, pushes, i);
    knots_.push_back({brush.path[last], brush.widths[last], pushes.empty() ? 0 : pushes[last]});
    for (const Knot& knot : knots_) {
        const Vec3 margin(std::max(knot.width, brush.reach) + knot.width);
        bounds_.include(knot.place - margin);
        bounds_.include(knot.place + margin);
    }
}

void BrushLine::addSpan(const Brush& brush, std::span<const float> pushes, size_t from) {
    const auto& path = brush.path;
    const size_t last = path.size() - 1;
    const Vec3 &b = path[from], &c = path[from + 1];
    const Vec3 a = from == 0 ? 2.0f * b - c : path[from - 1];
    const Vec3 d = from + 1 == last ? 2.0f * c - b : path[from + 2];
    for (int piece = 0; piece < kPiecesPerSpan; ++piece) {
        const float x = float(piece) / kPiecesPerSpan, s = glm::smoothstep(0.0f, 1.0f, x);
        const auto mix = [&](std::span<const float> of) {
            return of.empty() ? 0.0f : of[from] + (of[from + 1] - of[from]) * s;
        };
        knots_.push_back({curve(a, b, c, d, x), mix(brush.widths), mix(pushes)});
    }
}

BrushLine::Touch BrushLine::at(const Vec3& place, const Vec3& normal) const {
    if (glm::any(glm::lessThan(place, bounds_.low)) ||
        glm::any(glm::greaterThan(place, bounds_.high)))
        return {};
    float nearest = 1, depth = 0;
    Touch touch;
    const auto flat = [&](const Vec3& v) { return v - brush_.seen * glm::dot(v, brush_.seen); };
    for (size_t k = 0; k + 1 < knots_.size() || k == 0; ++k) {
        const Knot &a = knots_[k], &b = knots_[std::min(k + 1, knots_.size() - 1)];
        const Vec3 along = flat(b.place - a.place), off = flat(place - a.place);
        const float squared = glm::dot(along, along);
        const float x = squared > 0 ? std::clamp(glm::dot(off, along) / squared, 0.0f, 1.0f) : 0;
        const float distance = glm::length(off - along * x) / (a.width + (b.width - a.width) * x);
        if (distance >= nearest) continue;
        nearest = distance;
        depth = std::abs(glm::dot(place - glm::mix(a.place, b.place, x), brush_.seen));
        touch.push = a.push + (b.push - a.push) * x;
    }
    touch.weight = fallen(brush_.falloff, nearest) *
                   glm::smoothstep(0.0f, 1.0f, (1 - depth / brush_.reach) / (1 - kFull));
    if (brush_.facing > -1)
        touch.weight *=
            glm::smoothstep(0.0f, 1.0f, (glm::dot(normal, brush_.seen) - brush_.facing) / kFacing);
    return touch;
}

} // namespace myo
