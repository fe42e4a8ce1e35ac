#include "hostile_json.hpp"
#include "temporary_folder.hpp"
#include <myofield/study/session_store.hpp>

#include <myofield/core/file.hpp>

#include <gtest/gtest.h>

#include <cstdlib>

namespace myo {
namespace {

namespace fs = std::filesystem;

class SetVariable {
public:
    SetVariable(const char* name, const char* value) : name_(name) {
        if (const char* old = std::getenv(name)) old_ = old;
        if (value)
            setenv(name, value, 1);
        else
            unsetenv(name);
    }
    ~SetVariable() {
        if (old_.empty())
            unsetenv(name_);
        else
            setenv(name_, old_.c_str(), 1);
    }

private:
    const char* name_;
    std::string old_;
};

TEST(SessionStore, FolderFollowsTheXdgRules) {
    const SetVariable home("HOME", "/home/someone");
    {
        const SetVariable state("XDG_STATE_HOME", "/var/state");
        EXPECT_EQ(stateFolder(), fs::path("/var/state/myofield"));
    }
    {
        const SetVariable state("XDG_STATE_HOME", "relative/is/ignored");
        EXPECT_EQ(stateFolder(), fs::path("/home/someone/.local/state/myofield"));
    }
    const SetVariable state("XDG_STATE_HOME", nullptr);
    EXPECT_EQ(stateFolder(), fs::path("/home/someone/.local/state/myofield"));
}

TEST(SessionStore, KeepsAndRestores) {
    const test::TemporaryFolder folder;
    ViewState state;
    state.selection = {{"infraspinatus", {"trp2"}}};
    state.sides = Sides::Left;
    WindowMemory window{1600, 900, true, true, false};
    window.settings = {ThemeChoice::Dark, MotionChoice::Reduced, BodyChoice::Female, true, true};
    window.panelsOf(SizeClass::Medium).left = {300, false};
    window.panelsOf(SizeClass::Large).right = {0, true};
    window.noteFolder("/tmp/a");
    window.noteFolder("/tmp/b");
    window.noteFolder("/tmp/a"); // the last first, each once
    EXPECT_EQ(window.recentFolders, (std::vector<std::string>{"/tmp/a", "/tmp/b"}));
    ASSERT_TRUE(keepSession(folder / "new", state, window));
    const Restored restored = restoreSession(folder / "new");
    ASSERT_TRUE(restored.state);
    EXPECT_EQ(restored.state->selection, state.selection);
    EXPECT_EQ(restored.state->sides, Sides::Left);
    EXPECT_EQ(restored.window, window);
    EXPECT_TRUE(restored.problems.empty());
}

TEST(SessionStore, NothingKeptIsNoProblem) {
    const test::TemporaryFolder folder;
    const Restored restored = restoreSession(folder / "none");
    EXPECT_FALSE(restored.state);
    EXPECT_TRUE(restored.problems.empty());
    EXPECT_FALSE(restored.window.hasReadNotice);
}

TEST(SessionStore, AnUnreadableStateIsKeptAsideAndNamed) {
    const test::TemporaryFolder folder;
    for (int round = 0; round < 2; ++round) {
        ASSERT_TRUE(writeFile(folder / "state.json", std::string_view("{ half a sta")));
        const Restored restored = restoreSession(folder.path());
        EXPECT_FALSE(restored.state);
        ASSERT_EQ(restored.problems.size(), 1u);
        EXPECT_FALSE(fs::exists(folder / "state.json"));
    }
    EXPECT_TRUE(fs::exists(folder / "state.unreadable.json")); // the first is not overwritten
    EXPECT_TRUE(fs::exists(folder / "state.unreadable-2.json"));
}

TEST(SessionStore, WindowMemoryTakesNoNonsense) {
    EXPECT_FALSE(windowMemoryFromJson("[1, 2]", "window.json"));
    EXPECT_FALSE(windowMemoryFromJson("{", "window.json"));
    const auto strange =
        windowMemoryFromJson(R"({"width": 99999999, "height": 900, "notice_read": "yes"})", "w");
    ASSERT_TRUE(strange);
    EXPECT_EQ(strange->width, 0u); // both or none
    EXPECT_EQ(strange->height, 0u);
    EXPECT_FALSE(strange->hasReadNotice);
    EXPECT_TRUE(windowMemoryFromJson(R"({"width": -5})", "w"));
}

TEST(SessionStore, SettingsThatMakeNoSenseKeepTheirDefaults) {
    const auto strange = windowMemoryFromJson(
        R"({"theme": "plaid", "motion": 3, "client_view": 1, "left_handed": "yes", "recent_folders": [1],
            "panels": {"large": {"left": {"width": -5, "folded": 1}, "right": []}, "huge": 1}})",
        "w");
    ASSERT_TRUE(strange);
    EXPECT_EQ(strange->settings, Settings{});
    EXPECT_EQ(strange->panels, usualPanels());
    EXPECT_TRUE(strange->recentFolders.empty());
}

TEST(SessionStore, HostileFilesNeverStopTheProgram) {
    const test::TemporaryFolder folder;
    const std::string whole = toJson(WindowMemory{1600, 900, true, true, false});
    std::vector<std::string> texts = test::hostileJson(whole, 7);
    texts.push_back(test::manyBlanks());
    for (const std::string& text : texts) {
        ASSERT_TRUE(writeFile(folder / "window.json", text));
        ASSERT_TRUE(writeFile(folder / "state.json", text));
        const Restored restored = restoreSession(folder.path());
        EXPECT_FALSE(restored.state) << text.substr(0, 60);
        EXPECT_FALSE(restored.window.hasReadNotice);
        EXPECT_FALSE(restored.problems.empty());
        std::filesystem::remove(folder / "state.unreadable.json");
    }
}

TEST(SessionStore, AWindowOfANewerVersionIsAnsweredWithOneSentence) {
    EXPECT_EQ(windowMemoryFromJson(R"({"version": 9, "width": "wide"})", "w").error().text(),
              "w: made by a newer myofield (version 9; this one reads 1)");
}

TEST(SessionStore, TypedPathsAreMadeWhole) {
    const SetVariable home("HOME", "/home/someone");
    EXPECT_EQ(expandedPath("a", "/pictures", ".png"), fs::path("/pictures/a.png"));
    EXPECT_EQ(expandedPath("~/b.png", "/pictures", ".png"), fs::path("/home/someone/b.png"));
    EXPECT_EQ(expandedPath("/c/../d", "/pictures", ".json"), fs::path("/d.json"));
}

} // namespace
} // namespace myo
