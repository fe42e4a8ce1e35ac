#include "clearance.hpp"

#include "neighbours.hpp"

#include <myofield/core/parallel.hpp>
#include <myofield/geometry/triangle_tree.hpp>

#include <algorithm>
#include <optional>

namespace myo {
namespace {

constexpr float kBoneDepth = 0.001f;  // depth that is enough for bones, metres
constexpr float kSoftDepth = 0.0005f; // and for what is soft
constexpr float kSearched = 0.02f;    // no bone sticks out farther, metres
constexpr int kLiftRounds = 6;
constexpr int kLiftSpread = 3; // rounds of evening out what is lifted

bool isHard(const Structure& structure) {
    return structure.kind == Kind::Bone || structure.kind == Kind::Cartilage;
}

struct DepthAt {
    float depth = kSearched; ///< beneath the nearest place of the skin; negative outside
    uint32_t triangle = 0;
    Vec3 out{0}; ///< the skin's normal there
};

DepthAt depthIn(const TriangleTree& tree, const TriMesh& skin, const Vec3& point) {
    const auto hit = tree.closest(point, kSearched);
    if (!hit) return {};
    const Triangle& t = skin.triangles[hit->triangle];
    const auto mix = [&](const std::vector<Vec3>& of) {
        return of[t.x] * hit->weights.x + of[t.y] * hit->weights.y + of[t.z] * hit->weights.z;
    };
    const Vec3 out = mix(skin.normals);
    const bool isOutside = glm::dot(point - mix(skin.positions), out) > 0;
    return {isOutside ? -hit->distance : hit->distance, hit->triangle, out};
}

/// The skins of both bodies, and how far a vertex is too near to the new one.
class Skins {
public:
    Skins(const Body& first, const Body& derived)
        : skin_(derived[derived.skin()].mesh), firstSkin_(first[first.skin()].mesh), tree_(skin_),
          firstTree_(firstSkin_) {}

    /// The depth of a vertex, where that is less than `enough` and less than it was.
    struct Lack {
        DepthAt now;
        float wanted = 0;
    };
    std::optional<Lack> lackAt(const Vec3& place, const Vec3& before, float enough) const {
        const DepthAt now = depthIn(tree_, skin_, place);
        if (now.depth >= enough) return std::nullopt;
        const float wanted = std::min(enough, depthIn(firstTree_, firstSkin_, before).depth);
        if (now.depth >= wanted) return std::nullopt;
        return Lack{now, wanted};
    }

private:
    const TriMesh &skin_, &firstSkin_;
    TriangleTree tree_, firstTree_;
};

/// A vertex of a bone that comes too near.
struct NearBone {
    Vec3 at{0};
    float wanted = 0;
};

/// Vertices of bones that come too near.
std::vector<NearBone> nearOnes(const Body& first, const Body& derived) {
    const Skins skins(first, derived);
    std::vector<std::vector<NearBone>> found(derived.structures.size());
    inParallel(derived.structures.size(), [&](size_t s) {
        if (!isHard(derived.structures[s])) return;
        const std::vector<Vec3>& places = derived.structures[s].mesh.positions;
        const std::vector<Vec3>& before = first.structures[s].mesh.positions;
        for (size_t v = 0; v < places.size(); ++v)
            if (const auto lack = skins.lackAt(places[v], before[v], kBoneDepth))
                found[s].push_back({places[v], lack->wanted});
    });
    std::vector<NearBone> all;
    for (const std::vector<NearBone>& each : found) all.insert(all.end(), each.begin(), each.end());
    return all;
}

} // namespace

void liftSkinOffBones(const Body& first, Body& derived) {
    TriMesh& skin = derived.structures[derived.skin().index].mesh;
    const std::vector<NearBone> near = nearOnes(first, derived);
    if (near.empty()) return;
    const Neighbours neighbours(skin);
    for (int round = 0; round < kLiftRounds; ++round) {
        const TriangleTree tree(skin);
        std::vector<float> lift(skin.positions.size());
        for (const NearBone& each : near) {
            const DepthAt now = depthIn(tree, skin, each.at);
            for (int c = 0; c < 3; ++c) {
                float& at = lift[skin.triangles[now.triangle][c]];
                at = std::max(at, each.wanted - now.depth);
            }
        }
        std::vector<float> even = lift;
        neighbours.smooth(even, kLiftSpread);
        for (size_t v = 0; v < lift.size(); ++v)
            skin.positions[v] += skin.normals[v] * std::max(lift[v], even[v]);
        skin.normals = vertexNormals(skin);
    }
}

void keepBeneathNewSkin(const Body& first, Body& derived) {
    const Skins skins(first, derived);
    inParallel(derived.structures.size(), [&](size_t s) {
        Structure& structure = derived.structures[s];
        if (isHard(structure) || structure.kind == Kind::Skin) return;
        const std::vector<Vec3>& before = first.structures[s].mesh.positions;
        for (size_t v = 0; v < before.size(); ++v) {
            Vec3& place = structure.mesh.positions[v];
            if (const auto lack = skins.lackAt(place, before[v], kSoftDepth))
                place -= lack->now.out * (lack->wanted - lack->now.depth);
        }
    });
}

} // namespace myo
