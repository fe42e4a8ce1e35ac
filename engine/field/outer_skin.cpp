#include "outer_skin.hpp"

#include "embree_tree.hpp"
#include "parallel.hpp"

#include <myofield/field/surface.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr size_t kSamples = 1000;
/// Inner triangles among the samples from which a skin counts as a shell; mouths and ears have
/// some.
constexpr float kShellShare = 0.15f;
constexpr float kFarEnough = 0.05f; // no shell is thicker
constexpr int kRoundsOfPeace = 4;

/// Whether the first skin that rays outwards meet is met from within: then it lies above.
bool isInner(const TriMesh& skin, const EmbreeTree& tree, uint32_t triangle) {
    const Triangle& t = skin.triangles[triangle];
    const Vec3 &a = skin.positions[t.x], &b = skin.positions[t.y], &c = skin.positions[t.z];
    const Vec3 cross = glm::cross(b - a, c - a);
    if (!(glm::length(cross) > 0)) return false;
    const Vec3 normal = glm::normalize(cross), side = glm::normalize(b - a);
    int votes = 0;
    for (const float tilt : {0.0f, 0.35f, -0.35f}) {
        const Vec3 way = glm::normalize(normal + tilt * side);
        const auto hit = tree.firstHit((a + b + c) / 3.0f + 2e-5f * normal, way, kFarEnough);
        if (!hit) continue;
        const Triangle& h = skin.triangles[hit->triangle];
        const Vec3 origin = skin.positions[h.x];
        const Vec3 above = glm::cross(skin.positions[h.y] - origin, skin.positions[h.z] - origin);
        votes += glm::dot(above, way) > 0 ? 1 : 0;
    }
    return votes >= 2;
}

/// A triangle that two of its neighbours disagree with joins them.
void outvote(const Surface& skin, std::vector<uint8_t>& isOuter) {
    for (int round = 0; round < kRoundsOfPeace; ++round) {
        const std::vector<uint8_t> before = isOuter;
        for (uint32_t t = 0; t < skin.triangleCount(); ++t) {
            int others = 0;
            for (uint32_t edge = 0; edge < 3; ++edge) {
                const uint32_t next = skin.across(t, edge);
                others += next != Surface::kNone && before[next] != before[t];
            }
            if (others >= 2) isOuter[t] = !before[t];
        }
    }
}

} // namespace

std::vector<uint8_t> outerTriangles(const TriMesh& skin) {
    const EmbreeTree tree(skin);
    const size_t count = skin.triangles.size();
    const size_t stride = std::max<size_t>(1, count / kSamples);
    size_t samples = 0, inner = 0;
    for (size_t t = 0; t < count; t += stride, ++samples) inner += isInner(skin, tree, uint32_t(t));
    if (float(inner) < kShellShare * float(samples)) return {};
    std::vector<uint8_t> isOuter(count);
    parallelRanges(count, 4096, [&](size_t begin, size_t end) {
        for (size_t t = begin; t < end; ++t) isOuter[t] = !isInner(skin, tree, uint32_t(t));
    });
    outvote(Surface(skin), isOuter);
    return isOuter;
}

} // namespace myo
