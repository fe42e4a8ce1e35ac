#include <myofield/field/pattern_library.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

using namespace test;

TEST_F(OnABall, BothSidesOfAShellSkinCarryTheSamePattern) {
    World other = makeWorld();
    other.body.isBuiltIn = false;
    TriMesh& shell = other.body.structures[0].mesh;
    const size_t outer = shell.positions.size(), triangles = shell.triangles.size();
    for (size_t v = 0; v < outer; ++v) shell.positions.push_back(0.98f * shell.positions[v]);
    for (size_t t = 0; t < triangles; ++t)
        shell.triangles.push_back(shell.triangles[t] + uint32_t(outer));
    shell.normals = vertexNormals(shell);
    const Result<Placement> placed = Placement::place(world.atlas, other.body, world.body);
    ASSERT_TRUE(placed);
    const PatternLibrary carried(*placed);
    const PointOnSide point{kFrontus, 0, Side::Left};
    SurfaceField field{std::vector<float>(2 * outer), std::vector<float>(2 * outer)};
    SurfaceField original{std::vector<float>(outer), std::vector<float>(outer)};
    combine(field, carried.pattern(point));
    combine(original, patterns->pattern(point));
    for (size_t v = 0; v < outer; ++v) {
        EXPECT_NEAR(field.essential[v], original.essential[v], 0.08f);
        EXPECT_NEAR(field.essential[outer + v], original.essential[v], 0.08f);
    }
    for (uint32_t v = 0; v < outer; v += 7)
        EXPECT_EQ(placed->regions().patchAt(v), placed->regions().patchAt(v + uint32_t(outer)));
}

} // namespace
} // namespace myo
