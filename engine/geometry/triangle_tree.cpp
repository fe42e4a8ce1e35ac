#include <myofield/geometry/triangle_tree.hpp>

#include <embree3/rtcore.h>

#include <cassert>
#include <cstring>

namespace myo {
namespace {

/// The one device of the program, because making one takes longer than most queries.
RTCDevice device() {
    static const RTCDevice shared = rtcNewDevice("threads=1");
    assert(shared);
    return shared;
}

/// Whether Embree can answer. It accepts places up to about 1e18, and where it was built with
/// assertions it ends the program for others. False also when an argument is not a number.
bool canBeAsked(const Vec3& place, float reach) {
    return glm::length(place) < 1e15f && reach > 0;
}

struct Nearest {
    std::span<const TriMesh* const> meshes;
    const uint32_t* included; ///< null: all triangles
    TriangleTree::Hit hit{};
    bool isFound = false;
};

bool visitTriangle(RTCPointQueryFunctionArguments* arguments) {
    Nearest& nearest = *static_cast<Nearest*>(arguments->userPtr);
    const Vec3 to(arguments->query->x, arguments->query->y, arguments->query->z);
    const uint32_t primitive = arguments->primID;
    const uint32_t triangle = nearest.included ? nearest.included[primitive] : primitive;
    const TriMesh& mesh = *nearest.meshes[arguments->geomID];
    const Triangle& t = mesh.triangles[triangle];
    const std::vector<Vec3>& at = mesh.positions;
    const Vec3 weights = closestWeights(to, at[t.x], at[t.y], at[t.z]);
    const Vec3 found = weights.x * at[t.x] + weights.y * at[t.y] + weights.z * at[t.z];
    const float distance = glm::length(found - to);
    if (!(distance < arguments->query->radius)) return false;
    nearest.hit = {arguments->geomID, triangle, weights, distance};
    nearest.isFound = true;
    arguments->query->radius = distance;
    return true;
}

} // namespace

TriangleTree::TriangleTree(std::span<const TriMesh* const> meshes)
    : meshes_(meshes.begin(), meshes.end()), scene_(rtcNewScene(device())) {
    for (uint32_t m = 0; m < meshes_.size(); ++m)
        if (meshes_[m]) attach(m, *meshes_[m], {});
    rtcCommitScene(scene_);
}

TriangleTree::TriangleTree(const TriMesh& mesh, std::span<const uint8_t> isIncluded)
    : meshes_{&mesh}, isWhole_(isIncluded.empty()), scene_(rtcNewScene(device())) {
    for (uint32_t t = 0; t < isIncluded.size(); ++t)
        if (isIncluded[t]) included_.push_back(t);
    if (isWhole_ || !included_.empty()) attach(0, mesh, included_);
    rtcCommitScene(scene_);
}

void TriangleTree::attach(uint32_t number, const TriMesh& mesh,
                          std::span<const uint32_t> triangles) {
    const size_t count = isWhole_ ? mesh.triangles.size() : triangles.size();
    if (count == 0) return;
    const RTCGeometry geometry = rtcNewGeometry(device(), RTC_GEOMETRY_TYPE_TRIANGLE);
    void* positions =
        rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3,
                                sizeof(Vec3), mesh.positions.size());
    auto* indices = static_cast<Triangle*>(rtcSetNewGeometryBuffer(
        geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, sizeof(Triangle), count));
    if (positions && indices) {
        std::memcpy(positions, mesh.positions.data(), mesh.positions.size() * sizeof(Vec3));
        for (size_t i = 0; i < count; ++i) indices[i] = mesh.triangles[isWhole_ ? i : triangles[i]];
        rtcSetGeometryPointQueryFunction(geometry, visitTriangle);
        rtcCommitGeometry(geometry);
        rtcAttachGeometryByID(scene_, geometry, number);
    }
    rtcReleaseGeometry(geometry);
}

TriangleTree::~TriangleTree() {
    rtcReleaseScene(scene_);
}

std::optional<TriangleTree::Hit> TriangleTree::closest(const Vec3& to, float reach) const {
    if (!canBeAsked(to, reach)) return std::nullopt;
    RTCPointQuery query{to.x, to.y, to.z, 0, reach};
    RTCPointQueryContext context;
    rtcInitPointQueryContext(&context);
    Nearest nearest{meshes_, isWhole_ ? nullptr : included_.data()};
    rtcPointQuery(scene_, &query, &context, nullptr, &nearest);
    if (!nearest.isFound) return std::nullopt;
    return nearest.hit;
}

std::optional<TriangleTree::Hit> TriangleTree::firstHit(const Vec3& origin, const Vec3& direction,
                                                        float reach) const {
    const float length = glm::length(direction);
    if (!canBeAsked(origin, reach) || !(length > 0 && length < 1e15f)) return std::nullopt;
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
    const uint32_t triangle = isWhole_ ? ray.hit.primID : included_[ray.hit.primID];
    return Hit{ray.hit.geomID, triangle, weights, ray.ray.tfar};
}

Vec3 closestWeights(const Vec3& point, const Vec3& a, const Vec3& b, const Vec3& c) {
    const Vec3 ab = b - a, ac = c - a, ap = point - a;
    const float d1 = glm::dot(ab, ap), d2 = glm::dot(ac, ap);
    if (d1 <= 0 && d2 <= 0) return {1, 0, 0};
    const Vec3 bp = point - b;
    const float d3 = glm::dot(ab, bp), d4 = glm::dot(ac, bp);
    if (d3 >= 0 && d4 <= d3) return {0, 1, 0};
    const float vc = d1 * d4 - d3 * d2;
    if (vc <= 0 && d1 >= 0 && d3 <= 0) return {1 - d1 / (d1 - d3), d1 / (d1 - d3), 0};
    const Vec3 cp = point - c;
    const float d5 = glm::dot(ab, cp), d6 = glm::dot(ac, cp);
    if (d6 >= 0 && d5 <= d6) return {0, 0, 1};
    const float vb = d5 * d2 - d1 * d6;
    if (vb <= 0 && d2 >= 0 && d6 <= 0) return {1 - d2 / (d2 - d6), 0, d2 / (d2 - d6)};
    const float va = d3 * d6 - d5 * d4;
    if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
        const float w = (d4 - d3) / ((d4 - d3) + (d5 - d6));
        return {0, 1 - w, w};
    }
    const float sum = va + vb + vc;
    if (!(sum > 0)) return {1, 0, 0};
    return {va / sum, vb / sum, vc / sum};
}

} // namespace myo
