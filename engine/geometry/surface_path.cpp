#include <myofield/geometry/surface_path.hpp>

#include <myofield/geometry/geodesic.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace myo {
namespace {

/// A cut that is this many times as long as the straight line is a detour, or goes round a limb:
/// the leg is then halved. (Two halves of a half circle have 1.11 each.)
constexpr float kLongestCut = 1.25f;
constexpr int kMostHalvings = 5;

float lengthOf(const std::vector<PathStep>& leg) {
    float sum = 0;
    for (const PathStep& step : leg) sum += glm::length(step.to - step.from);
    return sum;
}

/// Moves a point at the edge of its triangle inwards by a fiftieth of the triangle, because a cut
/// that starts on a vertex or an edge could go on in several triangles.
SurfacePoint offEdge(const Surface& surface, const SurfacePoint& point) {
    const Vec3& w = point.weights;
    if (std::min({w.x, w.y, w.z}) > 0.02f) return point;
    return surface.pointAt(point.triangle, 0.94f * w + Vec3(0.02f));
}

class PlaneCut {
public:
    PlaneCut(const Surface& surface, const SurfacePoint& from, const SurfacePoint& to)
        : surface_(surface), from_(offEdge(surface, from)), to_(offEdge(surface, to)),
          start_(from.position), end_(to.position) {
        const Vec3 between = to_.position - from_.position;
        Vec3 mean = surface.normalAt(from) + surface.normalAt(to);
        if (glm::length(mean) < 0.1f) mean = surface.normalAt(from);
        normal_ = glm::cross(between, mean);
        const float length = glm::length(normal_);
        isPossible_ = length > 1e-4f * glm::length(between) && length > 0;
        if (isPossible_) normal_ /= length;
    }

    /// The cut from one point to the other, at most `limit` metres long; empty when it does not
    /// arrive. `sign`: +1 starts towards the goal, -1 away from it, round the body.
    std::optional<std::vector<PathStep>> walk(float sign, float limit) const {
        if (from_.triangle == to_.triangle)
            return std::vector<PathStep>{{from_.triangle, start_, end_}};
        if (!isPossible_) return std::nullopt;
        std::vector<PathStep> leg;
        uint32_t triangle = from_.triangle;
        Vec3 at = start_;
        int edge = firstExit(sign);
        float length = 0;
        while (edge >= 0) {
            const Vec3 exit = crossing(triangle, edge);
            leg.push_back({triangle, at, exit});
            length += glm::length(exit - at);
            const uint32_t next = surface_.across(triangle, uint32_t(edge));
            if (next == Surface::kNone || length > limit || leg.size() > 100'000)
                return std::nullopt;
            at = exit;
            if (next == to_.triangle) {
                leg.push_back({next, at, end_});
                return leg;
            }
            edge = exitAfter(triangle, next);
            triangle = next;
        }
        return std::nullopt;
    }

private:
    Vec3 corner(uint32_t triangle, int k) const {
        return surface_.mesh().positions[surface_.mesh().triangles[triangle][k % 3]];
    }
    float side(const Vec3& point) const { return glm::dot(normal_, point - from_.position); }
    bool crosses(uint32_t triangle, int edge) const {
        return (side(corner(triangle, edge)) >= 0) != (side(corner(triangle, edge + 1)) >= 0);
    }
    Vec3 crossing(uint32_t triangle, int edge) const {
        const Vec3 a = corner(triangle, edge), b = corner(triangle, edge + 1);
        const float sa = side(a), sb = side(b);
        return a + (sa / (sa - sb)) * (b - a);
    }
    int firstExit(float sign) const {
        int best = -1;
        float furthest = -std::numeric_limits<float>::max();
        for (int edge = 0; edge < 3; ++edge) {
            if (!crosses(from_.triangle, edge)) continue;
            const Vec3 way = crossing(from_.triangle, edge) - from_.position;
            const float ahead = sign * glm::dot(way, to_.position - from_.position);
            if (ahead > furthest) furthest = ahead, best = edge;
        }
        return best;
    }
    int exitAfter(uint32_t before, uint32_t triangle) const {
        for (int edge = 0; edge < 3; ++edge)
            if (surface_.across(triangle, uint32_t(edge)) != before && crosses(triangle, edge))
                return edge;
        return -1;
    }

    const Surface& surface_;
    SurfacePoint from_, to_;
    Vec3 start_, end_;
    Vec3 normal_{0};
    bool isPossible_ = false;
};

std::optional<std::vector<PathStep>> shortestCut(const Surface& surface, const SurfacePoint& from,
                                                 const SurfacePoint& to, float limit) {
    const PlaneCut cut(surface, from, to);
    auto ahead = cut.walk(1, limit);
    if (ahead) return ahead;
    return cut.walk(-1, limit);
}

/// The vertex halfway along the shortest way, found by a front from each end.
std::optional<SurfacePoint> middle(const Surface& surface, const SurfacePoint& from,
                                   const SurfacePoint& to, Geodesic& front) {
    const float straight = glm::length(to.position - from.position);
    const float most = 3 * straight + 0.3f;
    const auto spread = [&](const SurfacePoint& start, const SurfacePoint& goal, float limit) {
        front.clear();
        front.addPoint(start);
        for (; limit < 2 * most; limit *= 1.6f) {
            front.grow(std::min(limit, most));
            if (front.distance(goal) < Geodesic::kUnreached) return front.distance(goal);
        }
        return Geodesic::kUnreached;
    };
    const float total = spread(from, to, 1.2f * straight + 0.01f);
    if (total > most) return std::nullopt;
    std::vector<std::pair<uint32_t, float>> half;
    for (const uint32_t vertex : front.reached()) {
        const float away = front.distance(vertex);
        if (away > 0.35f * total && away < 0.65f * total) half.push_back({vertex, away});
    }
    front.clear();
    front.addPoint(to);
    front.grow(0.75f * total);
    uint32_t best = Surface::kNone;
    float least = Geodesic::kUnreached;
    for (const auto& [vertex, away] : half) {
        const float back = front.distance(vertex);
        const float cost = away + back + 0.05f * std::abs(away - back);
        if (cost < least) least = cost, best = vertex;
    }
    if (best == Surface::kNone) return std::nullopt;
    return surface.pointAtVertex(best);
}

bool join(const Surface& surface, const SurfacePoint& from, const SurfacePoint& to,
          Geodesic& scratch, int halvings, SurfacePath& path) {
    const float straight = glm::length(to.position - from.position);
    const float limit = (halvings == 0 ? 3.0f : kLongestCut) * straight + 0.004f;
    std::optional<std::vector<PathStep>> leg = shortestCut(surface, from, to, limit);
    if (leg) {
        path.length += lengthOf(*leg);
        path.legs.push_back(std::move(*leg));
        return true;
    }
    if (halvings == 0) return false;
    const std::optional<SurfacePoint> half = middle(surface, from, to, scratch);
    return half && join(surface, from, *half, scratch, halvings - 1, path) &&
           join(surface, *half, to, scratch, halvings - 1, path);
}

} // namespace

SurfacePath tracePath(const Surface& surface, std::span<const SurfacePoint> waypoints,
                      Geodesic& scratch) {
    SurfacePath path;
    path.waypoints.assign(waypoints.begin(), waypoints.end());
    if (!waypoints.empty()) path.feet.push_back(0);
    for (size_t i = 0; i + 1 < waypoints.size(); ++i) {
        const size_t legs = path.legs.size();
        const float length = path.length;
        if (!join(surface, waypoints[i], waypoints[i + 1], scratch, kMostHalvings, path)) {
            path.legs.resize(legs);
            path.length = length;
            path.isWhole = false;
        }
        path.feet.push_back(path.length);
    }
    return path;
}

} // namespace myo
