#include <myofield/geometry/surface_loop.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

namespace myo {
namespace {

constexpr int kCuts = 2; ///< how many times corners are cut
constexpr std::array kKept{0.25f, 0.75f};

SurfacePath closedPath(const Surface& surface, std::vector<SurfacePoint> corners,
                       Geodesic& scratch) {
    corners.push_back(corners.front());
    return tracePath(surface, corners, scratch);
}

/// A place inside a triangle as a point of the surface.
SurfacePoint pointIn(const Surface& surface, uint32_t triangle, const Vec3& place) {
    const Triangle& t = surface.mesh().triangles[triangle];
    const Vec3 &a = surface.mesh().positions[t.x], &b = surface.mesh().positions[t.y],
               &c = surface.mesh().positions[t.z];
    const Vec3 normal = glm::cross(b - a, c - a);
    const float square = glm::dot(normal, normal);
    if (!(square > 0)) return surface.pointAt(triangle, {1, 0, 0});
    Vec3 weights(0, glm::dot(glm::cross(place - a, c - a), normal) / square,
                 glm::dot(glm::cross(b - a, place - a), normal) / square);
    weights.x = 1 - weights.y - weights.z;
    weights = glm::max(weights, Vec3(0));
    return surface.pointAt(triangle, weights / (weights.x + weights.y + weights.z));
}

/// Visits a path's places at `feet` (ascending, metres from its start).
template <class Visit>
void forPlacesAlong(const SurfacePath& path, std::span<const float> feet, const Visit& visit) {
    float start = 0;
    size_t next = 0;
    for (const std::vector<PathStep>& leg : path.legs)
        for (const PathStep& step : leg) {
            const float length = glm::length(step.to - step.from);
            for (; next < feet.size() && feet[next] <= start + length; ++next) {
                const float share = length > 0 ? (feet[next] - start) / length : 0;
                visit(step.triangle, glm::mix(step.from, step.to, std::clamp(share, 0.0f, 1.0f)));
            }
            start += length;
        }
}

/// An edge of the mesh as one number, whichever way it is named.
uint64_t edgeKey(uint32_t a, uint32_t b) {
    return (uint64_t(std::min(a, b)) << 32) | std::max(a, b);
}

/// Edges of the mesh that a path crosses an odd number of times.
class CrossedEdges {
public:
    CrossedEdges(const SurfacePath& loop, const Surface& surface)
        : surface_(surface), isEnd_(surface.vertexCount(), false) {
        uint32_t before = Surface::kNone, first = Surface::kNone;
        for (const std::vector<PathStep>& leg : loop.legs)
            for (const PathStep& step : leg) {
                if (first == Surface::kNone) first = step.triangle;
                cross(before, step.triangle);
                before = step.triangle;
            }
        cross(before, first);
    }
    bool has(uint32_t a, uint32_t b) const {
        return isEnd_[a] && isEnd_[b] && edges_.contains(edgeKey(a, b));
    }

private:
    void cross(uint32_t from, uint32_t to) {
        if (from == Surface::kNone || from == to) return;
        const Triangle& t = surface_.mesh().triangles[from];
        for (uint32_t k = 0; k < 3; ++k) {
            if (surface_.across(from, k) != to) continue;
            const uint32_t a = t[int(k)], b = t[int((k + 1) % 3)];
            isEnd_[a] = isEnd_[b] = true;
            if (!edges_.erase(edgeKey(a, b))) edges_.insert(edgeKey(a, b));
            return;
        }
    }

    const Surface& surface_;
    std::vector<bool> isEnd_; ///< of each vertex: whether such an edge ends there
    std::unordered_set<uint64_t> edges_;
};

/// Whether two straight pieces in one triangle cross, ends apart.
bool cross(const PathStep& a, const PathStep& b) {
    const Vec3 wayA = a.to - a.from, wayB = b.to - b.from, gap = b.from - a.from;
    const Vec3 normal = glm::cross(wayA, wayB);
    const float square = glm::dot(normal, normal);
    if (!(square > 0)) return false; // parallel
    const float alongA = glm::dot(glm::cross(gap, wayB), normal) / square;
    const float alongB = glm::dot(glm::cross(gap, wayA), normal) / square;
    return alongA > 0 && alongA < 1 && alongB > 0 && alongB < 1;
}

} // namespace

SurfacePath roundedLoop(const Surface& surface, std::span<const SurfacePoint> corners,
                        Geodesic& scratch) {
    if (corners.size() < 3) return {};
    SurfacePath path = closedPath(surface, {corners.begin(), corners.end()}, scratch);
    for (int cut = 0; cut < kCuts && path.isWhole; ++cut) {
        std::vector<float> feet;
        for (size_t i = 0; i + 1 < path.feet.size(); ++i)
            for (const float share : kKept)
                feet.push_back(std::lerp(path.feet[i], path.feet[i + 1], share));
        std::vector<SurfacePoint> kept;
        forPlacesAlong(path, feet, [&](uint32_t triangle, const Vec3& place) {
            kept.push_back(pointIn(surface, triangle, place));
        });
        if (kept.size() < 3) return {};
        path = closedPath(surface, std::move(kept), scratch);
    }
    return path.isWhole ? path : SurfacePath{};
}

bool crossesItself(const SurfacePath& path) {
    struct Part {
        const PathStep* step;
        size_t number;
    };
    std::unordered_map<uint32_t, std::vector<Part>> inTriangle;
    size_t number = 0;
    for (const std::vector<PathStep>& leg : path.legs)
        for (const PathStep& step : leg) inTriangle[step.triangle].push_back({&step, number++});
    for (const auto& [triangle, parts] : inTriangle)
        for (size_t i = 0; i < parts.size(); ++i)
            for (size_t k = 0; k < i; ++k) {
                const size_t apart = parts[i].number - parts[k].number;
                if (apart > 1 && apart + 1 < number && cross(*parts[i].step, *parts[k].step))
                    return true;
            }
    return false;
}

std::vector<uint32_t> enclosedBy(const SurfacePath& loop, const Surface& surface,
                                 const Geodesic& front) {
    const CrossedEdges crossed(loop, surface);
    std::vector<bool> isOutside(surface.vertexCount(), false);
    std::vector<uint32_t> waiting;
    const auto leave = [&](uint32_t vertex) {
        if (isOutside[vertex]) return;
        isOutside[vertex] = true;
        waiting.push_back(vertex);
    };
    const auto forNeighbours = [&](uint32_t vertex, const auto& visit) {
        for (const uint32_t corner : surface.cornersAt(vertex)) {
            const Triangle& t = surface.mesh().triangles[corner / 3];
            visit(t[int((corner + 1) % 3)]);
            visit(t[int((corner + 2) % 3)]);
        }
    };
    const auto isReached = [&](uint32_t vertex) {
        return front.distance(vertex) < Geodesic::kUnreached;
    };
    for (const uint32_t vertex : front.reached())
        forNeighbours(vertex, [&](uint32_t other) {
            if (!isReached(other)) leave(vertex);
        });
    if (waiting.empty()) return {}; // it covers all there is: which side is meant?
    while (!waiting.empty()) {
        const uint32_t vertex = waiting.back();
        waiting.pop_back();
        forNeighbours(vertex, [&](uint32_t other) {
            if (isReached(other) && !crossed.has(vertex, other)) leave(other);
        });
    }
    std::vector<uint32_t> inside;
    for (const uint32_t vertex : front.reached())
        if (!isOutside[vertex]) inside.push_back(vertex);
    return inside;
}

} // namespace myo
