#include "beneath_skin.hpp"

#include <myofield/core/parallel.hpp>
#include <myofield/geometry/triangle_tree.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace myo {
namespace {

constexpr float kLeast = 0.0007f;   // depth that places far outside the skin get
constexpr float kTouched = 0.0025f; // places deeper than this stay
constexpr float kReach = 0.02f;     // no structure sticks out farther

/// The point of the skin that is nearest to a place.
struct Near {
    Vec3 place{0};
    Vec3 normal{0};
    float distance = kReach;
};

class Skin {
public:
    explicit Skin(const TriMesh& mesh) : mesh_(mesh), tree_(mesh) {}

    /// Empty when the place is farther than kReach from the skin.
    std::optional<Near> nearest(const Vec3& point) const {
        const auto hit = tree_.closest(point, kReach);
        if (!hit) return std::nullopt;
        const Triangle& t = mesh_.triangles[hit->triangle];
        const auto mix = [&](const std::vector<Vec3>& of) {
            return of[t.x] * hit->weights.x + of[t.y] * hit->weights.y + of[t.z] * hit->weights.z;
        };
        return Near{mix(mesh_.positions), glm::normalize(mix(mesh_.normals)), hit->distance};
    }

private:
    const TriMesh& mesh_;
    TriangleTree tree_;
};

float deepened(float depth) {
    constexpr float kRange = kTouched - kLeast;
    return depth >= kTouched ? depth : kLeast + kRange * std::exp((depth - kTouched) / kRange);
}

bool pull(const Skin& skin, Vec3& place) {
    const std::optional<Near> near = skin.nearest(place);
    if (!near) return false;
    const Vec3 out = place - near->place;
    const bool isOutside = glm::dot(out, near->normal) > 0;
    const float depth = isOutside ? -near->distance : near->distance;
    if (depth >= kTouched) return false;
    Vec3 inwards = -near->normal; // if the way to the skin is too short to have a direction
    if (near->distance > 2e-4f) inwards = (isOutside ? -out : out) / near->distance;
    place = near->place + inwards * deepened(depth);
    return true;
}

void pull(const Skin& skin, TriMesh& mesh) {
    bool hasMoved = false;
    for (Vec3& place : mesh.positions) hasMoved |= pull(skin, place);
    if (!hasMoved) return;
    mesh.normals = vertexNormals(mesh);
    for (size_t v = 0; v < mesh.fibres.size(); ++v) {
        const Vec3 normal = mesh.normals[v], fibre = mesh.fibres[v];
        const Vec3 flat = fibre - normal * glm::dot(normal, fibre);
        if (glm::length(flat) > 0.1f) mesh.fibres[v] = glm::normalize(flat);
    }
}

} // namespace

void keepBeneathSkin(Body& body) {
    const StructureId skinId = body.skin();
    if (!skinId) return;
    const Skin skin(body[skinId].mesh);
    inParallel(body.structures.size(), [&](size_t s) {
        Structure& structure = body.structures[s];
        if (structure.kind != Kind::Bone && structure.kind != Kind::Skin)
            pull(skin, structure.mesh);
    });
}

} // namespace myo
