// What people come to do, from their first key to their last, on the real body: README's three users.
#include "unit/study/person.hpp"
#include "unit/study/real_workspace.hpp"

#include <myofield/study/role.hpp>
#include <myofield/study/selection.hpp>

#include <gtest/gtest.h>

#include <filesystem>

namespace myo {
namespace {

class Stories : public testing::Test {
protected:
    static const Workspace* workspace() { return test::realWorkspace(); }
    void SetUp() override {
        if (!workspace()) GTEST_SKIP() << "the built-in body was not built here";
        person_ = std::make_unique<test::Person>(*workspace());
        person_->wait();
    }

    Explorer& explorer() { return person_->explorer; }
    test::Person& person() { return *person_; }
    const ViewState& state() { return person_->explorer.state(); }
    std::vector<std::string> chosen() {
        std::vector<std::string> ids;
        for (const SelectedMuscle& entry : state().selection) ids.push_back(entry.muscle);
        return ids;
    }
    /// Share of a region of the right side that is lit in the picture.
    float litShareOf(const char* region) {
        const Placement& placement = workspace()->placement();
        const RegionMap& map = placement.regions();
        const auto vertices =
            map.verticesOf(map.patchOf(explorer().atlas().regionWithId(region), Side::Right));
        const uint32_t skin = vertexOffsets(explorer().body())[placement.skinId().index];
        size_t lit = 0;
        for (const uint32_t vertex : vertices)
            lit += explorer().pattern().vertices()[skin + vertex].essential > UINT16_MAX / 4;
        return float(lit) / float(vertices.size());
    }
    size_t marks() { return makeDrawList(workspace()->stage(), state()).marks.size(); }

private:
    std::unique_ptr<test::Person> person_;
};

TEST_F(Stories, AStudentLooksUpAMuscleAndTakesThingsOutOfTheWay) {
    person().searchFor("infrasp");
    EXPECT_EQ(chosen(), std::vector<std::string>{"infraspinatus"});
    EXPECT_EQ(marks(), 8u);                           // four points on each side
    EXPECT_GT(litShareOf("deltoid_anterior"), 0.25f); // the pain is in front, not at the blade
    EXPECT_LT(litShareOf("scapula"), 0.1f);

    // One point alone.
    switchPoint(explorer().view().edit(), "infraspinatus", "trp1", false);
    person().wait();
    EXPECT_EQ(marks(), 6u);

    // Letters after a search are not commands ...
    person().press(pressed(Key::Escape));
    person().type("hip");
    EXPECT_TRUE(state().hidden.empty());
    EXPECT_EQ(explorer().modeKind(), ModeKind::Exploring);
    // ... until the picture has the keyboard.
    person().press(pressed(Key::Tab));
    person().press(typed('2'));
    person().wait();
    person().press(typed('h'));
    EXPECT_EQ(person().lastMessage(), "Infraspinatus hidden");
    EXPECT_EQ(explorer().messages().all().back().action, "undo");
    EXPECT_EQ(state().hidden.size(), 2u);
    person().perform("undo");
    EXPECT_TRUE(state().hidden.empty());
    EXPECT_EQ(chosen(), std::vector<std::string>{"infraspinatus"});

    // What lies under the pointer: all of the trapezius on that side, not one part of it.
    const MuscleId trapezius = explorer().atlas().muscleWithId("trapezius");
    person().pointAt(workspace()->placement().point({trapezius, 2, Side::Right})->position);
    ASSERT_FALSE(explorer().choice().target().empty());
    const StructureId pointedAt =
        explorer().body().find(explorer().choice().target()[0].id, Side::Right);
    EXPECT_EQ(workspace()->stage().parts().muscleIdOf(pointedAt), "trapezius");
    EXPECT_GE(explorer().choice().target().size(), 3u);
    person().press(typed('i'));
    EXPECT_EQ(person().lastMessage(), "Trapezius, right isolated");
    for (const StructureKey& key : state().isolated) EXPECT_EQ(key.side, Side::Right);
    person().press(typed('u'));
    EXPECT_FALSE(isAnythingSetAside(state()));

    // A muscle chosen in a list is meant, wherever the pointer rests.
    explorer().chooseFromList("soleus", false);

    // It is uncovered by a window; Y takes away all in front, then nothing, and can be undone.
    const auto uncover = [&] { return state().uncover; };
    EXPECT_EQ(uncover(), 0.5f);
    for (const float wanted : {1.0f, 0.0f, 0.5f, 1.0f}) {
        person().wait();
        person().press(typed('y'));
        EXPECT_EQ(uncover(), wanted);
    }
    person().wait();
    person().press(withCtrl('z'));
    EXPECT_EQ(uncover(), 0.5f);
    person().press(typed('g'));
    EXPECT_EQ(person().lastMessage(), "Soleus faded");

    // Pages to read lie beside the body, which stays as it was.
    person().press(pressed(Key::F3));
    EXPECT_EQ(explorer().modeKind(), ModeKind::Studying);
    EXPECT_FALSE(explorer().article());
    explorer().read("trigger_points");
    ASSERT_TRUE(explorer().article());
    EXPECT_EQ(chosen(), std::vector<std::string>{"soleus"});
    person().press(pressed(Key::Escape)); // first the page closes, then the mode
    EXPECT_FALSE(explorer().article());
    EXPECT_EQ(explorer().modeKind(), ModeKind::Studying);
    person().press(pressed(Key::Escape));
    EXPECT_EQ(explorer().modeKind(), ModeKind::Exploring);

    // Everything the picture says, in words.
    person().press(withCtrlShift('c'));
    EXPECT_NE(person().copied.find("Soleus"), std::string::npos);
    EXPECT_NE(person().copied.find("Typical"), std::string::npos);

    // A click beside the body clears the selection, and says so with a way back.
    person().click({2, 2});
    EXPECT_TRUE(chosen().empty());
    EXPECT_EQ(explorer().messages().all().back().action, "undo");
    person().perform("undo");
    EXPECT_EQ(chosen(), std::vector<std::string>{"soleus"});
}

TEST_F(Stories, AnEducatorPresentsAPreparedList) {
    for (const char* muscle : {"trapezius", "sternocleidomastoid", "temporalis"})
        explorer().chooseFromList(muscle, true);
    switchPoint(explorer().view().edit(), "temporalis", "trp2", false);
    const std::vector<SelectedMuscle> prepared = state().selection;
    person().wait();

    person().press(typed('p'));
    ASSERT_EQ(explorer().modeKind(), ModeKind::Presenting);
    ASSERT_EQ(explorer().round().muscles().size(), 3u);
    person().press(pressed(Key::PageDown)); // from the last that was chosen round to the first
    person().wait();
    EXPECT_EQ(chosen(), std::vector<std::string>{"trapezius"});
    person().press(pressed(Key::PageUp));
    person().wait();
    EXPECT_EQ(chosen(), std::vector<std::string>{"temporalis"});
    EXPECT_FALSE(state().isPointOn("temporalis", "trp2")); // as it was switched before

    person().press(typed('.'));
    EXPECT_TRUE(explorer().view().hasCurtain());
    person().press(typed(' '));
    EXPECT_FALSE(explorer().view().hasCurtain());

    person().press(typed('a'));
    EXPECT_TRUE(explorer().view().isPlaying());
    person().wait(1);
    EXPECT_GT(state().growth, 0);
    EXPECT_LT(state().growth, 1);
    person().wait(10);
    EXPECT_EQ(state().growth, 1);

    // Esc ends presenting; the list comes back, and is taken up where it was left.
    person().press(pressed(Key::Escape));
    EXPECT_EQ(explorer().modeKind(), ModeKind::Exploring);
    EXPECT_EQ(state().selection, prepared);
    EXPECT_EQ(explorer().choice().open(), "temporalis");
    person().press(typed('p'));
    EXPECT_EQ(explorer().round().place(), 2u);
    person().press(typed('p'));
    EXPECT_EQ(explorer().modeKind(), ModeKind::Exploring);

    // With nothing prepared, all muscles in the order of the tree.
    explorer().choice().clear();
    person().press(typed('p'));
    EXPECT_EQ(explorer().round().muscles().size(), explorer().atlas().muscles.size());
}

TEST_F(Stories, ATherapistGoesFromPainToMuscleAndBack) {
    person().press(typed('d'));
    EXPECT_EQ(explorer().modeKind(), ModeKind::Finding);
    person().type("front of the shoulder");
    person().press(pressed(Key::Enter));
    person().wait();
    ASSERT_TRUE(explorer().finder().query());
    EXPECT_EQ(explorer().finder().query()->words, "Front of the shoulder, right");
    std::vector<std::string> found;
    for (const FindRow& row : explorer().finder().found())
        found.push_back(explorer().atlas()[row.point.muscle].id);
    EXPECT_NE(std::ranges::find(found, "infraspinatus"), found.end());
    EXPECT_NE(std::ranges::find(found, "deltoid"), found.end());

    // Resting on a row lights its pattern alone; choosing it opens its page.
    const FindRow first = explorer().finder().found().front();
    EXPECT_TRUE(explorer().pattern().preview(first.point));
    explorer().pattern().update(state());
    EXPECT_GT(litShareOf("deltoid_anterior"), 0.2f);
    explorer().pattern().preview({});
    explorer().chooseFromList(explorer().atlas()[first.point.muscle].id, false);
    person().wait();
    EXPECT_EQ(explorer().choice().open(), explorer().atlas()[first.point.muscle].id);

    // With the hand in place of the brush, a click on the skin asks about the place, a Back forgets
    // it, another leaves finding.
    person().perform("paint.hand");
    const SurfacePoint knee = workspace()->placement().landmark(
        explorer().atlas().landmarkWithId("patella_center"), Side::Right);
    explorer().camera().fit();
    person().wait();
    person().click(person().pixelOf(knee.position));
    ASSERT_TRUE(explorer().finder().query());
    EXPECT_TRUE(explorer().finder().query()->place);
    person().press(pressed(Key::Escape));
    EXPECT_FALSE(explorer().finder().query());
    person().press(pressed(Key::Escape));
    EXPECT_EQ(explorer().modeKind(), ModeKind::Exploring);

    // Where not to press is said on the skin.
    person().press(typed('e'));
    person().wait();
    EXPECT_TRUE(state().overlays.has(OverlayId::Endangerment));
    const EndangermentMap& map = workspace()->stage().endangerment();
    const uint32_t vertex = map.patches().front().vertices.front();
    Pointed there;
    there.onSkin = workspace()->placement().skin().pointAtVertex(vertex);
    there.region = workspace()->placement().regionAt(*there.onSkin);
    EXPECT_FALSE(wordsFor(explorer(), there).warning.empty());

    // A guide leads from a complaint to muscles and back.
    person().press(withCtrl('f'));
    person().type("tension headache");
    const auto isGuide = [](const SearchHit& hit) { return hit.what == SearchHit::What::Article; };
    const auto offer = std::ranges::find_if(person().search.offers(), isGuide);
    ASSERT_NE(offer, person().search.offers().end());
    takeOffer(explorer(), *offer, false, Side::Right);
    ASSERT_EQ(explorer().modeKind(), ModeKind::Studying);
    const Article* guide = explorer().article();
    ASSERT_TRUE(guide);
    ASSERT_FALSE(guide->muscles.empty());
    const auto back = explorer().atlas().guidesTo(guide->muscles.front());
    EXPECT_NE(std::ranges::find(back, guide), back.end());
}

TEST_F(Stories, AnEmptySearchNeverFiresCommands) {
    person().press(typed('/'));
    EXPECT_TRUE(person().isTypingInto(person().search));
    person().type("xqzv");
    person().press(pressed(Key::Enter)); // nothing is near
    EXPECT_TRUE(chosen().empty() && !explorer().finder().query() && !explorer().article());
    EXPECT_TRUE(person().isTypingInto(person().search)); // the field keeps the keyboard
    person().type("hip");
    EXPECT_TRUE(state().hidden.empty());
    EXPECT_NE(explorer().modeKind(), ModeKind::Presenting);
}

TEST_F(Stories, TheBodyTurnsAboutWhatWasGrabbed) {
    explorer().camera().fit();
    person().wait();
    const SurfacePoint knee = workspace()->placement().landmark(
        explorer().atlas().landmarkWithId("patella_center"), Side::Right);
    const Vec2 before = person().pixelOf(knee.position);
    person().drag(before, before + Vec2(60, 20));
    EXPECT_LT(glm::distance(person().pixelOf(knee.position), before), 6);
    EXPECT_NE(state().camera.yaw, 0);

    // However far it is pushed, the body stays within reach, and Home brings it back.
    for (int i = 0; i < 50; ++i) person().drag({100, 100}, {1200, 700}, MouseButton::Right);
    Box reach;
    for (const Structure& structure : explorer().body().structures)
        if (structure.isShownByDefault) reach.include(boundsOf(structure.mesh));
    const Vec3 target = state().camera.target;
    EXPECT_EQ(target, glm::clamp(target, reach.low, reach.high));
    person().press(pressed(Key::Home));
    person().wait();
    const Vec2 pelvis = person().pixelOf(reach.centre());
    EXPECT_LT(glm::distance(pelvis, Vec2(640, 360)), 60);
}

TEST_F(Stories, EachRoleBeginsWhereItsWorkBegins) {
    beginAs(Role::Treat, explorer());
    EXPECT_EQ(explorer().modeKind(), ModeKind::Finding);
    EXPECT_TRUE(state().overlays.has(OverlayId::Endangerment));
    beginAs(Role::Teach, explorer());
    EXPECT_EQ(explorer().modeKind(), ModeKind::Exploring);
    EXPECT_GT(state().textScale, 1);
    EXPECT_FALSE(state().overlays.has(OverlayId::Endangerment));
    beginAs(Role::Study, explorer());
    EXPECT_TRUE(state().overlays.has(OverlayId::Labels));
    EXPECT_TRUE(explorer().memory().hasReadNotice);
}

TEST_F(Stories, ThePictureFollowsTheThemeUnlessABackdropWasChosen) {
    explorer().followSystem({.isDark = true});
    EXPECT_EQ(state().background, backdrops()[1].colour);
    explorer().memory().settings.theme = ThemeChoice::Light;
    explorer().settingsChanged();
    EXPECT_EQ(state().background, backdrops()[0].colour);
    explorer().view().edit().background = {1, 1, 1, 1};
    explorer().memory().settings.theme = ThemeChoice::Dark;
    explorer().settingsChanged();
    EXPECT_EQ(state().background, (Colour{1, 1, 1, 1}));
}

TEST_F(Stories, ReducedMotionTurnsAtOnce) {
    explorer().followSystem({.reducesMotion = true});
    person().perform("view.back");
    EXPECT_FALSE(explorer().camera().isMoving());
    EXPECT_GT(std::abs(state().camera.yaw), 3);
    explorer().followSystem({});
    person().perform("view.front");
    EXPECT_TRUE(explorer().camera().isMoving());
}

TEST_F(Stories, AFileThatExistsIsReplacedOnlyAfterAYes) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / "myofield-story-view.json";
    std::filesystem::remove(file);
    explorer().chooseFromList("soleus", false);
    explorer().files().take(FileTask::What::SaveView, file.string());
    EXPECT_FALSE(explorer().files().waiting());
    explorer().chooseFromList("deltoid", false);
    explorer().files().take(FileTask::What::SaveView, file.string());
    ASSERT_TRUE(explorer().files().waiting());
    explorer().files().leave();
    EXPECT_EQ(readViewState(file)->selection[0].muscle, "soleus");
    explorer().files().take(FileTask::What::SaveView, file.string());
    explorer().files().replace();
    EXPECT_EQ(readViewState(file)->selection[0].muscle, "deltoid");

    // What cannot be opened leaves the scene as it was, and says why.
    person().wait();
    const std::string before = toJson(state());
    explorer().files().take(FileTask::What::Open, "/no/such/view.json");
    person().wait();
    EXPECT_EQ(toJson(state()), before);
    EXPECT_TRUE(explorer().messages().all().back().isTrouble);
    std::filesystem::remove(file);
}

} // namespace
} // namespace myo
