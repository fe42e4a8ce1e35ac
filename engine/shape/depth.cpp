#include "depth.hpp"

#include "embree.hpp"

#include <myofield/core/parallel.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kLiftOff = 0.002f; // over the fitting error: neighbours overlap by about 1 mm
constexpr float kReach = 0.06f;    // skin farther away is not over this muscle
constexpr float kShare = 0.13f;    // infraspinatus has 0.14, flexor digitorum profundus 0.12
constexpr size_t kRays = 250;      // a muscle, at most

/// What can hide a muscle of the left half, and the skin; geometry ids are indices of structures.
EmbreeScene sceneOf(const Body& body, RTCDevice device) {
    EmbreeScene scene(rtcNewScene(device));
    rtcSetSceneFlags(scene.get(), RTC_SCENE_FLAG_ROBUST);
    for (uint32_t s = 0; s < body.structures.size(); ++s) {
        const Structure& structure = body.structures[s];
        if (structure.kind == Kind::Connective) continue; // thin; what lies beneath still shows
        if (structure.side == Side::Right) continue;
        attach(structure.mesh, s, device, scene.get());
    }
    rtcCommitScene(scene.get());
    return scene;
}

/// Whether the first thing a ray from the muscle's surface meets, its own pieces apart, is skin.
bool seesSkin(RTCScene scene, const Body& body, uint32_t muscle, Vec3 from, const Vec3& direction) {
    float reach = kReach;
    for (int hits = 0; hits < 8; ++hits) {
        RTCIntersectContext context;
        rtcInitIntersectContext(&context);
        RTCRayHit ray{};
        ray.ray = {from.x,      from.y, from.z, 0,   direction.x, direction.y,
                   direction.z, 0,      reach,  ~0u, 0,           0};
        ray.hit.geomID = RTC_INVALID_GEOMETRY_ID;
        ray.hit.instID[0] = RTC_INVALID_GEOMETRY_ID;
        rtcIntersect1(scene, &context, &ray);
        if (ray.hit.geomID == RTC_INVALID_GEOMETRY_ID) return false;
        if (ray.hit.geomID != muscle) return body.structures[ray.hit.geomID].kind == Kind::Skin;
        from += direction * (ray.ray.tfar + 1e-5f);
        reach -= ray.ray.tfar + 1e-5f;
        if (reach <= 0) return false;
    }
    return false;
}

float shareThatSeesSkin(RTCScene scene, const Body& body, uint32_t muscle) {
    const TriMesh& mesh = body.structures[muscle].mesh;
    const std::vector<float> areas = vertexAreas(mesh);
    const size_t step = std::max<size_t>(1, mesh.positions.size() / kRays) | 1;
    double open = 0, all = 0;
    for (size_t v = 0; v < mesh.positions.size(); v += step) {
        all += areas[v];
        const Vec3 from = mesh.positions[v] + kLiftOff * mesh.normals[v];
        if (seesSkin(scene, body, muscle, from, mesh.normals[v])) open += areas[v];
    }
    return all > 0 ? float(open / all) : 0.0f;
}

} // namespace

void setDepths(Body& body) {
    const EmbreeDevice device(rtcNewDevice(nullptr));
    if (!device) return; // depths stay unknown, as for any other body
    const EmbreeScene scene = sceneOf(body, device.get());
    std::vector<uint32_t> muscles;
    for (uint32_t s = 0; s < body.structures.size(); ++s)
        if (body.structures[s].kind == Kind::Muscle && body.structures[s].side != Side::Right)
            muscles.push_back(s);
    inParallel(muscles.size(), [&](size_t i) {
        const float share = shareThatSeesSkin(scene.get(), body, muscles[i]);
        body.structures[muscles[i]].depth = share > kShare ? Depth::Superficial : Depth::Deep;
    });
    for (Structure& structure : body.structures) {
        if (structure.kind != Kind::Muscle || structure.side != Side::Right) continue;
        const StructureId left = body.find(structure.id, Side::Left);
        if (left) structure.depth = body[left].depth;
    }
}

} // namespace myo
