#include "embree_tree.hpp"

#include <myofield/field/surface.hpp>

#include <embree3/rtcore.h>

#include <cassert>
#include <cmath>
#include <cstring>

namespace myo {
namespace {

/// One device for the program's life: making one takes longer than most queries.
RTCDevice device() {
    static const RTCDevice shared = rtcNewDevice("threads=1");
    assert(shared);
    return shared;
}

struct Nearest {
    const TriMesh* mesh;
    const uint32_t* triangles;
    EmbreeTree::Hit hit;
    bool isFound = false;
};

bool visitTriangle(RTCPointQueryFunctionArguments* arguments) {
    Nearest& nearest = *static_cast<Nearest*>(arguments->userPtr);
    const Vec3 to(arguments->query->x, arguments->query->y, arguments->query->z);
    const uint32_t triangle = nearest.triangles[arguments->primID];
    const Triangle& t = nearest.mesh->triangles[triangle];
    const std::vector<Vec3>& at = nearest.mesh->positions;
    const Vec3 weights = closestWeights(to, at[t.x], at[t.y], at[t.z]);
    const Vec3 found = weights.x * at[t.x] + weights.y * at[t.y] + weights.z * at[t.z];
    const float distance = glm::length(found - to);
    if (!(distance < arguments->query->radius)) return false;
    nearest.hit = {triangle, weights, distance};
    nearest.isFound = true;
    arguments->query->radius = distance;
    return true;
}

} // namespace

EmbreeTree::EmbreeTree(const TriMesh& mesh, std::span<const Vec3> lengths)
    : mesh_(&mesh), scene_(rtcNewScene(device())) {
    for (uint32_t t = 0; t < mesh.triangles.size(); ++t)
        if (lengths.empty() || lengths[t].x > 0) triangles_.push_back(t);
    const RTCGeometry geometry = rtcNewGeometry(device(), RTC_GEOMETRY_TYPE_TRIANGLE);
    void* positions =
        rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3,
                                sizeof(Vec3), mesh.positions.size());
    auto* indices = static_cast<Triangle*>(rtcSetNewGeometryBuffer(
        geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, sizeof(Triangle), triangles_.size()));
    if (positions && indices && !triangles_.empty()) {
        std::memcpy(positions, mesh.positions.data(), mesh.positions.size() * sizeof(Vec3));
        for (size_t i = 0; i < triangles_.size(); ++i) indices[i] = mesh.triangles[triangles_[i]];
        rtcSetGeometryPointQueryFunction(geometry, visitTriangle);
        rtcCommitGeometry(geometry);
        rtcAttachGeometry(scene_, geometry);
    }
    rtcReleaseGeometry(geometry);
    rtcCommitScene(scene_);
}

EmbreeTree::~EmbreeTree() {
    rtcReleaseScene(scene_);
}

std::optional<EmbreeTree::Hit> EmbreeTree::closest(const Vec3& to, float reach) const {
    RTCPointQuery query{to.x, to.y, to.z, 0, reach};
    RTCPointQueryContext context;
    rtcInitPointQueryContext(&context);
    Nearest nearest{mesh_, triangles_.data(), {}, false};
    rtcPointQuery(scene_, &query, &context, nullptr, &nearest);
    if (!nearest.isFound) return std::nullopt;
    return nearest.hit;
}

std::optional<EmbreeTree::Hit> EmbreeTree::firstHit(const Vec3& origin, const Vec3& direction,
                                                    float reach) const {
    const float length = glm::length(direction);
    if (!(length > 0)) return std::nullopt;
    const Vec3 unit = direction / length;
    RTCRayHit ray{};
    ray.ray.org_x = origin.x, ray.ray.org_y = origin.y, ray.ray.org_z = origin.z;
    ray.ray.dir_x = unit.x, ray.ray.dir_y = unit.y, ray.ray.dir_z = unit.z;
    ray.ray.tnear = 0, ray.ray.tfar = reach;
    ray.ray.mask = ~0u;
    ray.hit.geomID = RTC_INVALID_GEOMETRY_ID;
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    rtcIntersect1(scene_, &context, &ray);
    if (ray.hit.geomID == RTC_INVALID_GEOMETRY_ID) return std::nullopt;
    const Vec3 weights(1 - ray.hit.u - ray.hit.v, ray.hit.u, ray.hit.v);
    return Hit{triangles_[ray.hit.primID], weights, ray.ray.tfar};
}

} // namespace myo
