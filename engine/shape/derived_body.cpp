#include <myofield/shape/derivation.hpp>

#include "clearance.hpp"
#include "skin_layer.hpp"

#include <myofield/core/parallel.hpp>
#include <myofield/geometry/warp.hpp>
#include <myofield/shape/sculpt.hpp>

#include <algorithm>
#include <unordered_map>

namespace myo {
namespace {

constexpr int kTurnRounds = 8;
constexpr uint32_t kNoMate = UINT32_MAX;
constexpr float kLeastDirection = 1e-3f; // what is shorter has none

Result<Warp> warpOf(const Derivation& how) {
    std::vector<Vec3> from, to;
    for (const WarpControl& control : how.controls) {
        from.push_back(control.from);
        to.push_back(control.to);
    }
    for (const WarpControl& control : how.controls)
        if (control.from.x > 0) {
            from.push_back(mirrored(control.from));
            to.push_back(mirrored(control.to));
        }
    Result<Warp> warp = Warp::fit(from, to, how.stiffness);
    if (!warp) return Error(how.name + ": the controls give no warp: " + warp.error().text());
    return warp;
}

/// The warp of the left half, mirrored for the right one: symmetric to the last bit.
Warp::Bent bentAt(const Warp& warp, const Vec3& point) {
    const bool isRight = point.x < 0;
    Warp::Bent bent = warp.bend(isRight ? mirrored(point) : point);
    if (point.x == 0) bent.place.x = 0;
    if (!isRight) return bent;
    bent.place = mirrored(bent.place);
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            if ((row == 0) != (column == 0)) bent.derivative[column][row] *= -1;
    return bent;
}

void warpMesh(const Warp& warp, TriMesh& mesh) {
    parallelRanges(mesh.positions.size(), 1024, [&](size_t begin, size_t end) {
        for (size_t v = begin; v < end; ++v) {
            const Warp::Bent bent = bentAt(warp, mesh.positions[v]);
            mesh.positions[v] = bent.place;
            const glm::mat3& d = bent.derivative;
            const glm::mat3 cofactors(glm::cross(d[1], d[2]), glm::cross(d[2], d[0]),
                                      glm::cross(d[0], d[1]));
            const Vec3 normal = cofactors * mesh.normals[v];
            if (glm::length(normal) > kLeastDirection) mesh.normals[v] = glm::normalize(normal);
            if (mesh.fibres.empty()) continue;
            const Vec3 fibre = d * mesh.fibres[v];
            const Vec3 flat = fibre - mesh.normals[v] * glm::dot(fibre, mesh.normals[v]);
            if (glm::length(flat) > kLeastDirection) mesh.fibres[v] = glm::normalize(flat);
        }
    });
}

Vec3 turnedArea(const std::vector<Vec3>& at, const Triangle& t) {
    return glm::cross(at[t.y] - at[t.x], at[t.z] - at[t.x]);
}

/// Long narrow triangles at the rim of thin sheets may turn over where the warp bends their long
/// edge. Their third corner goes back to where it was along that edge, and as far beside it.
void turnBack(const TriMesh& first, TriMesh& mesh) {
    const std::vector<Vec3>& before = first.positions;
    std::vector<Vec3>& now = mesh.positions;
    for (int round = 0; round < kTurnRounds; ++round) {
        bool hasTurned = false;
        for (const Triangle& t : mesh.triangles) {
            if (glm::dot(turnedArea(before, t), turnedArea(now, t)) >= 0) continue;
            hasTurned = true;
            int longest = 0;
            const auto edge = [&](int c) { return before[t[(c + 1) % 3]] - before[t[c]]; };
            for (int c = 1; c < 3; ++c)
                if (glm::length(edge(c)) > glm::length(edge(longest))) longest = c;
            const uint32_t a = t[longest], b = t[(longest + 1) % 3], corner = t[(longest + 2) % 3];
            const Vec3 along = before[b] - before[a], off = before[corner] - before[a];
            const float share = glm::dot(off, along) / std::max(glm::dot(along, along), 1e-12f);
            now[corner] = glm::mix(now[a], now[b], share) + off - share * along;
        }
        if (!hasTurned) return;
    }
}

bool isMirrorImage(const TriMesh& a, const TriMesh& b) {
    return a.positions.size() == b.positions.size() &&
           std::ranges::equal(a.positions, b.positions,
                              [](const Vec3& p, const Vec3& q) { return mirrored(p) == q; });
}

/// Of every vertex of the right half the one whose mirror image it is, or none.
std::vector<uint32_t> matesOf(const TriMesh& mesh) {
    const auto hash = [](const Vec3& p) {
        return std::hash<float>{}(p.x) ^ (std::hash<float>{}(p.y) << 1) ^
               (std::hash<float>{}(p.z) << 2);
    };
    std::unordered_map<Vec3, uint32_t, decltype(hash)> left(mesh.positions.size(), hash);
    for (uint32_t v = 0; v < mesh.positions.size(); ++v)
        if (mesh.positions[v].x > 0) left.try_emplace(mesh.positions[v], v);
    std::vector<uint32_t> mates(mesh.positions.size(), kNoMate);
    for (uint32_t v = 0; v < mesh.positions.size(); ++v)
        if (const auto mate = left.find(mirrored(mesh.positions[v])); mate != left.end())
            mates[v] = mate->second;
    return mates;
}

/// Makes the right half the mirror image of the left one wherever it was on the first body.
void mirrorHalf(const TriMesh& first, const std::vector<uint32_t>& mates, TriMesh& mesh) {
    for (uint32_t v = 0; v < mates.size(); ++v) {
        if (first.positions[v].x == 0) {
            mesh.positions[v].x = 0;
            mesh.normals[v].x = 0;
            if (glm::length(mesh.normals[v]) > kLeastDirection)
                mesh.normals[v] = glm::normalize(mesh.normals[v]);
        }
        if (mates[v] == kNoMate) continue;
        mesh.positions[v] = mirrored(mesh.positions[mates[v]]);
        mesh.normals[v] = mirrored(mesh.normals[mates[v]]);
        if (!mesh.fibres.empty()) mesh.fibres[v] = mirrored(mesh.fibres[mates[v]]);
    }
}

void makeSkin(const Derivation& how, const TriMesh& first, TriMesh& skin) {
    const std::vector<uint32_t> mates = matesOf(first);
    addSkinLayer(how, first, skin);
    mirrorHalf(first, mates, skin);
    for (const Detail& detail : how.details.details)
        if (detail.kind != Detail::Kind::Even) apply(detail, skin);
    skin.normals = vertexNormals(skin);
    mirrorHalf(first, mates, skin);
}

/// Structures of the right side that are mirror images of the left one before them.
std::vector<bool> mirrorImagesIn(const Body& body) {
    std::vector<bool> are(body.structures.size());
    for (size_t s = 1; s < are.size(); ++s)
        are[s] = body.structures[s].side == Side::Right &&
                 body.structures[s - 1].id == body.structures[s].id &&
                 isMirrorImage(body.structures[s - 1].mesh, body.structures[s].mesh);
    return are;
}

/// Makes each of those structures the mirror image of the one before it again.
void mirrorPairs(const std::vector<bool>& areMirrored, Body& body) {
    for (size_t s = 1; s < body.structures.size(); ++s) {
        if (!areMirrored[s]) continue;
        const TriMesh& left = body.structures[s - 1].mesh;
        TriMesh& right = body.structures[s].mesh;
        for (size_t v = 0; v < right.positions.size(); ++v) {
            right.positions[v] = mirrored(left.positions[v]);
            right.normals[v] = mirrored(left.normals[v]);
            if (!right.fibres.empty()) right.fibres[v] = mirrored(left.fibres[v]);
        }
    }
}

} // namespace

Result<Body> derivedBody(const Body& from, const Derivation& how) {
    const StructureId skinId = from.skin();
    if (!skinId) return Error("the body '" + from.name + "' has no skin to derive another from");
    Body body = from;
    body.name = how.name;
    body.isBuiltIn = false;
    const std::vector<bool> isMirrored = mirrorImagesIn(from);
    if (!how.controls.empty()) {
        const Result<Warp> warp = warpOf(how);
        if (!warp) return warp.error();
        for (size_t s = 0; s < body.structures.size(); ++s)
            if (!isMirrored[s]) {
                warpMesh(*warp, body.structures[s].mesh);
                turnBack(from.structures[s].mesh, body.structures[s].mesh);
            }
    }
    mirrorPairs(isMirrored, body);
    makeSkin(how, from[skinId].mesh, body.structures[skinId.index].mesh);
    liftSkinOffBones(from, body);
    keepBeneathNewSkin(from, body);
    mirrorPairs(isMirrored, body);
    inParallel(body.structures.size(), [&](size_t s) {
        const TriMesh& first = from.structures[s].mesh;
        if (body.structures[s].side == Side::Median)
            mirrorHalf(first, matesOf(first), body.structures[s].mesh);
    });
    for (Structure& structure : body.structures)
        for (Vec3& place : structure.mesh.positions) place *= how.scale;
    return body;
}

} // namespace myo
