#include "beneath_skin.hpp"

#include "embree.hpp"

#include <myofield/core/parallel.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace myo {
namespace {

constexpr float kLeast = 0.0007f;   // beneath the skin, of what lies infinitely far outside
constexpr float kTouched = 0.0025f; // deeper than this nothing moves
constexpr float kReach = 0.02f;     // farther outside nothing is

/// The closest point of a triangle as weights of its corners. (Ericson 2005, 5.1.5.)
Vec3 closestOn(const Vec3& p, const Vec3& a, const Vec3& b, const Vec3& c) {
    const Vec3 ab = b - a, ac = c - a, ap = p - a, bp = p - b, cp = p - c;
    const float d1 = glm::dot(ab, ap), d2 = glm::dot(ac, ap);
    if (d1 <= 0 && d2 <= 0) return {1, 0, 0};
    const float d3 = glm::dot(ab, bp), d4 = glm::dot(ac, bp);
    if (d3 >= 0 && d4 <= d3) return {0, 1, 0};
    const float vc = d1 * d4 - d3 * d2;
    if (vc <= 0 && d1 >= 0 && d3 <= 0) return {1 - d1 / (d1 - d3), d1 / (d1 - d3), 0};
    const float d5 = glm::dot(ab, cp), d6 = glm::dot(ac, cp);
    if (d6 >= 0 && d5 <= d6) return {0, 0, 1};
    const float vb = d5 * d2 - d1 * d6;
    if (vb <= 0 && d2 >= 0 && d6 <= 0) return {1 - d2 / (d2 - d6), 0, d2 / (d2 - d6)};
    const float va = d3 * d6 - d5 * d4;
    if (va <= 0 && d4 >= d3 && d5 >= d6) {
        const float w = (d4 - d3) / ((d4 - d3) + (d5 - d6));
        return {0, 1 - w, w};
    }
    const float sum = va + vb + vc;
    return {va / sum, vb / sum, vc / sum};
}

/// A point's nearest skin.
struct Near {
    Vec3 place{0};
    Vec3 normal{0};
    float distance = kReach;
};

class Skin {
public:
    Skin(const TriMesh& mesh, RTCDevice device) : mesh_(mesh), scene_(rtcNewScene(device)) {
        attach(mesh, 0, device, scene_.get());
        rtcCommitScene(scene_.get());
    }

    /// Empty farther than kReach from the skin.
    std::optional<Near> nearest(const Vec3& point) const {
        Search search{&mesh_, point, {}};
        RTCPointQueryContext context;
        rtcInitPointQueryContext(&context);
        RTCPointQuery query{point.x, point.y, point.z, 0, kReach};
        rtcPointQuery(scene_.get(), &query, &context, visit, &search);
        return search.best.distance < kReach ? std::optional(search.best) : std::nullopt;
    }

private:
    struct Search {
        const TriMesh* mesh;
        Vec3 point;
        Near best;
    };

    static bool visit(RTCPointQueryFunctionArguments* arguments) {
        Search& search = *static_cast<Search*>(arguments->userPtr);
        const TriMesh& mesh = *search.mesh;
        const Triangle t = mesh.triangles[arguments->primID];
        const auto mix = [&](const std::vector<Vec3>& of, const Vec3& weights) {
            return of[t.x] * weights.x + of[t.y] * weights.y + of[t.z] * weights.z;
        };
        const Vec3 weights =
            closestOn(search.point, mesh.positions[t.x], mesh.positions[t.y], mesh.positions[t.z]);
        const Vec3 place = mix(mesh.positions, weights);
        const float distance = glm::length(place - search.point);
        if (distance >= search.best.distance) return false;
        search.best = {place, glm::normalize(mix(mesh.normals, weights)), distance};
        arguments->query->radius = distance;
        return true;
    }

    const TriMesh& mesh_;
    EmbreeScene scene_;
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
    Vec3 inwards = -near->normal; // the way to the skin itself, unless too short to tell
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
    const EmbreeDevice device(rtcNewDevice(nullptr));
    if (!skinId || !device) return;
    const Skin skin(body[skinId].mesh, device.get());
    inParallel(body.structures.size(), [&](size_t s) {
        Structure& structure = body.structures[s];
        if (structure.kind != Kind::Bone && structure.kind != Kind::Skin)
            pull(skin, structure.mesh);
    });
}

} // namespace myo
