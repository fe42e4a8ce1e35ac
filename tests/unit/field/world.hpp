#pragma once

#include "unit/anatomy/structures.hpp"
#include "unit/geometry/shapes.hpp"

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/body.hpp>

namespace myo::test {

/// A ball for a body: skin of 20 cm radius, a muscle in front (`frontus`, 3 cm deep, with an inner
/// face 2 cm below its outer) and one behind (`backus`), left and right; four landmarks, four
/// regions.
struct World {
    Atlas atlas;
    Body body;
};

constexpr float kSkinRadius = 0.2f;

inline TriMesh muscleShell(Vec3 towards) {
    const Vec3 across = glm::normalize(glm::cross(Vec3(0, 1, 0), towards));
    TriMesh mesh;
    for (const float radius : {0.17f, 0.15f}) {
        const bool isOuter = radius > 0.16f;
        TriMesh face = bentGrid(24, 24, 0, false, [&](Vec2 uv) {
            const Vec3 at = towards + 0.8f * (uv.x - 0.5f) * Vec3(0, 1, 0) +
                            (isOuter ? 0.8f : -0.8f) * (uv.y - 0.5f) * across;
            return radius * glm::normalize(at);
        });
        for (uint32_t r = 0; r <= 24; ++r)
            for (uint32_t c = 0; c <= 24; ++c)
                face.places.push_back({float(c) / 24, isOuter ? float(r) / 24 : 1 - float(r) / 24});
        const uint32_t first = uint32_t(mesh.positions.size());
        mesh.positions.insert(mesh.positions.end(), face.positions.begin(), face.positions.end());
        mesh.places.insert(mesh.places.end(), face.places.begin(), face.places.end());
        for (const Triangle& t : face.triangles)
            mesh.triangles.push_back(isOuter ? Triangle(t.x, t.z, t.y) + first : t + first);
    }
    // Both faces of the patch above run the same way round: turn what looks the wrong way.
    for (Triangle& t : mesh.triangles) {
        const Vec3 &a = mesh.positions[t.x], &b = mesh.positions[t.y], &c = mesh.positions[t.z];
        const bool isOut = glm::dot(glm::cross(b - a, c - a), a) > 0;
        if (isOut != (glm::length(a) > 0.16f)) std::swap(t.y, t.z);
    }
    mesh.normals = vertexNormals(mesh);
    return mesh;
}

inline TriMesh mirroredMesh(TriMesh mesh) {
    for (Vec3& p : mesh.positions) p = mirrored(p);
    for (Vec3& n : mesh.normals) n = mirrored(n);
    for (Triangle& t : mesh.triangles) std::swap(t.y, t.z);
    return mesh;
}

inline Zone zone(ZoneKind kind, RegionId region, std::vector<Waypoint> path, float width) {
    Zone made;
    made.kind = kind;
    made.regions = {region};
    Stroke& stroke = made.strokes.emplace_back();
    stroke.path = std::move(path);
    stroke.width = width;
    stroke.place = {"frontus.toml", 12};
    made.place = {"frontus.toml", 10};
    return made;
}

inline TriggerPoint trigger(std::string part, std::vector<Zone> zones) {
    TriggerPoint point;
    point.id = "trp1";
    point.part = std::move(part);
    point.at = {0.5f, 0.5f};
    point.zones = std::move(zones);
    point.place = {point.part + ".toml", 5};
    return point;
}

inline World makeWorld() {
    World world;
    const Vec3 front = glm::normalize(Vec3(0.5f, 0, 0.8f)),
               back = glm::normalize(Vec3(0.5f, 0, -0.8f));
    const auto landmark = [&](std::string id, bool isPaired, Vec3 towards) {
        Landmark made;
        made.id = std::move(id);
        made.isPaired = isPaired;
        made.position = kSkinRadius * towards;
        made.place = {"landmarks.toml", int(world.atlas.landmarks.size()) + 1};
        world.atlas.landmarks.push_back(made);
    };
    landmark("cheek", true, front);
    landmark("nape", true, back);
    landmark("crown", false, {0, 1, 0});
    landmark("chin", false, {0, -1, 0});
    const auto region = [&](std::string id, bool isPaired, uint32_t seed) {
        Region made;
        made.id = made.label = std::move(id);
        made.coarse = "ball";
        made.isPaired = isPaired;
        made.seeds = {{LandmarkId{seed}}};
        world.atlas.regions.push_back(made);
    };
    region("front", true, 0);
    region("back", true, 1);
    region("top", false, 2);
    region("bottom", false, 3);

    Muscle backus, frontus;
    backus.id = backus.name = "backus";
    backus.parts = {"backus"};
    backus.points = {trigger("backus", {zone(ZoneKind::Essential, {0}, {{LandmarkId{0}}}, 0.06f)})};
    frontus.id = frontus.name = "frontus";
    frontus.parts = {"frontus"};
    frontus.points = {
        trigger("frontus", {zone(ZoneKind::Essential, {1}, {{LandmarkId{1}}}, 0.16f),
                            zone(ZoneKind::Spillover, {2}, {{LandmarkId{2}}}, 0.1f)})};
    world.atlas.muscles = {backus, frontus};

    world.body.name = "ball";
    world.body.isBuiltIn = true;
    auto& all = world.body.structures;
    all.push_back(structure("skin", Kind::Skin, Side::Median, sphere(kSkinRadius, 48)));
    all.push_back(structure("frontus", Kind::Muscle, Side::Left, muscleShell(front)));
    all.push_back(
        structure("frontus", Kind::Muscle, Side::Right, mirroredMesh(muscleShell(front))));
    all.push_back(structure("backus", Kind::Muscle, Side::Left, muscleShell(back)));
    all.push_back(structure("backus", Kind::Muscle, Side::Right, mirroredMesh(muscleShell(back))));
    all.push_back(structure("staff", Kind::Bone, Side::Median, tube(0.01f, 0.1f, 12, 20)));
    return world;
}

} // namespace myo::test
