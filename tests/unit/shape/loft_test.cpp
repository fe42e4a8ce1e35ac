#include "unit/geometry/mesh_checks.hpp"

#include <myofield/shape/loft.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

using namespace test;

/// An elliptic tube along +y, `wide` along x (the edges of the section), `thick` along z, its ends
/// drawn in to half its width.
LoftPiece tube(int stations, float step, float wide, float thick) {
    LoftPiece piece;
    piece.stations = stations;
    piece.evenHarmonics = 1;
    piece.oddHarmonics = 1;
    piece.belly = Vec2(0, float(stations - 1));
    for (int i = 0; i < stations; ++i) {
        const bool isEnd = i == 0 || i == stations - 1;
        piece.even.push_back({0, step * float(i), 0});
        piece.even.push_back({isEnd ? wide / 2 : wide, 0, 0});
        piece.odd.push_back(isEnd ? Vec3(0) : Vec3(0, 0, -thick));
    }
    return piece;
}

/// A torus around the y axis through the stations of a circle.
LoftPiece circle(int stations, float radius, float thick) {
    LoftPiece piece;
    piece.stations = stations;
    piece.evenHarmonics = piece.oddHarmonics = 1;
    piece.isRing = true;
    piece.belly = Vec2(0, float(stations - 1));
    for (int i = 0; i < stations; ++i) {
        const float angle = 2 * kPi * float(i) / float(stations);
        const Vec3 out(std::cos(angle), 0, std::sin(angle));
        piece.even.push_back(out * radius);
        piece.even.push_back(out * thick);
        piece.odd.push_back({0, -thick, 0});
    }
    return piece;
}

TEST(Loft, ATubeIsClosedOutwardAndOfTheRightSize) {
    const LoftPiece piece = tube(12, 0.02f, 0.03f, 0.01f);
    const TriMesh mesh = meshOf(piece);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 2);
    const double section = kPi * 0.03 * 0.01;
    EXPECT_GT(signedVolume(mesh), section * 0.02 * 9);
    EXPECT_LT(signedVolume(mesh), section * 0.02 * 11);
    const Box box = boundsOf(mesh);
    EXPECT_NEAR(box.extent().y, 0.22f, 1e-5f);
    EXPECT_NEAR(box.extent().x, 0.06f, 3e-3f);
    EXPECT_NEAR(box.extent().z, 0.02f, 2e-3f);
}

TEST(Loft, TheOtherHandedSectionIsInsideOut) {
    LoftPiece piece = tube(8, 0.02f, 0.03f, 0.01f);
    for (Vec3& odd : piece.odd) odd = -odd;
    EXPECT_LT(signedVolume(meshOf(piece)), 0);
}

TEST(Loft, PassesThroughItsStations) {
    const LoftPiece piece = tube(8, 0.02f, 0.03f, 0.01f);
    for (int i = 1; i < 7; ++i) {
        EXPECT_NEAR(glm::length(pointOn(piece, float(i), 0) - Vec3(0.03f, 0.02f * float(i), 0)), 0,
                    1e-6f);
        EXPECT_NEAR(
            glm::length(pointOn(piece, float(i), kPi / 2) - Vec3(0, 0.02f * float(i), -0.01f)), 0,
            1e-6f);
    }
    // Catmull-Rom reproduces a straight line between stations, too.
    EXPECT_NEAR(pointOn(piece, 3.37f, 0).y, 0.0674f, 1e-6f);
}

TEST(Loft, ThicknessFallsToZeroAtTheEndsLikeARoundCap) {
    const LoftPiece piece = tube(8, 0.02f, 0.03f, 0.01f);
    EXPECT_NEAR(pointOn(piece, 0, kPi / 2).z, 0, 1e-7f);
    const float near = -pointOn(piece, 0.05f, kPi / 2).z, twice = -pointOn(piece, 0.1f, kPi / 2).z;
    EXPECT_NEAR(twice / near, 2, 0.15f); // thickness ~ t
    const float length = pointOn(piece, 0.05f, 0).y, longer = pointOn(piece, 0.1f, 0).y;
    EXPECT_NEAR(longer / length, 4, 0.4f); // length ~ t^2
}

TEST(Loft, PlacesRunFromOriginToInsertionAndAcross) {
    const LoftPiece piece = tube(9, 0.02f, 0.03f, 0.01f);
    const TriMesh mesh = meshOf(piece);
    ASSERT_EQ(mesh.places.size(), mesh.positions.size());
    for (size_t v = 0; v < mesh.places.size(); ++v) {
        const Vec2 place = mesh.places[v];
        const float theta = std::acos(2 * place.y - 1);
        const Vec3 front = pointOn(piece, place.x * 8, theta),
                   back = pointOn(piece, place.x * 8, -theta);
        const float off =
            std::min(glm::length(front - mesh.positions[v]), glm::length(back - mesh.positions[v]));
        EXPECT_LT(off, 2e-4f);
    }
}

TEST(Loft, ReversedIsTheSameSurfaceCountedFromTheOtherEnd) {
    LoftPiece piece = tube(9, 0.02f, 0.03f, 0.01f);
    piece.belly = Vec2(1, 5);
    piece.isCut = {true, false};
    piece.fibreAngle = 0.3f;
    const LoftPiece other = reversed(piece);
    for (float t = 0; t <= 8; t += 0.37f)
        for (float theta = 0; theta < 6; theta += 0.9f)
            EXPECT_LT(glm::length(pointOn(piece, t, theta) - pointOn(other, 8 - t, -theta)), 1e-6f);
    EXPECT_GT(signedVolume(meshOf(other)), 0);
    EXPECT_EQ(*other.belly, Vec2(3, 7));
    EXPECT_TRUE(other.isCut[1]);
    EXPECT_FLOAT_EQ(other.fibreAngle, -0.3f);
    // The fibres are the same lines.
    const TriMesh a = meshOf(piece), b = meshOf(other);
    for (size_t v = 0; v < a.positions.size(); v += 7) {
        size_t nearest = 0;
        for (size_t w = 0; w < b.positions.size(); ++w)
            if (glm::length(b.positions[w] - a.positions[v]) <
                glm::length(b.positions[nearest] - a.positions[v]))
                nearest = w;
        const float u = a.places[v].x, v01 = a.places[v].y;
        if (u < 0.2f || u > 0.8f || v01 < 0.1f || v01 > 0.9f) continue;
        EXPECT_GT(std::abs(glm::dot(a.fibres[v], b.fibres[nearest])), 0.99f);
        EXPECT_NEAR(b.places[nearest].x, 1 - u, 1e-5f);
    }
}

TEST(Loft, FibresStandAtTheirAngleInTheSurface) {
    LoftPiece piece = tube(12, 0.02f, 0.03f, 0.002f);
    piece.fibreAngle = kPi / 6;
    TriMesh mesh = meshOf(piece);
    const std::vector<Vec3> normals = vertexNormals(mesh);
    for (size_t v = 0; v < mesh.fibres.size(); ++v) {
        EXPECT_NEAR(glm::length(mesh.fibres[v]), 1, 1e-5f);
        EXPECT_NEAR(glm::dot(mesh.fibres[v], normals[v]), 0, 1e-4f);
        const Vec2 place = mesh.places[v];
        if (place.x < 0.2f || place.x > 0.8f || place.y < 0.2f || place.y > 0.8f) continue;
        // theta = 0 lies at +x: the fibres lean from +y towards +x, alike on both faces.
        EXPECT_NEAR(mesh.fibres[v].y, std::cos(kPi / 6), 0.02f);
        EXPECT_NEAR(mesh.fibres[v].x, std::sin(kPi / 6), 0.02f);
    }
}

TEST(Loft, StrandsMeasureAcrossTheFibres) {
    LoftPiece piece = tube(12, 0.02f, 0.03f, 0.002f);
    for (const float angle : {0.0f, kPi / 2}) {
        piece.fibreAngle = angle;
        const TriMesh mesh = meshOf(piece);
        for (size_t v = 0; v < mesh.strands.size(); ++v) {
            const float u = mesh.places[v].x;
            if (u < 0.15f || u > 0.85f) continue;
            const float wanted = angle == 0 ? mesh.positions[v].x : -mesh.positions[v].y;
            EXPECT_NEAR(mesh.strands[v].x, wanted, angle == 0 ? 1.5e-3f : 1e-3f);
        }
    }
}

TEST(Loft, AFibreKeepsItsStrandWhereThePieceNarrows) {
    LoftPiece piece = tube(12, 0.02f, 0.03f, 0.002f);
    const size_t harmonics = size_t(piece.evenHarmonics) + 1;
    for (size_t t = 0; t < 12; ++t) // to a third of its width at the last station
        piece.even[t * harmonics + 1] *= 1 - float(t) / 16.5f;
    const TriMesh mesh = meshOf(piece);
    float most = 0;
    for (size_t v = 0; v < mesh.strands.size(); ++v) {
        EXPECT_NEAR(mesh.strands[v].x, 0.03f * (2 * mesh.places[v].y - 1), 1.5e-3f);
        if (mesh.places[v].x > 0.9f) most = std::max(most, mesh.strands[v].x);
    }
    EXPECT_NEAR(most, 0.03f, 1.5e-3f); // not the centimetre that is left
}

TEST(Loft, BellyAndTendonBlendOverThirdsOfAStation) {
    LoftPiece piece = tube(11, 0.02f, 0.03f, 0.01f);
    piece.belly = Vec2(3, 7);
    const TriMesh mesh = meshOf(piece);
    for (size_t v = 0; v < mesh.strands.size(); ++v) {
        const float t = mesh.places[v].x * 10, belly = mesh.strands[v].y;
        if (t < 2.69f || t > 7.31f) {
            EXPECT_EQ(belly, 0) << t;
        }
        if (t > 3.31f && t < 6.69f) {
            EXPECT_EQ(belly, 1) << t;
        }
        if (std::abs(t - 3) < 1e-3f) {
            EXPECT_NEAR(belly, 0.5f, 0.01f);
        }
    }
    piece.belly = Vec2(0, 10);
    for (const Vec2& strand : meshOf(piece).strands) EXPECT_EQ(strand.y, 1);
    piece.belly = Vec2(0, 0);
    for (const Vec2& strand : meshOf(piece).strands) EXPECT_EQ(strand.y, 0);
}

TEST(Loft, ARingIsATorus) {
    const TriMesh mesh = meshOf(circle(20, 0.05f, 0.01f));
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 0);
    EXPECT_NEAR(std::abs(signedVolume(mesh)), 2 * 9.8696 * 0.05 * 0.01 * 0.01, 2e-6);
    for (const Vec2& place : mesh.places) {
        EXPECT_GE(place.x, 0);
        EXPECT_LE(place.x, 1);
    }
}

TEST(Loft, AnEndThatIsAPointIsOneVertex) {
    LoftPiece piece = tube(6, 0.02f, 0.01f, 0.01f);
    piece.even[1] = Vec3(0); // station 0, harmonic 1
    const TriMesh mesh = meshOf(piece);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 2);
    size_t atPoint = 0;
    for (const Vec3& p : mesh.positions) atPoint += glm::length(p) < 1e-7f;
    EXPECT_EQ(atPoint, 1u);
}

TEST(Loft, CrossedFacesAreParted) {
    LoftPiece piece = tube(12, 0.02f, 0.03f, 0.002f);
    piece.odd[5].z = 0.0002f; // crossed by a fitting error at one station
    const TriMesh mesh = meshOf(piece);
    const std::vector<Vec3> normals = vertexNormals(mesh);
    for (size_t v = 0; v < mesh.positions.size(); ++v) {
        if (std::abs(mesh.positions[v].y - 0.1f) > 1e-3f) continue;
        const Vec3 normal = normals[v];
        if (std::abs(normal.z) > 0.5f) {
            EXPECT_GT(normal.z * mesh.positions[v].z, 0);
        }
    }
}

TEST(Loft, AngleTowardsADirection) {
    const LoftPiece piece = tube(12, 0.02f, 0.03f, 0.002f);
    EXPECT_NEAR(fibreAngleTowards(piece, {0, 1, 0}), 0, 1e-3f);
    EXPECT_NEAR(fibreAngleTowards(piece, {1, 1, 0}), kPi / 4, 1e-3f);
    EXPECT_NEAR(fibreAngleTowards(piece, {-1, 1, 0}), -kPi / 4, 1e-3f);
    EXPECT_NEAR(std::abs(fibreAngleTowards(piece, {1, 0, 0})), kPi / 2, 1e-3f);
    EXPECT_EQ(fibreAngleTowards(piece, {0, 0, 1}), 0);
}

} // namespace
} // namespace myo
