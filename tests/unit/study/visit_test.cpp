#include <myofield/study/visit.hpp>

#include <myofield/core/file.hpp>
#include <myofield/study/visit_curves.hpp>
#include <myofield/study/visit_table.hpp>

#include "hostile_json.hpp"
#include "temporary_folder.hpp"
#include "unit/field/on_a_ball.hpp"

namespace myo {
namespace {

class Visits : public test::OnABall {
protected:
    void keep(const std::string& name, const std::string& date, float width, int strength = 5) {
        PainDrawing drawing{.date = date};
        if (width > 0)
            drawing.strokes = {{.path = {{0, 0, 0.2f}}, .width = width, .strength = strength}};
        ASSERT_TRUE(writeDrawing(folder / name, drawing));
    }
    VisitList readAll() {
        const auto files = visitFilesIn(folder.path());
        EXPECT_TRUE(files);
        return readVisits(*files, *placement);
    }
    static std::vector<std::string> namesOf(const VisitList& list) {
        std::vector<std::string> names;
        for (const Visit& visit : list.visits) names.push_back(visit.file.filename().string());
        return names;
    }
    test::TemporaryFolder folder;
};

TEST_F(Visits, OfAFolderAreReadOldestFirst) {
    keep("a.myopain", "2026-11-08", 0.05f);
    keep("b.myopain", "2026-11-01", 0.08f);
    keep("c.myopain", "", 0.08f);
    keep("d.myopain", "2026-11-08", 0.05f);
    ASSERT_TRUE(writeFile(folder / "notes.txt", "no visit"));
    ASSERT_TRUE(writeFile(folder / "e.json", R"({"version": 2, "strokes": []})"));
    const VisitList list = readAll();
    EXPECT_EQ(namesOf(list),
              (std::vector<std::string>{"b.myopain", "a.myopain", "d.myopain", "c.myopain"}));
    EXPECT_TRUE(list.problems.empty());
}

TEST_F(Visits, EachIsSetBesideTheOneBefore) {
    keep("a.myopain", "2026-11-01", 0.08f, 8);
    keep("b.myopain", "2026-11-08", 0.04f, 4);
    keep("c.myopain", "2026-11-15", 0);
    const VisitList list = readAll();
    const std::vector<VisitRow> rows = rowsOf(list.visits, *placement);
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_FALSE(rows[0].change);
    EXPECT_NEAR(rows[1].change->area.jaccard(), 0.25, 0.01); // half the width
    EXPECT_NEAR(*rows[1].change->shift, 0.0015, 0.001); // the middle of a cap lies below its top
    EXPECT_EQ(rows[2].change->area.jaccard(), 0);
    EXPECT_FALSE(rows[2].change->shift);
    const std::string csv = visitsAsCsv(world.atlas, rows);
    EXPECT_EQ(std::ranges::count(csv, '\n'), 4);
    EXPECT_NE(csv.find("\"c.myopain\",2026-11-15,0.00,0.000000,,,0.0000,,"), std::string::npos)
        << csv;
    EXPECT_NE(csv.find(",4.00,4,0.2"), std::string::npos) << csv;
}

TEST_F(Visits, WhatCannotBeReadIsNamedAndTheOthersAreThere) {
    keep("good.myopain", "2026-11-01", 0.05f);
    size_t bad = 0;
    for (const std::string& text :
         test::hostileJson(toJson({.strokes = {{.path = {{0, 0, 0.2f}}, .width = 0.02f}}})))
        ASSERT_TRUE(writeFile(folder / ("bad" + std::to_string(bad++) + ".myopain"), text));
    std::filesystem::create_directory(folder / "folder.myopain");
    std::filesystem::create_symlink("/dev/zero", folder / "zero.myopain");
    const VisitList list = readAll();
    EXPECT_EQ(namesOf(list), std::vector<std::string>{"good.myopain"});
    EXPECT_GE(list.problems.size(), bad + 2);
    for (const std::string& problem : list.problems)
        EXPECT_NE(problem.find(".myopain"), std::string::npos) << problem;
}

TEST_F(Visits, AHugeDrawingIsRefusedBeforeItIsPainted) {
    PainDrawing drawing;
    for (int s = 0; s < 3; ++s)
        drawing.strokes.push_back(
            {.path = std::vector<Vec3>(8000, Vec3(0, 0, 0.2f)), .width = 0.3f});
    ASSERT_TRUE(writeDrawing(folder / "huge.myopain", drawing));
    const VisitList list = readAll();
    ASSERT_EQ(list.problems.size(), 1u);
    EXPECT_NE(list.problems[0].find("24000 points in all"), std::string::npos) << list.problems[0];
}

TEST_F(Visits, BecomeASheet) {
    for (int i = 0; i < 60; ++i) // more than one page
        keep("v" + std::to_string(100 + i) + ".myopain",
             "2026-" + std::to_string(10 + i / 28) + "-" + (i % 28 < 9 ? "0" : "") +
                 std::to_string(i % 28 + 1),
             0.03f + 0.001f * float(i), 1 + i % 10);
    const VisitList list = readAll();
    ASSERT_EQ(list.visits.size(), 60u);
    const std::vector<VisitRow> rows = rowsOf(list.visits, *placement);
    EXPECT_GE(visitSheet(rows)->pages(), 2u);
    ASSERT_TRUE(saveSheet(folder / "a.pdf", rows));
    ASSERT_TRUE(saveSheet(folder / "a.png", rows));
    EXPECT_FALSE(saveSheet(folder / "a.svg", rows));
    const Result<Image> first = readPng(folder / "a.png");
    ASSERT_TRUE(first);
    // Another course is another picture.
    ASSERT_TRUE(saveSheet(folder / "b.png", std::span(rows).first(20)));
    EXPECT_GT(compareImages(*first, *readPng(folder / "b.png"))->changed, 0.001);
}

TEST_F(Visits, AFolderThatIsNotThereIsAProblem) {
    EXPECT_FALSE(visitFilesIn(folder / "none"));
}

} // namespace
} // namespace myo
