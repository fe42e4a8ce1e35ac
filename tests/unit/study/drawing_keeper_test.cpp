#include <myofield/study/session_keeper.hpp>

#include <myofield/core/file.hpp>
#include <myofield/study/actions.hpp>
#include <myofield/study/explorer.hpp>

#include "temporary_folder.hpp"
#include "unit/field/world.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace myo {
namespace {

class AnUnsavedDrawing : public testing::Test {
protected:
    static Result<std::unique_ptr<Workspace>> made() {
        test::World world = test::makeWorld();
        return Workspace::of(std::move(world.atlas), std::move(world.body));
    }
    void paint(Explorer& explorer, int strokes) {
        explorer.enter(ModeKind::Finding);
        std::vector<PainStroke> all;
        for (int i = 0; i < strokes; ++i)
            all.push_back({.path = {{0, 0.01f * float(i), 0.2f}}, .width = 0.02f, .strength = 5});
        explorer.painter().show(std::make_shared<const std::vector<PainStroke>>(std::move(all)));
        explorer.drawingChanged();
    }
    bool isThere() const { return std::filesystem::exists(file_); }

    const Result<std::unique_ptr<Workspace>> workspace_ = made();
    const test::TemporaryFolder folder_;
    const std::filesystem::path file_ = folder_ / "unsaved.myopain";
    Explorer explorer_{**workspace_, {}, {}};
    SessionKeeper keeper_{folder_.path()};
};

TEST_F(AnUnsavedDrawing, IsKeptStrokeByStrokeForItsOwnerAlone) {
    keeper_.keepDrawing(explorer_);
    EXPECT_FALSE(isThere()) << "nothing is painted";
    for (int strokes = 1; strokes <= 3; ++strokes) {
        paint(explorer_, strokes);
        keeper_.keepDrawing(explorer_);
        const Result<PainDrawing> kept = readDrawing(file_);
        ASSERT_TRUE(kept) << kept.error().text();
        EXPECT_EQ(kept->strokes.size(), size_t(strokes));
        struct stat facts {};
        ASSERT_EQ(stat(file_.c_str(), &facts), 0);
        EXPECT_EQ(facts.st_mode & 0777, 0600u);
    }
}

TEST_F(AnUnsavedDrawing, IsOfferedAtTheNextStartAndComesBack) {
    paint(explorer_, 2);
    keeper_.keepDrawing(explorer_);
    Explorer next(**workspace_, {}, {});
    SessionKeeper other(folder_.path());
    other.offerDrawing(next);
    ASSERT_TRUE(next.isOffering());
    EXPECT_EQ(next.pages().open(), Page::Unsaved);
    other.keepDrawing(next);
    EXPECT_TRUE(isThere()) << "it waits for the answer";
    next.answerOffer(true);
    EXPECT_EQ(next.painter().strokes()->size(), 2u);
    EXPECT_EQ(next.modeKind(), ModeKind::Finding);
    EXPECT_FALSE(next.pages().isAnyOpen());
    other.keepDrawing(next);
    EXPECT_TRUE(isThere());
}

TEST_F(AnUnsavedDrawing, EscTakesItUpSoThatNothingIsLostByASlip) {
    paint(explorer_, 2);
    keeper_.keepDrawing(explorer_);
    Explorer next(**workspace_, {}, {});
    SessionKeeper(folder_.path()).offerDrawing(next);
    next.back();
    EXPECT_EQ(next.painter().strokes()->size(), 2u);
}

TEST_F(AnUnsavedDrawing, GoesWhenItIsDeclinedClearedSavedOrAtTheEnd) {
    paint(explorer_, 1);
    keeper_.keepDrawing(explorer_);
    Explorer next(**workspace_, {}, {});
    SessionKeeper other(folder_.path());
    other.offerDrawing(next);
    next.answerOffer(false);
    other.keepDrawing(next);
    EXPECT_FALSE(isThere()) << "declined";
    EXPECT_TRUE(next.painter().isEmpty());

    paint(next, 1);
    other.keepDrawing(next);
    ASSERT_TRUE(isThere());
    perform("paint.clear", next);
    other.keepDrawing(next);
    EXPECT_FALSE(isThere()) << "cleared";

    paint(next, 2);
    other.keepDrawing(next);
    ASSERT_TRUE(isThere());
    next.files().visitNotes().date = "2026-11-01";
    next.files().take(FileTask::What::SaveVisit, (folder_ / "a.myopain").string());
    other.keepDrawing(next);
    EXPECT_FALSE(isThere()) << "saved";
    const Result<PainDrawing> saved = readDrawing(folder_ / "a.myopain");
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->date, "2026-11-01");
    EXPECT_EQ(saved->strokes.size(), 2u);

    paint(next, 3);
    other.keepDrawing(next);
    ASSERT_TRUE(isThere());
    other.forgetDrawing();
    EXPECT_FALSE(isThere()) << "a normal end";
}

TEST_F(AnUnsavedDrawing, ThatIsTornIsNotOffered) {
    ASSERT_TRUE(writeFile(file_, std::string_view("{\"version\": 2, \"strokes\": [{")));
    keeper_.offerDrawing(explorer_);
    EXPECT_FALSE(explorer_.isOffering());
}

TEST_F(AnUnsavedDrawing, ThatCannotBeKeptIsToldOnce) {
    ASSERT_TRUE(writeFile(folder_ / "file", std::string_view("in the way")));
    SessionKeeper keeper(folder_ / "file/state");
    for (int strokes = 1; strokes < 4; ++strokes) {
        paint(explorer_, strokes);
        keeper.keepDrawing(explorer_);
    }
    ASSERT_EQ(explorer_.messages().all().size(), 1u);
    EXPECT_TRUE(explorer_.messages().all()[0].isTrouble);
}

} // namespace
} // namespace myo
