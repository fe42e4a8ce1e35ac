#include "place_search.hpp"

#include <myofield/geometry/triangle_tree.hpp>

#include <algorithm>
#include <vector>

namespace myo {
namespace {

/// Two matches this close in (u, v) are equally good: about 1 mm on most muscles.
constexpr float kEqualMatch = 0.01f;
/// The outer face may be this much further from the wanted place than the closest point.
constexpr float kThickness = 0.02f;

/// A tendon counts as this much deeper, metres.
constexpr float kTendonCost = 0.2f;

/// Pieces smaller than this share of the largest are slips and scraps too; each hundredth less
/// counts as 3 mm deeper.
constexpr float kSlipShare = 0.4f;
constexpr float kSlipCost = 0.3f;

/// Area of each connected piece as share of the largest's.
std::vector<float> pieceShares(const Surface& part) {
    std::vector<float> shares(part.pieceCount(), 0.0f);
    for (uint32_t v = 0; v < part.vertexCount(); ++v) shares[part.pieceOf(v)] += part.areas()[v];
    const float largest = shares.empty() ? 0 : *std::ranges::max_element(shares);
    for (float& share : shares) share = largest > 0 ? share / largest : 1;
    return shares;
}

/// 1 on the belly, 0 on tendon; 1 where the mesh does not say.
float bellyAt(const TriMesh& mesh, const SurfacePoint& at) {
    if (mesh.strands.size() != mesh.positions.size()) return 1;
    const Triangle& t = mesh.triangles[at.triangle];
    return at.weights.x * mesh.strands[t.x].y + at.weights.y * mesh.strands[t.y].y +
           at.weights.z * mesh.strands[t.z].y;
}

struct Match {
    uint32_t triangle;
    Vec3 weights;
    float away;
};

} // namespace

std::optional<SurfacePoint> findPlace(const Surface& part, Vec2 place, const Surface& skin,
                                      std::optional<Vec3> near) {
    const TriMesh& mesh = part.mesh();
    if (mesh.places.size() != mesh.positions.size()) return std::nullopt;
    std::vector<Match> matches;
    float best = 1e6f;
    const Vec3 wanted(place, 0);
    for (uint32_t t = 0; t < part.triangleCount(); ++t) {
        if (!part.hasArea(t)) continue;
        const Triangle& triangle = mesh.triangles[t];
        const Vec3 a(mesh.places[triangle.x], 0), b(mesh.places[triangle.y], 0),
            c(mesh.places[triangle.z], 0);
        const Vec3 low = glm::min(a, glm::min(b, c)), high = glm::max(a, glm::max(b, c));
        const Vec3 outside = glm::max(glm::max(low - wanted, wanted - high), Vec3(0));
        if (std::max(outside.x, outside.y) > best + kEqualMatch) continue;
        const Vec3 weights = closestWeights(wanted, a, b, c);
        const float away = glm::length(weights.x * a + weights.y * b + weights.z * c - wanted);
        if (away > best + kEqualMatch) continue;
        best = std::min(best, away);
        matches.push_back({t, weights, away});
    }
    const std::vector<float> shares = pieceShares(part);
    std::optional<SurfacePoint> found;
    float least = 1e6f;
    for (const Match& match : matches) {
        if (match.away > best + kEqualMatch) continue;
        const SurfacePoint at = part.pointAt(match.triangle, match.weights);
        const std::optional<SurfacePoint> above = skin.closestPoint(at.position);
        if (!above) continue;
        // Slips of tendon have (u, v) of their own: points lie on the belly.
        const float share = shares[part.pieceOf(mesh.triangles[match.triangle].x)];
        float cost = glm::length(above->position - at.position) + 0.05f * match.away +
                     kTendonCost * (1 - bellyAt(mesh, at)) +
                     kSlipCost * std::max(0.0f, kSlipShare - share);
        if (near) cost = glm::length(*near - at.position) + 0.05f * match.away;
        if (cost < least) {
            least = cost;
            found = at;
        }
    }
    return found;
}

std::optional<SurfacePoint> findOuterFace(const Surface& part, const Vec3& near,
                                          const Surface& skin) {
    const std::optional<SurfacePoint> closest = part.closestPoint(near);
    if (!closest) return std::nullopt;
    const std::optional<SurfacePoint> above = skin.closestPoint(closest->position);
    if (!above) return closest;
    const Vec3 way = closest->position - above->position;
    const std::optional<SurfacePoint> outer =
        part.castRay(above->position, way, glm::length(way) + 1e-4f);
    if (outer && glm::length(outer->position - closest->position) < kThickness) return outer;
    return closest;
}

} // namespace myo
