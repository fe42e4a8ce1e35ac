#include <myofield/shape/sculpt.hpp>

#include "unit/geometry/mesh_checks.hpp"
#include "unit/shape/simple_meshes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

using namespace test;

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

TEST(Sculpt, SplitsWhatItStretchedWhereADetailAsksForEvenTriangles) {
    const EdgeLength coarse = [](const Vec3&) { return 0.002f; };
    const auto trianglesOf = [&](bool isEven) {
        TriMesh mesh = octahedron();
        for (Vec3& place : mesh.positions) place = place * 0.02f + Vec3(0.1f, 0, 0);
        refine(mesh, coarse, 10);
        Detail detail = dab(Detail::Kind::Push);
        detail.brush.path = {{0.1f, 0, 0.02f}};
        detail.brush.widths = {0.003f};
        detail.brush.facing = -1;
        detail.push = {{-0.005f}, {0, 0, 1}};
        Details details;
        details.details.push_back(detail);
        if (isEven) details.details.emplace_back().kind = Detail::Kind::Even;
        details.details.push_back(detail);
        sculpt(mesh, details, coarse);
        EXPECT_TRUE(isClosed(mesh));
        return mesh.triangles.size();
    };
    EXPECT_GT(trianglesOf(true), trianglesOf(false)); // walls of the pit got triangles of their own
}

} // namespace
} // namespace myo
