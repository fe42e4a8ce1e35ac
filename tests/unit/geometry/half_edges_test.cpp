#include <myofield/geometry/half_edges.hpp>

#include "unit/geometry/mesh_checks.hpp"
#include "unit/geometry/shapes.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace myo {
namespace {

using namespace test;

TriMesh withTriangles(TriMesh mesh, const HalfEdges& edges) {
    mesh.triangles = edges.triangles();
    return mesh;
}

/// Every half-edge that is left agrees with its twin and with its vertex's neighbourhood.
void expectLinked(const HalfEdges& edges) {
    for (uint32_t h = 0; h < edges.count(); ++h) {
        if (edges.origin(h) == HalfEdges::kNone) continue;
        EXPECT_TRUE(edges.areNeighbours(edges.origin(h), edges.target(h))) << h;
        const uint32_t twin = edges.twin(h);
        if (twin == HalfEdges::kNone) {
            EXPECT_TRUE(edges.isBoundary(edges.origin(h)) && edges.isBoundary(edges.target(h)));
            continue;
        }
        EXPECT_EQ(edges.twin(twin), h);
        EXPECT_EQ(edges.origin(twin), edges.target(h));
        EXPECT_EQ(edges.target(twin), edges.origin(h));
    }
}

TEST(HalfEdges, ValenceCountsNeighboursInsideAndOnTheBorder) {
    const TriMesh mesh = plane(0.2f, 4); // 5 x 5 vertices; each square is cut from low to high
    const HalfEdges edges(mesh);
    expectLinked(edges);
    EXPECT_EQ(edges.valence(12), 6u);
    EXPECT_FALSE(edges.isBoundary(12));
    EXPECT_EQ(edges.valence(0), 3u); // two along the border, one along the cut
    EXPECT_EQ(edges.valence(4), 2u);
    EXPECT_EQ(edges.valence(2), 4u);
    EXPECT_TRUE(edges.isBoundary(2));
    EXPECT_TRUE(edges.areNeighbours(12, 18));
    EXPECT_FALSE(edges.areNeighbours(12, 16));
}

TEST(HalfEdges, AFlipJoinsTheOtherTwoCorners) {
    const TriMesh mesh = sphere(0.1f, 6);
    HalfEdges edges(mesh);
    const uint32_t h = 100, from = edges.origin(h), to = edges.target(h);
    const uint32_t one = edges.apex(h), other = edges.apex(edges.twin(h));
    const uint32_t valence = edges.valence(one);
    edges.flip(h);
    expectLinked(edges);
    EXPECT_FALSE(edges.areNeighbours(from, to));
    EXPECT_TRUE(edges.areNeighbours(one, other));
    EXPECT_EQ(edges.valence(one), valence + 1);
    EXPECT_TRUE(isClosed(withTriangles(mesh, edges)));
}

TEST(HalfEdges, ManyCollapsesLeaveAClosedSphere) {
    const TriMesh mesh = sphere(0.1f, 8);
    HalfEdges edges(mesh);
    size_t collapsed = 0;
    for (uint32_t h = 0; h < edges.count(); ++h) {
        if (edges.origin(h) == HalfEdges::kNone || !edges.canCollapse(h)) continue;
        edges.collapse(h);
        ++collapsed;
    }
    expectLinked(edges);
    EXPECT_GT(collapsed, mesh.positions.size() / 2);
    const TriMesh left = withTriangles(mesh, edges);
    EXPECT_TRUE(isClosed(left));
    EXPECT_EQ(left.triangles.size(), mesh.triangles.size() - 2 * collapsed);
    EXPECT_EQ(eulerNumber(left), 2 + long(collapsed)); // the vertices that went still count
}

TEST(HalfEdges, ATetrahedronAndItsLikeAreNotCollapsed) {
    TriMesh mesh;
    mesh.positions = {Vec3(0), Vec3(1, 0, 0), Vec3(0, 1, 0), Vec3(0, 0, 1)};
    mesh.triangles = {{0, 2, 1}, {0, 1, 3}, {1, 2, 3}, {2, 0, 3}};
    const HalfEdges edges(mesh);
    for (uint32_t h = 0; h < edges.count(); ++h) EXPECT_FALSE(edges.canCollapse(h)) << h;
}

TEST(HalfEdges, NothingLeavesTheBorderAndNoChordIsCollapsed) {
    const TriMesh mesh = plane(0.2f, 4);
    const HalfEdges edges(mesh);
    for (uint32_t h = 0; h < edges.count(); ++h) {
        const bool isFrom = edges.isBoundary(edges.origin(h)),
                   isTo = edges.isBoundary(edges.target(h));
        if (isFrom && (!isTo || edges.twin(h) != HalfEdges::kNone)) {
            EXPECT_FALSE(edges.canCollapse(h)) << h;
        }
    }
}

} // namespace
} // namespace myo
