#include <myofield/scene/overlay_table.hpp>
#include <myofield/scene/view_state.hpp>

#include "hostile_json.hpp"
#include "temporary_folder.hpp"

#include <myofield/core/file.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

ViewState unusual() {
    ViewState state;
    state.selection = {{"infraspinatus", {"trp2", "trp4"}}, {"soleus", {}}};
    state.sides = Sides::Right;
    state.camera.target = {0.1f, 1.2f, -0.03f};
    state.camera.yaw = 2.5f;
    state.camera.pitch = -0.4f;
    state.camera.distance = 1.75f;
    state.layers = {0.1f, 0.2f, 0.3f, 0.4f};
    state.hidden = {{"trapezius.descending_part", Side::Left}};
    state.ghosted = {{"deltoid.spinal_part", Side::Right}, {"diaphragm", Side::Median}};
    state.isolated = {{"soleus", Side::Left}};
    state.palette = Palette::PrintHatch;
    state.background = {0, 0.5f, 1, 0.25f};
    for (const OverlayKind& kind : overlayKinds()) // every one other than it is in a new view
        state.overlays.toggle(kind.id);
    state.textScale = 1.5f;
    state.growth = 0.25f;
    state.uncover = 0.75f;
    state.zones = 3;
    return state;
}

TEST(ViewState, JsonKeepsEverything) {
    const ViewState before = unusual();
    const Result<ViewState> after = viewStateFromJson(toJson(before), "state");
    ASSERT_TRUE(after) << after.error().text();
    EXPECT_EQ(toJson(*after), toJson(before));
    EXPECT_EQ(after->selection, before.selection);
    EXPECT_EQ(after->ghosted, before.ghosted);
    EXPECT_EQ(after->layers, before.layers);
    EXPECT_EQ(after->palette, before.palette);
    EXPECT_EQ(after->growth, 0.25f);
    EXPECT_EQ(after->uncover, 0.75f);
    EXPECT_EQ(after->zones, 3u);
    EXPECT_FALSE(after->overlays.has(OverlayId::Marks));
    EXPECT_FALSE(after->overlays.has(OverlayId::Labels));
    EXPECT_TRUE(after->overlays.has(OverlayId::Scale));
    EXPECT_FLOAT_EQ(after->camera.distance, 1.75f);
}

TEST(ViewState, MissingKeysKeepTheirDefaults) {
    const Result<ViewState> state = viewStateFromJson(R"({"version": 1})", "s");
    ASSERT_TRUE(state);
    EXPECT_EQ(toJson(*state), toJson(ViewState{}));
}

TEST(ViewState, EveryFaultIsReportedAtOnce) {
    const Result<ViewState> state = viewStateFromJson(
        R"({"version": 1, "sides": "up", "layers": {"skin": 2}, "camera": {"yaw": "x", "zoom": 1},
            "selection": [{"off": []}, 3], "hidden": [{"id": "a", "side": "top"}], "colour": 1})",
        "my.json");
    ASSERT_FALSE(state);
    const std::string text = state.error().text();
    for (const char* part :
         {"my.json: sides is not left, right or both", "layers.skin is not a number from 0 to 1",
          "camera.yaw is not", "camera has an unknown key \"zoom\"",
          "selection[0].muscle is missing", "selection[1] is not an object",
          "hidden[0].side is not", "unknown key \"colour\""})
        EXPECT_NE(text.find(part), std::string::npos) << part << " in:\n" << text;
}

TEST(ViewState, RefusesWhatIsNotAState) {
    for (const char* text :
         {"", "{", "[]", "3", "{\"version\": 2}", "{\"version\": \"1\"}",
          "{\"version\": 1, \"growth\": 1.5}", "{\"version\": 1, \"uncover\": -0.1}",
          "{\"version\": 1, \"uncover\": \"half\"}", "{\"version\": 1, \"camera\": []}",
          "{\"version\": 1, \"camera\": {\"distance\": -1}}",
          "{\"version\":1,\"camera\":{\"yaw\":1e999}}"})
        EXPECT_FALSE(viewStateFromJson(text, "s")) << text;
}

TEST(ViewState, HostileTextsAreRefused) {
    for (const std::string& text : test::hostileJson(toJson(unusual())))
        EXPECT_FALSE(viewStateFromJson(text, "s")) << text.substr(0, 60);
    EXPECT_FALSE(viewStateFromJson(test::manyBlanks(), "s"));
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder / "blanks.json", test::manyBlanks()));
    const Result<ViewState> blanks = readViewState(folder / "blanks.json");
    ASSERT_FALSE(blanks);
    EXPECT_NE(blanks.error().text().find("more than the"), std::string::npos);
}

TEST(ViewState, AStateOfANewerVersionIsAnsweredWithOneSentence) {
    EXPECT_EQ(viewStateFromJson(R"({"version": 2, "sides": 7, "wind": true})", "s").error().text(),
              "s: made by a newer myofield (version 2; this one reads 1)");
}

TEST(ViewState, SidesAndPointsAsked) {
    const ViewState state = unusual();
    EXPECT_TRUE(state.isPointOn("infraspinatus", "trp1"));
    EXPECT_FALSE(state.isPointOn("infraspinatus", "trp2"));
    EXPECT_FALSE(state.isPointOn("masseter", "trp1"));
    EXPECT_TRUE(state.showsSide(Side::Right));
    EXPECT_FALSE(state.showsSide(Side::Left));
    EXPECT_TRUE(state.showsSide(Side::Median));
    EXPECT_EQ(state.sidesShown(), std::vector{Side::Right});
}

TEST(ViewState, AFileComesBack) {
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeViewState(folder / "s.json", unusual()));
    const Result<ViewState> state = readViewState(folder / "s.json");
    ASSERT_TRUE(state);
    EXPECT_EQ(toJson(*state), toJson(unusual()));
}

} // namespace
} // namespace myo
