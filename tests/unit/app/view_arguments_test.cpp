#include "commands/view_start.hpp"
#include "unit/study/atlas_sample.hpp"

#include "temporary_folder.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

const StructureKey kLeftInfraspinatus{"infraspinatus", Side::Left};
const StructureKey kRightInfraspinatus{"infraspinatus", Side::Right};
const StructureKey kRightTemporalis{"temporalis", Side::Right};

/// A state in which nothing is as it is by default.
ViewState lastSession() {
    ViewState state;
    state.selection = {{"temporalis", {}}};
    state.sides = Sides::Left;
    state.camera.yaw = 1;
    state.layers = {.skin = 0.1f, .superficial = 0.2f, .deep = 0.3f, .bones = 0.4f};
    state.hidden = {kRightTemporalis};
    state.ghosted = {{"humerus", Side::Left}};
    state.palette = Palette::Cividis;
    state.background = {0, 0, 0, 1};
    state.overlays.set(OverlayId::Labels, false);
    state.textScale = 2;
    return state;
}

class ViewArgumentsTest : public ::testing::Test {
protected:
    static ViewArguments typed(const std::string& line) {
        ViewArguments arguments;
        CLI::App app;
        addPictureArguments(app, arguments);
        app.parse(line);
        return arguments;
    }
    Result<ViewState> over(const ViewState& base, const std::string& line) const {
        return laidOver(typed(line), base, stage_);
    }
    ViewStart start(const std::optional<ViewState>& last, const std::string& line) const {
        const Result<ViewStart> start = viewStart(typed(line), last, stage_);
        EXPECT_TRUE(start) << (start ? "" : start.error().text());
        return start ? *start : ViewStart{};
    }

    const Atlas atlas_ = test::sampleAtlas();
    const Body body_ = test::sampleBody();
    const Stage stage_{atlas_, body_};
};

TEST_F(ViewArgumentsTest, NothingGivenChangesNothing) {
    EXPECT_EQ(*over(lastSession(), ""), lastSession());
    EXPECT_EQ(start(lastSession(), "").state, lastSession());
}

/// What a person asks for may be what is usual: it still counts as asked for.
TEST_F(ViewArgumentsTest, AnArgumentThatNamesTheDefaultIsLaidOverTheLastSession) {
    ViewState both = lastSession();
    both.sides = Sides::Both;
    EXPECT_EQ(start(lastSession(), "--side both").state, both);
    ViewState classic = lastSession();
    classic.palette = Palette::Classic;
    EXPECT_EQ(start(lastSession(), "--palette classic").state, classic);
    ViewState words = lastSession();
    words.textScale = 1;
    EXPECT_EQ(start(lastSession(), "--text-scale 1").state, words);
    ViewState skin = lastSession();
    skin.layers.skin = 0.35f;
    EXPECT_EQ(start(lastSession(), "--skin 0.35").state, skin);
}

TEST_F(ViewArgumentsTest, OneLayerLeavesTheOthersAlone) {
    const auto layersAfter = [&](const char* line) {
        return start(lastSession(), line).state.layers;
    };
    EXPECT_EQ(layersAfter("--skin 0"), (LayerOpacity{0, 0.2f, 0.3f, 0.4f}));
    EXPECT_EQ(layersAfter("--superficial 0"), (LayerOpacity{0.1f, 0, 0.3f, 0.4f}));
    EXPECT_EQ(layersAfter("--deep 1"), (LayerOpacity{0.1f, 0.2f, 1, 0.4f}));
    EXPECT_EQ(layersAfter("--bones 1"), (LayerOpacity{0.1f, 0.2f, 0.3f, 1}));
}

TEST_F(ViewArgumentsTest, GrowthIsTakenUpFromTheCommandLineAndNotFromTheSession) {
    ViewState last = lastSession();
    last.growth = 0.4f; // kept in the middle of a play
    EXPECT_EQ(start(last, "").state.growth, 1);
    EXPECT_FLOAT_EQ(start(last, "--growth 0.7").state.growth, 0.7f);
    EXPECT_FLOAT_EQ(over(last, "")->growth, 0.4f) << "a state file keeps its own";
}

TEST_F(ViewArgumentsTest, HidingAndIsolatingAreLaidOverTheLastSession) {
    ViewState hidden = lastSession();
    hidden.hidden.insert({kLeftInfraspinatus, kRightInfraspinatus});
    EXPECT_EQ(start(lastSession(), "--hide infraspinatus").state, hidden);
    ViewState isolated = lastSession();
    isolated.isolated = {{"temporalis", Side::Left}};
    EXPECT_EQ(start(lastSession(), "--isolate").state, isolated);
}

TEST_F(ViewArgumentsTest, MusclesReplaceTheSelectionAndNothingElse) {
    ViewState expected = lastSession();
    expected.selection = {{"infraspinatus", {"trp1"}}};
    EXPECT_EQ(start(lastSession(), "--muscle infraspinatus:trp2").state, expected);
}

TEST_F(ViewArgumentsTest, AMuscleThatIsAskedForIsShown) {
    ViewState last = lastSession();
    last.hidden = {kLeftInfraspinatus, kRightTemporalis};
    last.ghosted = {kLeftInfraspinatus, kRightInfraspinatus};
    last.isolated = {{"temporalis", Side::Left}};
    const ViewState left = start(last, "--muscle infraspinatus").state;
    EXPECT_EQ(left.hidden, (std::set{kRightTemporalis}));
    EXPECT_EQ(left.ghosted, (std::set{kRightInfraspinatus})); // its side is not shown
    EXPECT_TRUE(left.isolated.empty());
    const ViewState both = start(last, "--muscle infraspinatus --side both").state;
    EXPECT_TRUE(both.ghosted.empty());
    EXPECT_EQ(start(last, "--muscle infraspinatus --isolate").state.isolated,
              (std::set{kLeftInfraspinatus}));
    EXPECT_TRUE(start(last, "--muscle infraspinatus --hide infraspinatus")
                    .state.hidden.contains(kLeftInfraspinatus))
        << "asked for in the same breath";
}

TEST_F(ViewArgumentsTest, TheCameraStaysUnlessMusclesAreAskedFor) {
    EXPECT_FALSE(start(lastSession(), "--skin 0 --hide temporalis").turnsToPattern);
    EXPECT_TRUE(start(lastSession(), "--muscle infraspinatus").turnsToPattern);
    EXPECT_TRUE(start(std::nullopt, "").turnsToPattern);
}

TEST_F(ViewArgumentsTest, AStateFileTakesThePlaceOfTheLastSession) {
    const test::TemporaryFolder folder;
    ViewState kept;
    kept.sides = Sides::Right;
    kept.camera.yaw = 2;
    kept.growth = 0.5f;
    ASSERT_TRUE(writeViewState(folder / "view.json", kept));
    const std::string line = "--state " + (folder / "view.json").string();
    EXPECT_EQ(start(lastSession(), line).state, kept);
    EXPECT_FALSE(start(lastSession(), line).turnsToPattern);
    kept.selection = {{"infraspinatus", {}}};
    kept.layers.bones = 0.5f;
    const ViewStart changed = start(lastSession(), line + " --muscle infraspinatus --bones 0.5");
    EXPECT_EQ(changed.state, kept);
    EXPECT_FALSE(changed.turnsToPattern) << "the file has a camera of its own";
}

TEST_F(ViewArgumentsTest, APictureSaysNothingUnlessItIsTold) {
    const ViewState plain = *over(plainState(), "");
    EXPECT_EQ(plain.overlays, OverlaySet::ofPictures());
    ViewState told = plain;
    for (const OverlayId id : {OverlayId::Legend, OverlayId::Scale}) told.overlays.set(id, true);
    EXPECT_EQ(*over(plainState(), "--legend --scale"), told);
    EXPECT_EQ(*over(plainState(), "--show legend --show scale"), told);
    EXPECT_EQ(*over(plainState(), "--show marks"), plain) << "they are there anyway";
    for (const OverlayId id : {OverlayId::Labels, OverlayId::Regions, OverlayId::Endangerment})
        told.overlays.set(id, true);
    EXPECT_EQ(*over(plainState(), "--labels --legend --scale --regions --endangerment"), told);
}

TEST_F(ViewArgumentsTest, EveryBadArgumentIsReportedAtOnce) {
    const Result<ViewState> state =
        over({}, "--side up --palette pink --background mud --muscle infraspinatu --hide humerua");
    ASSERT_FALSE(state);
    const std::string text = state.error().text();
    EXPECT_EQ(state.error().reasons.size(), 5u) << text;
    for (const char* words :
         {"\"up\"", "\"pink\"", "\"mud\"", "nearest are infraspinatus", "nearest are humerus"})
        EXPECT_NE(text.find(words), text.npos) << words << "\n" << text;
}

} // namespace
} // namespace myo
