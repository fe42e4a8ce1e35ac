// Somebody who does anything at all: seeded, so that what went wrong can be seen again.
#include "temporary_folder.hpp"
#include "unit/field/world.hpp"
#include "unit/study/person.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <random>

namespace myo {
namespace {

constexpr int kLives = 100;
constexpr int kStepsInALife = 200; ///< as many as ViewHistory holds

class Monkey {
public:
    Monkey(test::Person& person, unsigned seed, std::filesystem::path folder)
        : person_(person), random_(seed), folder_(std::move(folder)) {}

    void step() {
        switch (below(14)) {
        case 0:
        case 1: return performAny();
        case 2: return person_.press(anyKey());
        case 3: return person_.type(anyText());
        case 4: return person_.click(anyPixel(), below(3) == 0);
        case 5: return person_.drag(anyPixel(), anyPixel(), MouseButton(below(3)));
        case 6: return person_.pointAt(anyPixel());
        case 7: return turnWheel(explorer(), share() * 8 - 4, anyPixel());
        case 8: return chooseAny();
        case 9: return person_.wait(share() * 2);
        case 10: return changeState();
        case 11: return useFile();
        case 12:
            return explorer().view().setExtent(
                {1 + uint32_t(below(2000)), 1 + uint32_t(below(2000))});
        case 13: return readOrPreview();
        }
    }

private:
    Explorer& explorer() { return person_.explorer; }
    size_t below(size_t count) {
        return std::uniform_int_distribution<size_t>(0, count - 1)(random_);
    }
    float share() { return std::uniform_real_distribution<float>(0, 1)(random_); }
    Vec2 anyPixel() {
        const Extent extent = explorer().view().extent();
        return Vec2(share() * 1.2f - 0.1f, share() * 1.2f - 0.1f) *
               Vec2(extent.width, extent.height);
    }
    KeyPress anyKey() {
        if (below(2)) return {char32_t(' ' + below(95)), Key::None, below(4) == 0, below(4) == 0};
        return {0, Key(below(size_t(Key::Other) + 1)), below(4) == 0, below(4) == 0};
    }
    std::string anyText() {
        std::string text;
        for (size_t i = below(8); i > 0; --i) text += char(' ' + below(95));
        return below(3) == 0 ? "front" : below(2) ? "backus" : text;
    }
    void performAny() { perform(actions()[below(actions().size())], explorer()); }
    void chooseAny() {
        const std::vector<Muscle>& muscles = explorer().atlas().muscles;
        explorer().chooseFromList(muscles[below(muscles.size())].id, below(2) == 0);
    }
    void changeState() {
        ViewState& state = explorer().view().edit();
        const auto toggle = [&](float& value) { value = share(); };
        switch (below(6)) {
        case 0: return toggle(state.layers.skin);
        case 1: return toggle(state.layers.superficial);
        case 2: return toggle(state.layers.deep);
        case 3: return toggle(state.layers.bones);
        case 4: return switchPoint(state, "frontus", "trp1", below(2) == 0);
        case 5: return state.overlays.toggle(OverlayId(below(size_t(OverlayId::Scale) + 1)));
        }
    }
    void useFile() {
        const std::string path = (folder_ / std::to_string(below(4))).string();
        if (below(4) == 0) std::ofstream(path + ".json") << anyText();
        const auto what = FileTask::What(below(3));
        explorer().files().take(what, below(8) == 0 ? anyText() + "/no/such" : path);
        if (below(2)) explorer().files().replace();
        explorer().errands().take();
    }
    void readOrPreview() {
        if (below(2)) return explorer().pages().open(Page(below(kPageCount)));
        const auto& points = explorer().workspace().patterns().points();
        std::optional<PointOnSide> point;
        if (below(2)) point = points[below(points.size())];
        if (explorer().pattern().preview(point)) explorer().view().edit();
    }

    test::Person& person_;
    std::mt19937 random_;
    std::filesystem::path folder_;
};

/// What must hold whatever was done.
void expectSound(Explorer& explorer) {
    const ViewState& state = explorer.state();
    const std::string json = toJson(state);
    const Result<ViewState> again = viewStateFromJson(json, "state");
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(toJson(*again), json);
    EXPECT_TRUE(std::isfinite(state.camera.yaw) && std::isfinite(state.camera.distance));
    EXPECT_TRUE(explorer.choice().open().empty() || !state.selection.empty() ||
                explorer.atlas().muscleWithId(explorer.choice().open()));
    EXPECT_LE(explorer.messages().all().size(), MessageList::kMost);
    for (const StructureKey& key : explorer.choice().target())
        EXPECT_TRUE(explorer.body().find(key.id, key.side)) << key.id;
    EXPECT_FALSE(makeDrawList(explorer.workspace().stage(), state).items.empty() &&
                 state.layers == LayerOpacity{} && state.hidden.empty() && state.isolated.empty());
}

size_t residentKilobytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stoul(line.substr(6));
    return 0;
}

TEST(Monkey, LeavesEverythingSoundAndUndoable) {
    test::World world = test::makeWorld();
    const auto workspace = Workspace::of(std::move(world.atlas), std::move(world.body));
    ASSERT_TRUE(workspace) << workspace.error().text();
    const test::TemporaryFolder folder;
    setenv("HOME", folder.path().c_str(), 1);
    size_t early = 0;
    for (int life = 0; life < kLives; ++life) {
        SCOPED_TRACE("seed " + std::to_string(life));
        test::Person person(**workspace);
        const ViewState start = person.explorer.state();
        Monkey monkey(person, unsigned(life), folder.path());
        for (int step = 0; step < kStepsInALife; ++step) {
            monkey.step();
            person.explorer.errands().take();
            if (step % 20 == 0) expectSound(person.explorer);
            if (testing::Test::HasFatalFailure()) return;
        }
        person.explorer.view().setCurtain(Curtain::None);
        while (person.explorer.pages().isAnyOpen()) person.explorer.back();
        for (int i = 0; i <= kStepsInALife && person.explorer.steps().canUndo(); ++i) {
            person.explorer.steps().undo();
            person.wait(5);
        }
        EXPECT_EQ(toJson(person.explorer.state()), toJson(start));
        if (life == kLives / 5) early = residentKilobytes();
    }
#ifndef __SANITIZE_ADDRESS__
    EXPECT_LT(residentKilobytes(), early + 8000) << "memory grows";
#endif
}

} // namespace
} // namespace myo
