#include <myofield/study/pain_drawing.hpp>

#include "hostile_json.hpp"
#include "temporary_folder.hpp"
#include "unit/field/world.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

const std::string kDrawing =
    R"({"version": 1, "strokes": [{"path": [[0, 0, 0.2], [0.02, 0, 0.2]], "width_mm": 40,)"
    R"( "weight": 0.5}, {"path": [[0, 0, -0.25]], "width_mm": 20}]})";

const std::string kVisit =
    R"({"version": 2, "date": "2026-11-01", "body": "female", "strokes": [)"
    R"({"path": [[0, 0, 0.2]], "eye": [0, 0, 3], "width_mm": 40, "weight": 1, "strength": 7,)"
    R"( "quality": "numb", "felt": "surface", "pain": 2},)"
    R"( {"path": [[0, 0.01, 0.2]], "width_mm": 12.5, "erases": true}],)"
    R"( "note": "after \"sport\"", "who": "A. B."})";

std::string faultOf(const std::string& text) {
    const auto strokes = drawingFromJson(text, "d.json");
    return strokes ? "" : strokes.error().text();
}

TEST(PainDrawing, OfTheFirstVersionIsReadInMetres) {
    const auto drawing = drawingFromJson(kDrawing, "d.json");
    ASSERT_TRUE(drawing) << drawing.error().text();
    const std::vector<PainStroke>& strokes = drawing->strokes;
    ASSERT_EQ(strokes.size(), 2u);
    EXPECT_EQ(strokes[0].path, (std::vector<Vec3>{{0, 0, 0.2f}, {0.02f, 0, 0.2f}}));
    EXPECT_FLOAT_EQ(strokes[0].width, 0.04f);
    EXPECT_EQ(strokes[0].weight, 0.5f);
    EXPECT_EQ(strokes[1].weight, 1);
    EXPECT_FALSE(strokes[1].strength || strokes[1].quality || strokes[1].felt || strokes[1].eye);
    EXPECT_EQ(strokes[1].pain, 1);
    EXPECT_EQ(drawing->body, "male");
}

TEST(PainDrawing, OfTheSecondVersionIsReadAndWrittenWhole) {
    const auto drawing = drawingFromJson(kVisit, "d.myopain");
    ASSERT_TRUE(drawing) << drawing.error().text();
    EXPECT_EQ(drawing->date, "2026-11-01");
    EXPECT_EQ(drawing->body, "female");
    EXPECT_EQ(drawing->note, "after \"sport\"");
    EXPECT_EQ(drawing->who, "A. B.");
    ASSERT_EQ(drawing->strokes.size(), 2u);
    const PainStroke& stroke = drawing->strokes[0];
    EXPECT_EQ(stroke.eye, Vec3(0, 0, 3));
    EXPECT_EQ(stroke.strength, 7);
    EXPECT_EQ(stroke.quality, PainQuality::Numb);
    EXPECT_EQ(stroke.felt, PainDepth::Surface);
    EXPECT_EQ(stroke.pain, 2);
    EXPECT_TRUE(drawing->strokes[1].erases);
    const auto again = drawingFromJson(toJson(*drawing), "again");
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(*again, *drawing);
}

TEST(PainDrawing, WhatNobodySaidIsLeftOut) {
    const std::string text = toJson(PainDrawing{.strokes = {{.path = {{0, 0, 0.2f}}, .width = 0.02f}}});
    for (const char* key : {"date", "eye", "strength", "quality", "felt", "erases"})
        EXPECT_EQ(text.find(key), std::string::npos) << text;
    EXPECT_TRUE(drawingFromJson(toJson(PainDrawing()), "d")); // a visit without pain
}

TEST(PainDrawing, AWordThatIsNoUtf8IsWrittenSoThatItCanBeRead) {
    const auto again = drawingFromJson(toJson({.note = "sore \xff"}), "again");
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_TRUE(again->note.starts_with("sore "));
}

TEST(PainDrawing, OnlyDaysThatThereAreAreDates) {
    const auto faultOfDate = [](const std::string& date) {
        return faultOf(R"({"version": 2, "strokes": [], "date": ")" + date + "\"}");
    };
    for (const char* good : {"2026-11-30", "2024-02-29", "2000-02-29", "0001-01-01"})
        EXPECT_EQ(faultOfDate(good), "") << good;
    for (const char* bad :
         {"", "2026-11-31", "2026-13-01", "2026-00-10", "2026-01-00", "2023-02-29", "1900-02-29",
          "2026-1-01", "2026/11/01", "2026-11-01T00", "today"})
        EXPECT_EQ(faultOfDate(bad), "d.json: date is not a date such as \"2026-11-01\"") << bad;
}

TEST(PainDrawing, EveryFaultIsReportedAtOnce) {
    const std::string fault = faultOf(
        R"({"version": 1, "colour": 1, "strokes": [{"path": [[0, 0]], "width_mm": 1},
            {"path": [], "width_mm": 20, "weight": 0}, {"width_mm": 20, "wind": 1}, 3,
            {"path": [[0, 0, 0]], "width_mm": 20, "strength": 11, "quality": "odd", "felt": 1,
             "pain": 0, "eye": [0, 1], "erases": 1}]})");
    for (const char* part :
         {"d.json: strokes[0].path[0] is not a list of 3 numbers", "strokes[0].width_mm is not",
          "strokes[1].path is not a list of 1 to 20000", "strokes[1].weight is not",
          "strokes[2].path is missing", "strokes[2] has an unknown key \"wind\"",
          "strokes[3] is not an object", "unknown key \"colour\"", "strokes[4].strength is not",
          "strokes[4].quality is not aching, burning", "strokes[4].felt is not deep or surface",
          "strokes[4].pain is not", "strokes[4].eye is not a list of 3",
          "strokes[4].erases is not"})
        EXPECT_NE(fault.find(part), std::string::npos) << part << " in:\n" << fault;
}

TEST(PainDrawing, HostileTextsAreRefused) {
    for (const std::string& whole : {kDrawing, kVisit})
        for (const std::string& text : test::hostileJson(whole))
            EXPECT_FALSE(drawingFromJson(text, "d")) << text.substr(0, 60);
    EXPECT_FALSE(drawingFromJson(test::manyBlanks(), "d"));
    const std::string longNote(30'000, 'a');
    EXPECT_EQ(faultOf(R"({"version": 2, "strokes": [], "note": ")" + longNote + "\"}"),
              "d.json: note is longer than 20000 bytes");
}

TEST(PainDrawing, ADrawingOfANewerVersionIsAnsweredWithOneSentence) {
    EXPECT_EQ(faultOf(R"({"version": 3, "strokes": "other"})"),
              "d.json: made by a newer myofield (version 3; this one reads 2)");
    EXPECT_EQ(faultOf(R"({"version": 0, "strokes": []})"),
              "d.json: version is not a whole number from 1 to 2");
}

TEST(PainDrawing, LiesOnTheSkinWhereItWasPainted) {
    const test::World world = test::makeWorld();
    const Result<Placement> placement = Placement::place(world.atlas, world.body, world.body);
    ASSERT_TRUE(placement) << placement.error().text();
    const auto queryOfText = [&](const std::string& text) {
        const Result<PainDrawing> drawing = drawingFromJson(text, "d.json");
        EXPECT_TRUE(drawing);
        return queryOf(*drawing, *placement, "d.json");
    };
    const Result<PainQuery> query = queryOfText(kDrawing);
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
    const Result<PainQuery> far =
        queryOfText(R"({"version": 1, "strokes": [{"path": [[5, 0, 0]], "width_mm": 20}]})");
    ASSERT_FALSE(far);
    EXPECT_EQ(far.error().text(), "d.json: strokes[0]: a point is more than 10 cm from the skin");
    const Result<PainQuery> nothing = queryOfText(R"({"version": 2, "strokes": []})");
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().text(), "d.json: nothing is marked");
}

TEST(PainDrawing, IsWrittenToAFileAndReadFromIt) {
    const test::TemporaryFolder folder;
    const PainDrawing drawing{.date = "2026-11-01",
                              .strokes = {{.path = {{0, 0, 0.2f}}, .width = 0.02f, .strength = 3}}};
    ASSERT_TRUE(writeDrawing(folder / "a.myopain", drawing));
    const Result<PainDrawing> read = readDrawing(folder / "a.myopain");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, drawing);
    EXPECT_FALSE(readDrawing(folder / "none.myopain"));
}

} // namespace
} // namespace myo
