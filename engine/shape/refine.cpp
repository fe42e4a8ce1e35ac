#include <myofield/shape/sculpt.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace myo {
namespace {

constexpr float kTooLong = 1.4f; // times the wished length; the halves are still long enough
constexpr uint32_t kWhole = UINT32_MAX;

uint64_t keyOf(uint32_t a, uint32_t b) {
    return uint64_t{std::min(a, b)} << 32 | std::max(a, b);
}

/// The edges that are split, in sorted order, and the new vertex of each.
class SplitEdges {
public:
    SplitEdges(const TriMesh& mesh, const EdgeLength& wished) {
        for (const Triangle& t : mesh.triangles)
            for (int c = 0; c < 3; ++c) {
                const uint32_t a = t[c], b = t[(c + 1) % 3];
                const Vec3 &p = mesh.positions[a], &q = mesh.positions[b];
                if (glm::length(q - p) > kTooLong * wished(0.5f * (p + q)))
                    keys_.push_back(keyOf(a, b));
            }
        std::sort(keys_.begin(), keys_.end());
        keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
        first_ = uint32_t(mesh.positions.size());
    }

    const std::vector<uint64_t>& keys() const { return keys_; }

    uint32_t vertexOn(uint32_t a, uint32_t b) const {
        const uint64_t key = keyOf(a, b);
        const auto found = std::lower_bound(keys_.begin(), keys_.end(), key);
        if (found == keys_.end() || *found != key) return kWhole;
        return first_ + uint32_t(found - keys_.begin());
    }

private:
    std::vector<uint64_t> keys_;
    uint32_t first_ = 0;
};

/// The normals of the whole mesh that a half stands for: those on the plane x = 0 lie in the plane.
std::vector<Vec3> normalsOfHalf(const TriMesh& mesh) {
    std::vector<Vec3> normals = vertexNormals(mesh);
    for (size_t v = 0; v < normals.size(); ++v) {
        if (mesh.positions[v].x != 0) continue;
        const Vec3 flat(0, normals[v].y, normals[v].z);
        if (glm::length(flat) > 0) normals[v] = glm::normalize(flat);
    }
    return normals;
}

/// The middle of the Hermite cubic between two vertices that is tangent to the surface at both.
Vec3 middleOf(const Vec3& p, const Vec3& q, const Vec3& normalP, const Vec3& normalQ) {
    const Vec3 along = q - p;
    const Vec3 out = along - normalP * glm::dot(along, normalP);
    const Vec3 in = along - normalQ * glm::dot(along, normalQ);
    return 0.5f * (p + q) + (out - in) / 8.0f;
}

void split(const Triangle& t, const SplitEdges& edges, const std::vector<Vec3>& places,
           std::vector<Triangle>& out) {
    std::array<uint32_t, 3> middle{};
    int count = 0;
    for (int c = 0; c < 3; ++c) {
        middle[size_t(c)] = edges.vertexOn(t[c], t[(c + 1) % 3]);
        count += middle[size_t(c)] != kWhole;
    }
    if (count == 0) return out.push_back(t);
    if (count == 3) {
        out.push_back({t.x, middle[0], middle[2]});
        out.push_back({middle[0], t.y, middle[1]});
        out.push_back({middle[2], middle[1], t.z});
        return out.push_back({middle[0], middle[1], middle[2]});
    }
    // The corners are renumbered so that the first edge is split and, if two are, the last is not.
    int first = 0;
    while (middle[size_t(first)] == kWhole ||
           (count == 2 && middle[size_t((first + 2) % 3)] != kWhole))
        ++first;
    const uint32_t a = t[first], b = t[(first + 1) % 3], c = t[(first + 2) % 3];
    const uint32_t ab = middle[size_t(first)], bc = middle[size_t((first + 1) % 3)];
    if (count == 1) {
        out.push_back({a, ab, c});
        return out.push_back({ab, b, c});
    }
    out.push_back({ab, b, bc});
    if (glm::length(places[a] - places[bc]) < glm::length(places[c] - places[ab])) {
        out.push_back({a, ab, bc});
        out.push_back({a, bc, c});
    } else {
        out.push_back({a, ab, c});
        out.push_back({ab, bc, c});
    }
}

} // namespace

void refine(TriMesh& mesh, const EdgeLength& wished, int rounds) {
    for (int round = 0; round < rounds; ++round) {
        const SplitEdges edges(mesh, wished);
        if (edges.keys().empty()) return;
        const std::vector<Vec3> normals = normalsOfHalf(mesh);
        for (const uint64_t key : edges.keys()) {
            const uint32_t a = uint32_t(key >> 32), b = uint32_t(key);
            mesh.positions.push_back(
                middleOf(mesh.positions[a], mesh.positions[b], normals[a], normals[b]));
        }
        std::vector<Triangle> triangles;
        triangles.reserve(mesh.triangles.size() + 2 * edges.keys().size());
        for (const Triangle& t : mesh.triangles) split(t, edges, mesh.positions, triangles);
        mesh.triangles = std::move(triangles);
    }
}

} // namespace myo
