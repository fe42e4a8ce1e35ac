#include <myofield/field/depth.hpp>

#include "muscle_tree.hpp"

#include <myofield/core/parallel.hpp>
#include <myofield/field/surface.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr size_t kMostSamples = 150;
constexpr float kSeenShare = 0.33f;
/// Muscles of measured bodies run into each other by this much.
constexpr float kOverlap = 0.0015f;

/// Share of the muscle's face towards the skin that no other muscle covers.
float seenShare(const Structure& muscle, StructureId self, const Surface& skin,
                const MuscleTree& muscles) {
    const TriMesh& mesh = muscle.mesh;
    const std::vector<Vec3> normals =
        mesh.normals.size() == mesh.positions.size() ? mesh.normals : vertexNormals(mesh);
    const size_t stride = std::max<size_t>(1, mesh.positions.size() / kMostSamples);
    size_t outer = 0, seen = 0;
    for (size_t v = 0; v < mesh.positions.size(); v += stride) {
        const std::optional<SurfacePoint> above = skin.closestPoint(mesh.positions[v]);
        if (!above) continue;
        const Vec3 way = above->position - mesh.positions[v];
        const float height = glm::length(way);
        if (height > 1e-4f && glm::dot(way, normals[v]) < 0.5f * height) continue;
        ++outer;
        // From the skin inwards: the first muscle met must be this one, or not lie above it.
        const auto first = height > kOverlap
                               ? muscles.firstHit(above->position, -way, height - kOverlap)
                               : std::nullopt;
        seen += !first || first->structure == self;
    }
    return outer == 0 ? 0 : float(seen) / float(outer);
}

} // namespace

void classifyDepth(Body& body) {
    const bool isKnown = std::ranges::all_of(
        body.structures, [](const Structure& s) { return s.kind != Kind::Muscle || s.depth; });
    const StructureId skinId = body.skin();
    if (isKnown || !skinId) return;
    const Surface skin(body[skinId].mesh);
    const MuscleTree muscles(body);
    parallelRanges(body.structures.size(), 4, [&](size_t begin, size_t end) {
        for (size_t s = begin; s < end; ++s) {
            Structure& structure = body.structures[s];
            if (structure.kind != Kind::Muscle || structure.depth) continue;
            const float share = seenShare(structure, {uint32_t(s)}, skin, muscles);
            structure.depth = share > kSeenShare ? Depth::Superficial : Depth::Deep;
        }
    });
}

} // namespace myo
