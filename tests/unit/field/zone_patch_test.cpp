#include "unit/field/flat_patch.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

using test::FlatPatch;

TEST(ZonePatch, HoldsItsVerticesOnceAndKnowsItsEdge) {
    const TriMesh mesh = test::plane(0.3f, 75);
    const Surface skin(mesh);
    std::vector<NearStroke> near;
    for (uint32_t v = 0; v < mesh.positions.size(); ++v)
        if (glm::length(mesh.positions[v]) < 0.05f)
            near.insert(near.begin(), 2, NearStroke{v, 0.5f, 0.02f});
    std::vector<uint32_t> places(mesh.positions.size(), Surface::kNone);
    const ZonePatch patch(skin, near, places);
    EXPECT_EQ(2 * patch.size(), near.size());
    EXPECT_TRUE(std::ranges::is_sorted(patch.vertices()));
    for (size_t i = 0; i < near.size(); ++i)
        EXPECT_EQ(patch.vertices()[patch.placeOfNear(i)], near[i].vertex);
    EXPECT_EQ(std::ranges::count(places, Surface::kNone), std::ssize(places));
    for (size_t place = 0; place < patch.size(); ++place) {
        const float away = glm::length(mesh.positions[patch.vertices()[place]]);
        if (away < 0.04f) {
            EXPECT_FALSE(patch.isAtEdge(place));
        }
        if (away > 0.0485f) {
            EXPECT_TRUE(patch.isAtEdge(place));
        }
        for (const ZonePatch::Link& link : patch.linksAt(place)) EXPECT_NE(link.to, place);
    }
}

TEST(ZonePatch, SpreadingKeepsTheSumAndHasTheWidthAskedFor) {
    const FlatPatch flat;
    for (const float spread : {0.012f, 0.03f}) {
        std::vector<float> values =
            flat.each([](Vec3 p) { return glm::length(p) < 0.004f ? 1.0f : 0.0f; });
        const double before = flat.sum(values);
        flat.patch->diffuse(values, std::vector<float>(values.size(), spread), flat.none(), 600);
        EXPECT_NEAR(flat.sum(values), before, 0.02 * before);
        double squares = 0;
        for (size_t place = 0; place < values.size(); ++place)
            squares += double(values[place]) * double(flat.patch->area(place)) *
                       double(flat.at(place).x * flat.at(place).x);
        EXPECT_NEAR(std::sqrt(squares / before), double(spread), 0.12 * double(spread));
    }
}

TEST(ZonePatch, AFewRoundsAreNearlyTheSameAsMany) {
    const FlatPatch flat;
    const std::vector<float> steps =
        flat.each([](Vec3 p) { return std::abs(p.x) < 0.03f && std::abs(p.y) < 0.05f; });
    std::vector<float> few = steps, many = steps;
    const std::vector<float> spreads(steps.size(), 0.012f);
    flat.patch->diffuse(few, spreads, flat.none(), 10);
    flat.patch->diffuse(many, spreads, flat.none(), 300);
    for (size_t place = 0; place < few.size(); ++place) EXPECT_NEAR(few[place], many[place], 0.08f);
}

TEST(ZonePatch, WhatIsHeldStaysAndALevelFieldStaysLevel) {
    const FlatPatch flat;
    std::vector<float> level(flat.patch->size(), 0.7f);
    flat.patch->diffuse(level, std::vector<float>(level.size(), 0.02f), flat.none(), 20);
    for (const float value : level) EXPECT_NEAR(value, 0.7f, 1e-4f);

    std::vector<float> values = flat.each([](Vec3 p) { return p.x > 0 ? 1.0f : 0.0f; });
    std::vector<bool> isHeld(values.size());
    for (size_t place = 0; place < values.size(); ++place) isHeld[place] = flat.at(place).x <= 0;
    flat.patch->diffuse(values, std::vector<float>(values.size(), 0.02f), isHeld, 20);
    for (size_t place = 0; place < values.size(); ++place)
        if (isHeld[place]) {
            EXPECT_EQ(values[place], 0);
        } else {
            EXPECT_GT(values[place], 0);
        }
}

TEST(ZonePatch, NothingCrossesAGap) {
    const FlatPatch sheets(test::twoSheets()); // 4 mm apart
    std::vector<float> values = sheets.each([](Vec3 p) { return p.z < 0.002f ? 1.0f : 0.0f; });
    const std::vector<float> before = values;
    sheets.patch->diffuse(values, std::vector<float>(values.size(), 0.045f), sheets.none(), 40);
    for (size_t place = 0; place < values.size(); ++place)
        EXPECT_NEAR(values[place], before[place], 1e-4f);
    EXPECT_EQ(sheets.patch->pieces(std::vector<bool>(values.size(), true)).count, 2u);
}

} // namespace
} // namespace myo
