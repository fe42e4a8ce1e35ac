#include <myofield/study/pain_drawing.hpp>

#include "hostile_json.hpp"
#include "temporary_folder.hpp"
#include "unit/field/world.hpp"

#include <myofield/core/file.hpp>

#include <gtest/gtest.h>

#include <numeric>

namespace myo {
namespace {

const std::string kDrawing =
    R"({"version": 1, "strokes": [{"path": [[0, 0, 0.2], [0.02, 0, 0.2]], "width_mm": 40,)"
    R"( "weight": 0.5}, {"path": [[0, 0, -0.25]], "width_mm": 20}]})";

std::string faultOf(const std::string& text) {
    const auto strokes = drawingFromJson(text, "d.json");
    return strokes ? "" : strokes.error().text();
}

TEST(PainDrawing, IsReadInMetres) {
    const auto strokes = drawingFromJson(kDrawing, "d.json");
    ASSERT_TRUE(strokes) << strokes.error().text();
    ASSERT_EQ(strokes->size(), 2u);
    EXPECT_EQ((*strokes)[0].path, (std::vector<Vec3>{{0, 0, 0.2f}, {0.02f, 0, 0.2f}}));
    EXPECT_FLOAT_EQ((*strokes)[0].width, 0.04f);
    EXPECT_EQ((*strokes)[0].weight, 0.5f);
    EXPECT_EQ((*strokes)[1].weight, 1);
}

TEST(PainDrawing, EveryFaultIsReportedAtOnce) {
    const std::string fault = faultOf(
        R"({"version": 1, "colour": 1, "strokes": [{"path": [[0, 0]], "width_mm": 1},
            {"path": [], "width_mm": 20, "weight": 0}, {"width_mm": 20, "wind": 1}, 3]})");
    for (const char* part :
         {"d.json: strokes[0].path[0] is not a list of 3 numbers", "strokes[0].width_mm is not",
          "strokes[1].path is not a list of 1 to 20000", "strokes[1].weight is not",
          "strokes[2].path is missing", "strokes[2] has an unknown key \"wind\"",
          "strokes[3] is not an object", "unknown key \"colour\""})
        EXPECT_NE(fault.find(part), std::string::npos) << part << " in:\n" << fault;
}

TEST(PainDrawing, HostileTextsAreRefused) {
    for (const std::string& text : test::hostileJson(kDrawing))
        EXPECT_FALSE(drawingFromJson(text, "d")) << text.substr(0, 60);
    EXPECT_FALSE(drawingFromJson(test::manyBlanks(), "d"));
    EXPECT_FALSE(drawingFromJson(R"({"version": 1, "strokes": []})", "d"));
}

TEST(PainDrawing, ADrawingOfANewerVersionIsAnsweredWithOneSentence) {
    EXPECT_EQ(faultOf(R"({"version": 2, "strokes": "other"})"),
              "d.json: made by a newer myofield (version 2; this one reads 1)");
}

TEST(PainDrawing, LiesOnTheSkinWhereItWasPainted) {
    const test::World world = test::makeWorld();
    const Result<Placement> placement = Placement::place(world.atlas, world.body, world.body);
    ASSERT_TRUE(placement) << placement.error().text();
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "d.json", kDrawing));
    const Result<PainQuery> query = readDrawing(folder / "d.json", *placement);
    ASSERT_TRUE(query) << query.error().text();
    const std::vector<Vec3>& positions = placement->skin().mesh().positions;
    ASSERT_EQ(query->weights.size(), positions.size());
    float front = 0, back = 0;
    for (size_t v = 0; v < positions.size(); ++v) {
        if (query->weights[v] <= 0) continue;
        EXPECT_LT(glm::length(Vec2(positions[v])), 0.05f);
        (positions[v].z > 0 ? front : back) =
            std::max(positions[v].z > 0 ? front : back, query->weights[v]);
    }
    EXPECT_NEAR(back / front, 2, 0.1f); // weights 1 and 0.5
    ASSERT_TRUE(writeFile(folder / "far.json",
                          R"({"version": 1, "strokes": [{"path": [[5, 0, 0]], "width_mm": 20}]})"));
    const Result<PainQuery> far = readDrawing(folder / "far.json", *placement);
    ASSERT_FALSE(far);
    EXPECT_NE(far.error().text().find("strokes[0]: a point is more than 10 cm"), std::string::npos);
}

} // namespace
} // namespace myo
