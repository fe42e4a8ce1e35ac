#include <myofield/study/visit_desk.hpp>

#include <myofield/study/actions.hpp>
#include <myofield/study/explorer.hpp>
#include <myofield/study/painting.hpp>

#include "temporary_folder.hpp"
#include "unit/field/world.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

class VisitsThatAreOpen : public testing::Test {
protected:
    static Result<std::unique_ptr<Workspace>> made() {
        test::World world = test::makeWorld();
        return Workspace::of(std::move(world.atlas), std::move(world.body));
    }
    void SetUp() override {
        keep("a.myopain", "2026-11-01", 0.08f);
        keep("b.myopain", "2026-11-08", 0.05f);
        keep("c.myopain", "2026-11-15", 0.03f);
        explorer_.view().setExtent({800, 600});
    }
    void keep(const std::string& name, const std::string& date, float width) {
        ASSERT_TRUE(writeDrawing(
            folder_ / name,
            {.date = date, .strokes = {{.path = {{0, 0, 0.2f}}, .width = width, .strength = 5}}}));
    }
    VisitDesk& visits() { return explorer_.visits(); }

    const Result<std::unique_ptr<Workspace>> workspace_ = made();
    const test::TemporaryFolder folder_;
    Explorer explorer_{**workspace_, {}, {}};
};

TEST_F(VisitsThatAreOpen, AreThoseOfTheFilesOrTheFolder) {
    EXPECT_TRUE(explorer_.files().openVisits({folder_ / "c.myopain", folder_ / "a.myopain"}));
    ASSERT_EQ(visits().visits().size(), 2u);
    EXPECT_EQ(visits().shownVisit().drawing.date, "2026-11-15");
    EXPECT_EQ(visits().other(), 0u);
    EXPECT_TRUE(explorer_.files().openVisits({folder_.path()}));
    EXPECT_EQ(visits().visits().size(), 3u);
}

TEST_F(VisitsThatAreOpen, StayWhenOthersCannotBeRead) {
    explorer_.files().openVisits({folder_.path()});
    EXPECT_FALSE(explorer_.files().openVisits({folder_ / "none.myopain"}));
    EXPECT_EQ(visits().visits().size(), 3u);
    EXPECT_TRUE(explorer_.messages().newestTrouble());
}

TEST_F(VisitsThatAreOpen, AreComparedWithTheOneBeforeOrAnother) {
    explorer_.files().openVisits({folder_.path()});
    EXPECT_EQ(visits().other(), 1u);
    const double near = visits().change()->area.jaccard();
    visits().compareWith(0);
    EXPECT_LT(visits().change()->area.jaccard(), near);
    EXPECT_EQ(visits().inks(), PaintInks::Changes);
    visits().show(1);
    EXPECT_EQ(visits().other(), 0u);
    visits().show(0);
    EXPECT_FALSE(visits().other()) << "none lies before the first";
    EXPECT_EQ(visits().inks(), PaintInks::Qualities);
    visits().compareWith(0);
    EXPECT_FALSE(visits().other()) << "not with itself";
    visits().show(99);
    EXPECT_EQ(visits().shown(), 0u);
}

TEST_F(VisitsThatAreOpen, LieOnTheSkinWhileTheyAreLookedAt) {
    EXPECT_EQ(shownDrawing(explorer_).version, 0u);
    explorer_.files().openVisits({folder_.path()});
    explorer_.showVisits();
    EXPECT_EQ(explorer_.modeKind(), ModeKind::Visiting);
    const ShownDrawing change = shownDrawing(explorer_);
    EXPECT_TRUE(change.isOfVisits);
    EXPECT_EQ(change.inks, PaintInks::Changes);
    size_t gone = 0;
    for (const PaintVertex& vertex : visits().vertices())
        gone += vertex.inside[size_t(PainStep::Gone)] > 0;
    EXPECT_GT(gone, 10u);
    perform("visits.compare", explorer_);
    EXPECT_EQ(shownDrawing(explorer_).inks, PaintInks::Qualities);
    EXPECT_NE(shownDrawing(explorer_), change);
    EXPECT_EQ(shownState(explorer_).layers.skin, 1);
    explorer_.back();
    EXPECT_EQ(explorer_.modeKind(), ModeKind::Finding);
    EXPECT_EQ(shownDrawing(explorer_).version, 0u);
}

TEST_F(VisitsThatAreOpen, KeysStepThroughThem) {
    explorer_.files().openVisits({folder_.path()});
    explorer_.showVisits();
    perform("visits.before", explorer_);
    EXPECT_EQ(visits().shown(), 1u);
    for (int i = 0; i < 3; ++i) perform("visits.before", explorer_);
    EXPECT_EQ(visits().shown(), 0u);
    for (int i = 0; i < 9; ++i) perform("visits.after", explorer_);
    EXPECT_EQ(visits().shown(), 2u);
}

TEST_F(VisitsThatAreOpen, AreExported) {
    explorer_.files().openVisits({folder_.path()});
    using What = FileTask::What;
    for (const auto& [what, name] :
         {std::pair(What::SaveTable, "t.csv"), std::pair(What::SaveCurves, "t.pdf"),
          std::pair(What::SaveCurvesPicture, "t.png")}) {
        explorer_.files().take(what, (folder_ / name).string());
        EXPECT_GT(std::filesystem::file_size(folder_ / name), 100u) << name;
    }
}

} // namespace
} // namespace myo
