#include "commands/openness.hpp"

#include <myofield/core/parallel.hpp>
#include <myofield/geometry/triangle_tree.hpp>

#include <array>

namespace myo {
namespace {

constexpr float kReachOfRays = 0.022f;  ///< metres: creases, not rooms
constexpr float kStartOfRays = 0.0006f; ///< metres off the surface
constexpr size_t kRays = 16;
constexpr float kDarkest = 0.12f;

/// Directions over a half-sphere about +Z, as many as their cosine: a spiral (Vogel 1979).
std::array<Vec3, kRays> spiral() {
    std::array<Vec3, kRays> rays;
    for (size_t i = 0; i < kRays; ++i) {
        const float out = (float(i) + 0.5f) / float(kRays);
        const float angle = 2.39996323f * float(i);
        rays[i] = {std::sqrt(out) * std::cos(angle), std::sqrt(out) * std::sin(angle),
                   std::sqrt(1 - out)};
    }
    return rays;
}

enum Layer : size_t { kBones, kDeepOnes, kAllButSkin, kLayers };

Layer layerOf(const Structure& structure) {
    if (structure.kind == Kind::Bone || structure.kind == Kind::Cartilage) return kBones;
    if (structure.kind == Kind::Muscle && structure.depth == Depth::Deep) return kDeepOnes;
    return kAllButSkin;
}

} // namespace

struct Openness::Trees {
    std::array<std::unique_ptr<TriangleTree>, kLayers> trees;
    std::array<Vec3, kRays> rays = spiral();

    float openAt(Layer layer, const Vec3& place, const Vec3& normal) const {
        const Vec3 aside = std::abs(normal.y) < 0.9f ? Vec3(0, 1, 0) : Vec3(1, 0, 0);
        const Vec3 u = glm::normalize(glm::cross(aside, normal)), v = glm::cross(normal, u);
        float open = 0;
        for (const Vec3& ray : rays) {
            const auto hit =
                trees[layer]->firstHit(place + kStartOfRays * normal,
                                       ray.x * u + ray.y * v + ray.z * normal, kReachOfRays);
            open += hit ? hit->distance / kReachOfRays : 1.0f;
        }
        return std::max(open / float(kRays), kDarkest);
    }
};

Openness::Openness(const Body& body) : trees_(std::make_unique<Trees>()) {
    for (size_t layer = 0; layer < kLayers; ++layer) {
        std::vector<const TriMesh*> meshes;
        for (const Structure& structure : body.structures)
            if (structure.kind != Kind::Skin && structure.isShownByDefault &&
                layerOf(structure) <= layer)
                meshes.push_back(&structure.mesh);
        trees_->trees[layer] = std::make_unique<TriangleTree>(meshes);
    }
}

Openness::~Openness() = default;

std::vector<uint8_t> Openness::at(const Structure& structure,
                                  std::span<const uint32_t> vertices) const {
    std::vector<uint8_t> open(vertices.size(), 255);
    if (structure.kind == Kind::Skin) return open;
    const Layer layer = layerOf(structure);
    parallelRanges(vertices.size(), 256, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            open[i] = uint8_t(
                std::lround(255 * trees_->openAt(layer, structure.mesh.positions[vertices[i]],
                                                 structure.mesh.normals[vertices[i]])));
    });
    return open;
}

} // namespace myo
