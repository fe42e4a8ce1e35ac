#include "import_refine.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <unordered_map>

namespace myo {
namespace {

constexpr uint32_t kWhole = UINT32_MAX;

/// The new vertices in the middles of edges, one per edge.
class Middles {
public:
    Middles(TriMesh& mesh, float longest) : mesh_(mesh), longest2_(longest * longest) {}

    /// The vertex in the middle of an edge; kWhole for an edge that is short enough.
    uint32_t of(uint32_t a, uint32_t b) {
        const Vec3 along = mesh_.positions[b] - mesh_.positions[a];
        if (glm::dot(along, along) <= longest2_) return kWhole;
        const uint64_t key = uint64_t{std::min(a, b)} << 32 | std::max(a, b);
        const auto [found, isNew] = middles_.try_emplace(key, uint32_t(mesh_.positions.size()));
        if (isNew) {
            mesh_.positions.push_back((mesh_.positions[a] + mesh_.positions[b]) / 2.0f);
            const Vec3 normal = mesh_.normals[a] + mesh_.normals[b];
            const float length = glm::length(normal);
            mesh_.normals.push_back(length > 0 ? normal / length : mesh_.normals[a]);
        }
        return found->second;
    }

private:
    TriMesh& mesh_;
    float longest2_;
    std::unordered_map<uint64_t, uint32_t> middles_;
};

/// The triangles that replace a triangle whose edges (0-1, 1-2, 2-0) have these middles.
void split(const Triangle& t, const std::array<uint32_t, 3>& middle, std::vector<Triangle>& out) {
    int count = 0;
    for (const uint32_t m : middle) count += m != kWhole;
    if (count == 0) return out.push_back(t);
    if (count == 3) {
        out.push_back({t.x, middle[0], middle[2]});
        out.push_back({t.y, middle[1], middle[0]});
        out.push_back({t.z, middle[2], middle[1]});
        return out.push_back({middle[0], middle[1], middle[2]});
    }
    // The corners are renumbered so that edge 0 is split; if two edges are, edge 1 is the other.
    int turn = 0;
    while (middle[size_t(turn)] == kWhole ||
           (count == 2 && middle[size_t((turn + 1) % 3)] == kWhole))
        ++turn;
    const uint32_t a = t[turn], b = t[(turn + 1) % 3], c = t[(turn + 2) % 3];
    const uint32_t ab = middle[size_t(turn)], bc = middle[size_t((turn + 1) % 3)];
    if (count == 1) {
        out.push_back({a, ab, c});
        return out.push_back({ab, b, c});
    }
    out.push_back({ab, b, bc});
    out.push_back({a, ab, c});
    out.push_back({ab, bc, c});
}

} // namespace

void splitLongEdges(TriMesh& mesh, float longest, size_t most) {
    assert(mesh.places.empty() && mesh.fibres.empty() && mesh.strands.empty());
    while (4 * mesh.triangles.size() <= most) {
        Middles middles(mesh, longest);
        std::vector<Triangle> triangles;
        triangles.reserve(mesh.triangles.size() * 2);
        for (const Triangle& t : mesh.triangles)
            split(t, {middles.of(t.x, t.y), middles.of(t.y, t.z), middles.of(t.z, t.x)}, triangles);
        const bool isDone = triangles.size() == mesh.triangles.size();
        mesh.triangles = std::move(triangles);
        if (isDone) return;
    }
}

} // namespace myo
