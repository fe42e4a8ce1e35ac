#include <myofield/geometry/marching_cubes.hpp>

#include "unit/geometry/level_sets.hpp"
#include "unit/geometry/mesh_checks.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace myo {
namespace {

using namespace test;

TEST(MarchingCubes, EveryCellIsCutAlongItsFacesOnly) {
    for (unsigned inside = 0; inside < 256; ++inside) {
        // Edges of the cell that the surface crosses, from the corners alone.
        std::set<int> crossed, used;
        for (int edge = 0; edge < 12; ++edge) {
            const int axis = edge / 4, b = edge & 1, c = (edge >> 1) & 1;
            const int low = (b << (axis + 1) % 3) | (c << (axis + 2) % 3), high = low | (1 << axis);
            if (((inside >> low) & 1) != ((inside >> high) & 1)) crossed.insert(edge);
        }
        for (const auto& triangle : cellTriangles(uint8_t(inside)))
            used.insert(triangle.begin(), triangle.end());
        EXPECT_EQ(used, crossed) << inside;
    }
}

TEST(MarchingCubes, ABallIsClosedOutwardAndOfTheRightSize) {
    const TriMesh mesh = surfaceOf(cube(-1.2f, 1.2f, 49, -1.2f), ball);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_EQ(eulerNumber(mesh), 2);
    EXPECT_NEAR(signedVolume(mesh), 4.18879, 0.02);
    for (const Vec3& p : mesh.positions) EXPECT_NEAR(glm::length(p), 1.0f, 2e-3f);
}

TEST(MarchingCubes, NoiseFullOfAmbiguousCellsIsStillAManifold) {
    std::mt19937 random(7);
    const size_t n = 24;
    const RectilinearGrid grid = cube(0, 1, n, 0);
    const TriMesh mesh = zeroSurface(grid, [&](size_t k, std::span<float> values) {
        for (size_t i = 0; i < values.size(); ++i) {
            const size_t x = i % n, y = i / n;
            const bool isRim = k == 0 || k == n - 1 || x == 0 || x == n - 1 || y == 0 || y == n - 1;
            const float value = float(random() % 2001) / 1000 - 1;
            values[i] = isRim ? -1.0f : value == 0 ? 0.5f : value;
        }
    });
    EXPECT_GT(mesh.triangles.size(), 10000u);
    EXPECT_TRUE(isClosed(mesh));
    EXPECT_GT(signedVolume(mesh), 0);
}

} // namespace
} // namespace myo
