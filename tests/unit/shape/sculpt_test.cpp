#include "unit/geometry/mesh_checks.hpp"

#include <myofield/shape/sculpt.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

using namespace test;

constexpr float kStep = 0.001f;

/// A level sheet of 41 x 41 vertices around (x, 0, 0), facing +z.
TriMesh sheet(float x) {
    constexpr uint32_t kSide = 41;
    TriMesh mesh;
    for (uint32_t j = 0; j < kSide; ++j)
        for (uint32_t i = 0; i < kSide; ++i)
            mesh.positions.push_back({x + kStep * (float(i) - 20), kStep * (float(j) - 20), 0});
    for (uint32_t j = 0; j + 1 < kSide; ++j)
        for (uint32_t i = 0; i + 1 < kSide; ++i) {
            const uint32_t at = j * kSide + i;
            mesh.triangles.push_back({at, at + 1, at + kSide});
            mesh.triangles.push_back({at + 1, at + kSide + 1, at + kSide});
        }
    return mesh;
}

constexpr float kPlace = 0.05f; // of the sheet, away from the median plane

Vec3 at(const TriMesh& mesh, int right, int up) {
    return mesh.positions[size_t((up + 20) * 41 + right + 20)];
}

/// A dab at the middle of the sheet, 10 mm wide.
Detail dab(Detail::Kind kind) {
    Detail detail;
    detail.kind = kind;
    detail.brush.path = {{kPlace, 0, 0}};
    detail.brush.widths = {0.010f};
    return detail;
}

TriMesh octahedron() {
    TriMesh mesh;
    mesh.positions = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
    mesh.triangles = {{0, 2, 4}, {2, 1, 4}, {1, 3, 4}, {3, 0, 4},
                      {2, 0, 5}, {1, 2, 5}, {3, 1, 5}, {0, 3, 5}};
    return mesh;
}

float longestEdge(const TriMesh& mesh) {
    float longest = 0;
    for (const Triangle& t : mesh.triangles)
        for (int c = 0; c < 3; ++c)
            longest = std::max(longest,
                               glm::length(mesh.positions[t[c]] - mesh.positions[t[(c + 1) % 3]]));
    return longest;
}

TEST(Refine, SplitsToTheWishedLengthOnTheCurvedSurface) {
    TriMesh mesh = octahedron();
    refine(
        mesh, [](const Vec3&) { return 0.1f; }, 10);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 2);
    EXPECT_LE(longestEdge(mesh), 0.14f);
    EXPECT_GT(signedVolume(mesh), 2.8); // flat triangles would keep the octahedron's 4/3
    EXPECT_LT(signedVolume(mesh), 4.2); // the ball's
}

TEST(Refine, SplitsOnlyWhereItIsWished) {
    TriMesh mesh = sheet(kPlace);
    const auto wished = [](const Vec3& p) { return p.x > kPlace ? 0.0005f : 0.01f; };
    refine(mesh, wished, 5);
    EXPECT_EQ(countEdges(mesh).repeated, 0u);
    EXPECT_EQ(eulerNumber(mesh), 1);
    const auto finer = std::ranges::count_if(
        mesh.positions, [](const Vec3& p) { return p.x < kPlace - 2 * kStep; });
    EXPECT_EQ(finer, 18 * 41); // as before
    EXPECT_GT(mesh.positions.size(), 41u * 41u + 2000u);
}

TEST(Refine, KeepsTheHalfsRimOnTheMedianPlane) {
    TriMesh half;
    half.positions = {{1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
    half.triangles = {{0, 1, 3}, {2, 0, 3}, {1, 0, 4}, {0, 2, 4}};
    refine(
        half, [](const Vec3&) { return 0.2f; }, 8);
    const TriMesh whole = completed(half);
    EXPECT_TRUE(isClosed(whole));
    EXPECT_EQ(eulerNumber(whole), 2);
    for (size_t v = 0; v < half.positions.size(); ++v)
        EXPECT_NEAR(half.positions[v].x, whole.positions[v].x, 0) << v; // the rim was on it
}

TEST(Sculpt, AStrokePushesOutwardsAndFallsOffAsNamed) {
    const std::pair<Falloff, float> middles[] = {
        {Falloff::Round, 0.5625f}, {Falloff::Crease, 0.25f}, {Falloff::Flat, 1}};
    for (const auto& [falloff, half] : middles) {
        Detail detail = dab(Detail::Kind::Push);
        detail.brush.falloff = falloff;
        detail.push.pushes = {0.002f};
        TriMesh mesh = sheet(kPlace);
        apply(detail, mesh);
        EXPECT_NEAR(at(mesh, 0, 0).z, 0.002f, 1e-6f);
        EXPECT_NEAR(at(mesh, 5, 0).z, 0.002f * half, 1e-6f);
        EXPECT_EQ(at(mesh, 10, 0).z, 0);
        EXPECT_EQ(at(mesh, 0, -15).z, 0);
    }
}

TEST(Sculpt, AStrokeFollowsItsPathAndChangesAlongIt) {
    Detail detail = dab(Detail::Kind::Push);
    detail.brush.path = {{kPlace - 0.01f, 0, 0}, {kPlace, 0, 0}, {kPlace + 0.01f, 0, 0}};
    detail.brush.widths = {0.004f, 0.004f, 0.004f};
    detail.push.pushes = {0.001f, -0.001f, 0};
    detail.push.along = {0, 1, 0};
    TriMesh mesh = sheet(kPlace);
    apply(detail, mesh);
    EXPECT_NEAR(at(mesh, -10, 0).y, 0.001f, 1e-6f);
    EXPECT_NEAR(at(mesh, 0, 0).y, -0.001f, 1e-6f);
    EXPECT_NEAR(at(mesh, 10, 0).y, 0, 1e-6f);
    EXPECT_NEAR(at(mesh, 0, 5).y, 0.005f, 1e-6f); // beyond the width
}

TEST(Sculpt, WhatFacesAwayOrLiesTooDeepStays) {
    Detail detail = dab(Detail::Kind::Push);
    detail.push.pushes = {0.002f};
    TriMesh behind = sheet(kPlace);
    for (Triangle& t : behind.triangles) std::swap(t.y, t.z);
    apply(detail, behind);
    EXPECT_EQ(at(behind, 0, 0).z, 0);
    detail.brush.facing = -1;
    apply(detail, behind);
    EXPECT_NEAR(at(behind, 0, 0).z, -0.002f, 1e-6f); // outwards is the other way here
    detail.brush.path[0].z = 0.021f;
    detail.brush.reach = 0.02f;
    TriMesh deep = sheet(kPlace);
    apply(detail, deep);
    EXPECT_EQ(at(deep, 0, 0).z, 0);
}

TEST(Sculpt, NothingLeavesOrCrossesTheMedianPlane) {
    Detail detail = dab(Detail::Kind::Push);
    detail.brush.path = {{0, 0, 0}};
    detail.brush.widths = {0.1f};
    detail.push.pushes = {0.005f};
    detail.push.along = {-1, 0, 0};
    TriMesh mesh = sheet(20 * kStep);
    for (Vec3& place : mesh.positions)
        if (place.x < 1e-6f) place.x = 0;
    apply(detail, mesh);
    for (int up = -20; up <= 20; ++up) EXPECT_EQ(at(mesh, -20, up).x, 0);
    for (const Vec3& place : mesh.positions) EXPECT_GE(place.x, 0);
    EXPECT_LT(at(mesh, -10, 0).x, 0.0052f);
}

TEST(Sculpt, AFitLaysTheSkinOnTheNearSideOfAnEllipsoid) {
    Detail detail = dab(Detail::Kind::Fit);
    detail.brush.falloff = Falloff::Flat;
    detail.fit.centre = {kPlace, 0, -0.004f};
    detail.fit.radii = {0.02f, 0.01f, 0.006f};
    TriMesh mesh = sheet(kPlace);
    apply(detail, mesh);
    EXPECT_NEAR(at(mesh, 0, 0).z, 0.002f, 1e-6f);
    EXPECT_NEAR(at(mesh, 4, 0).z, -0.004f + 0.006f * std::sqrt(1 - 0.04f), 1e-6f);
    EXPECT_NEAR(at(mesh, 0, 4).z, -0.004f + 0.006f * std::sqrt(1 - 0.16f), 1e-6f);
    detail.fit.share = 0.5f;
    TriMesh half = sheet(kPlace);
    apply(detail, half);
    EXPECT_NEAR(at(half, 0, 0).z, 0.001f, 1e-6f);
}

TEST(Sculpt, AScaleNarrowsAboutItsCentre) {
    Detail detail = dab(Detail::Kind::Scale);
    detail.brush.falloff = Falloff::Flat;
    detail.scale.centre = {kPlace, 0, 0};
    detail.scale.factors = {0.8f, 1, 1};
    TriMesh mesh = sheet(kPlace);
    apply(detail, mesh);
    EXPECT_NEAR(at(mesh, 5, 0).x, kPlace + 0.004f, 1e-6f);
    EXPECT_NEAR(at(mesh, -5, 0).x, kPlace - 0.004f, 1e-6f);
    EXPECT_NEAR(at(mesh, 0, 5).y, 0.005f, 1e-6f);
}

TEST(Sculpt, SofteningTakesASpikeDownAndLeavesAPlane) {
    Detail detail = dab(Detail::Kind::Soften);
    detail.soften.rounds = 5;
    TriMesh flat = sheet(kPlace), spiked = flat;
    spiked.positions[20 * 41 + 20].z = 0.002f;
    apply(detail, flat);
    apply(detail, spiked);
    EXPECT_LT(at(spiked, 0, 0).z, 0.0006f);
    EXPECT_GT(at(spiked, 0, 0).z, 0);
    for (const Vec3& place : flat.positions) EXPECT_NEAR(place.z, 0, 1e-7f);
}

TEST(Sculpt, ANailIsRaisedAtItsEndInAFurrow) {
    Detail detail = dab(Detail::Kind::Nail);
    detail.brush.path = {{kPlace, -0.006f, 0}, {kPlace, 0.006f, 0}};
    detail.brush.widths = {0.005f, 0.005f};
    detail.nail = {0.0008f, 0.0004f};
    TriMesh mesh = sheet(kPlace);
    apply(detail, mesh);
    EXPECT_GT(at(mesh, 0, 4).z, at(mesh, 0, -3).z + 0.0001f); // the free edge stands highest
    EXPECT_GT(at(mesh, 0, 0).z, 0.0003f);
    EXPECT_LT(at(mesh, 5, 0).z, -0.0002f);
    EXPECT_LT(at(mesh, -5, 0).z, -0.0002f);
    EXPECT_LT(at(mesh, 0, -6).z, -0.0002f);
    EXPECT_NEAR(at(mesh, 12, 0).z, 0, 1e-6f);
}

TEST(Sculpt, RefinesWhereDetailsAreAndKeepsTheSurfaceClosed) {
    TriMesh mesh = octahedron();
    for (Vec3& place : mesh.positions) place = place * 0.1f + Vec3(0.2f, 0, 0);
    const EdgeLength coarse = [](const Vec3&) { return 0.01f; };
    Details details;
    details.fine.push_back({{0.19f, -0.01f, 0.05f}, {0.21f, 0.01f, 0.2f}, 0.002f, 0.02f});
    Detail detail = dab(Detail::Kind::Push);
    detail.brush.path = {{0.2f, 0, 0.1f}};
    detail.push.pushes = {-0.004f};
    details.details.push_back(detail);
    refine(mesh, coarse, 10);
    const size_t before = mesh.triangles.size();
    sculpt(mesh, details, coarse);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 2);
    EXPECT_GT(mesh.triangles.size(), before + 100);
    float highest = 0;
    for (const Vec3& place : mesh.positions)
        if (std::hypot(place.x - 0.2f, place.y) < 0.002f) highest = std::max(highest, place.z);
    EXPECT_NEAR(highest, 0.096f, 0.0012f);
}

} // namespace
} // namespace myo
