#include "unfold.hpp"

#include <myofield/geometry/triangle_tree.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace myo {
namespace {

/// The third corner of a triangle whose first two corners lie at `a` and `b`. It is `ac` away from
/// a and `bc` away from b, on the left of a -> b.
Vec2 thirdCorner(Vec2 a, Vec2 b, float ac, float bc) {
    const float ab = glm::length(b - a);
    if (!(ab > 0)) return a;
    const Vec2 along = (b - a) / ab, left(-along.y, along.x);
    const float x = (ac * ac + ab * ab - bc * bc) / (2 * ab);
    return a + x * along + std::sqrt(std::max(ac * ac - x * x, 0.0f)) * left;
}

} // namespace

UnfoldedStrip::UnfoldedStrip(const Surface& surface, std::span<const PathStep> leg) {
    flats_.reserve(leg.size());
    const TriMesh& mesh = surface.mesh();
    for (size_t i = 0; i < leg.size(); ++i) {
        const Triangle& t = mesh.triangles[leg[i].triangle];
        const Vec3& lengths = surface.edgeLengths(leg[i].triangle);
        Flat flat{};
        int base = -1; // the corner where the edge shared with the step before starts
        if (i > 0) {
            const Triangle& before = mesh.triangles[leg[i - 1].triangle];
            for (int k = 0; k < 3 && base < 0; ++k)
                for (int m = 0; m < 3 && base < 0; ++m) {
                    if (t[k] != before[(m + 1) % 3] || t[(k + 1) % 3] != before[m]) continue;
                    base = k;
                    flat.corners[size_t(k)] = flats_[i - 1].corners[size_t((m + 1) % 3)];
                    flat.corners[size_t((k + 1) % 3)] = flats_[i - 1].corners[size_t(m)];
                }
        }
        flat.isLinked = base >= 0;
        if (base < 0) {
            base = 0;
            flat.corners[0] = Vec2(0);
            flat.corners[1] = Vec2(lengths[0], 0);
        }
        const int next = (base + 1) % 3, last = (base + 2) % 3;
        flat.corners[size_t(last)] = thirdCorner(
            flat.corners[size_t(base)], flat.corners[size_t(next)], lengths[last], lengths[next]);
        const auto laid = [&](const Vec3& p) {
            const Vec3 w =
                closestWeights(p, mesh.positions[t.x], mesh.positions[t.y], mesh.positions[t.z]);
            return w.x * flat.corners[0] + w.y * flat.corners[1] + w.z * flat.corners[2];
        };
        flat.from = laid(leg[i].from);
        flat.to = laid(leg[i].to);
        flat.start = length_;
        length_ += glm::length(flat.to - flat.from);
        flats_.push_back(flat);
    }
}

void UnfoldedStrip::tryStep(size_t step, Vec2 point, Nearest& nearest) const {
    const Flat& flat = flats_[step];
    const Vec2 along = flat.to - flat.from;
    const float square = glm::dot(along, along);
    const float s =
        square > 0 ? std::clamp(glm::dot(point - flat.from, along) / square, 0.0f, 1.0f) : 0;
    const float distance = glm::length(point - flat.from - s * along);
    if (distance >= nearest.distance) return;
    const bool isFirst = step == 0 && s <= 0, isLast = step + 1 == flats_.size() && s >= 1;
    nearest = {distance, flat.start + s * std::sqrt(square), isFirst || isLast};
}

UnfoldedStrip::Nearest UnfoldedStrip::nearestTo(size_t step, int corner) const {
    const Vec2 point = flats_[step].corners[size_t(corner)];
    Nearest nearest{std::numeric_limits<float>::max(), 0, true};
    tryStep(step, point, nearest);
    float gone = 0;
    for (size_t i = step; i > 0 && flats_[i].isLinked && gone < 2 * nearest.distance; --i) {
        tryStep(i - 1, point, nearest);
        gone += glm::length(flats_[i - 1].to - flats_[i - 1].from);
    }
    gone = 0;
    for (size_t i = step + 1;
         i < flats_.size() && flats_[i].isLinked && gone < 2 * nearest.distance; ++i) {
        tryStep(i, point, nearest);
        gone += glm::length(flats_[i].to - flats_[i].from);
    }
    return nearest;
}

} // namespace myo
