// An educator makes a lecture and presents it, on the real body.
#include "temporary_folder.hpp"
#include "unit/study/person.hpp"
#include "unit/study/real_workspace.hpp"

#include <myofield/core/file.hpp>
#include <myofield/field/zone_parts.hpp>
#include <myofield/lecture/lecture_file.hpp>
#include <myofield/lecture/lecture_film.hpp>
#include <myofield/lecture/slide.hpp>
#include <myofield/study/lecture_maker.hpp>
#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/session_keeper.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

constexpr Extent kHall{1280, 720};

class Lectures : public testing::Test {
protected:
    void SetUp() override {
        if (!test::realWorkspace()) GTEST_SKIP() << "the built-in body was not built here";
        person_ = std::make_unique<test::Person>(*test::realWorkspace());
        explorer().view().setExtent(kHall);
        person().wait();
    }
    Explorer& explorer() { return person_->explorer; }
    test::Person& person() { return *person_; }
    const Lecture& lecture() { return explorer().lectures().lecture(); }
    const Workspace& workspace() { return *test::realWorkspace(); }
    const Atlas& atlas() { return workspace().atlas(); }

    std::string titles() {
        std::string all;
        for (const LectureStep& step : lecture().steps) all += step.title + "|";
        return all;
    }
    void addStep(const char* muscle) {
        explorer().chooseFromList(muscle, false);
        person().wait();
        person().press(withCtrl('m'));
        person().wait();
    }
    void makeThree() {
        person().press(pressed(Key::F4));
        for (const char* muscle : {"trapezius", "infraspinatus", "soleus"}) addStep(muscle);
        showStep(explorer(), 0);
        person().wait();
    }
    std::string chosen() {
        return explorer().state().selection.empty() ? "" : explorer().state().selection[0].muscle;
    }
    Moment moment() { return lecturing(explorer())->at; }

private:
    std::unique_ptr<test::Person> person_;
};

TEST_F(Lectures, ViewsBecomeStepsInTheOrderInWhichTheyAreAdded) {
    makeThree();
    EXPECT_EQ(explorer().modeKind(), ModeKind::Preparing);
    EXPECT_EQ(titles(), "Trapezius|Infraspinatus|Soleus|");
    for (const LectureStep& step : lecture().steps) {
        EXPECT_TRUE(step.anchor);
        EXPECT_FALSE(step.lines.empty());
        EXPECT_FALSE(step.notes.empty());
    }
    EXPECT_EQ(chosen(), "trapezius"); // the first was shown again
    showStep(explorer(), 2);
    person().wait();
    EXPECT_EQ(chosen(), "soleus");
    addStep("deltoid"); // behind the marked one
    EXPECT_EQ(titles(), "Trapezius|Infraspinatus|Soleus|Deltoid|");
}

TEST_F(Lectures, EveryEditIsAStepToUndo) {
    makeThree();
    person().press({0, Key::Down, true});
    EXPECT_EQ(titles(), "Infraspinatus|Trapezius|Soleus|");
    EXPECT_EQ(explorer().lectures().marked(), 1u); // with its mark
    person().press(withCtrl('d'));
    EXPECT_EQ(titles(), "Infraspinatus|Trapezius|Trapezius|Soleus|");
    person().perform("step.remove");
    person().perform("step.remove");
    person().wait();
    EXPECT_EQ(lecture().steps.size(), 2u);
    explorer().lectures().editStep([](LectureStep& step) { step.title = "Another"; });
    person().wait();
    person().press(withCtrl('z'));
    EXPECT_EQ(titles(), "Infraspinatus|Trapezius|");
    for (int i = 0; i < 3; ++i) person().press(withCtrl('z'));
    EXPECT_EQ(titles(), "Infraspinatus|Trapezius|Soleus|");
    person().press(withCtrl('z'));
    EXPECT_EQ(titles(), "Trapezius|Infraspinatus|Soleus|");
    person().press(withCtrl('y'));
    EXPECT_EQ(titles(), "Infraspinatus|Trapezius|Soleus|");
}

TEST_F(Lectures, AStepTakesTheViewThatIsLookedAtAndKeepsItsWords) {
    makeThree();
    explorer().lectures().editStep([](LectureStep& step) { step.title = "Mine"; });
    explorer().camera().turnBy(0.7f, 0);
    person().wait();
    person().perform("step.take");
    EXPECT_EQ(lecture().steps[0].title, "Mine");
    EXPECT_EQ(lecture().steps[0].view.camera, explorer().state().camera);
}

TEST_F(Lectures, AListOfMusclesMakesALectureInOneGo) {
    person().press(pressed(Key::F4));
    addGroup(explorer(), "shoulder and arm");
    person().wait();
    EXPECT_GT(lecture().steps.size(), 5u);
    for (const LectureStep& step : lecture().steps) {
        ASSERT_EQ(step.view.selection.size(), 1u);
        EXPECT_EQ(atlas()[atlas().muscleWithId(step.view.selection[0].muscle)].group,
                  "shoulder and arm");
    }
    person().press(withCtrl('z'));
    EXPECT_TRUE(explorer().lectures().isEmpty());
}

TEST_F(Lectures, KeysAndClickersGoThroughALecture) {
    makeThree();
    person().press(typed('p'));
    ASSERT_EQ(explorer().modeKind(), ModeKind::Lecturing);
    for (const KeyPress& next : {pressed(Key::PageDown), pressed(Key::Right)}) {
        const size_t before = moment().step;
        person().press(next);
        EXPECT_EQ(moment().step, before + 1);
    }
    EXPECT_EQ(chosen(), "soleus");
    person().press(typed(' ')); // there is no next one
    EXPECT_EQ(moment().step, 2u);
    person().press(pressed(Key::Up));
    EXPECT_EQ(moment().step, 1u);
    person().press(pressed(Key::Home));
    EXPECT_EQ(moment().step, 0u);
    person().press(pressed(Key::End));
    EXPECT_EQ(moment().step, 2u);
    person().type("2");
    EXPECT_EQ(lecturing(explorer())->number, "2");
    EXPECT_EQ(moment().step, 2u);
    person().press(pressed(Key::Enter));
    EXPECT_EQ(moment().step, 1u);
    person().type("99");
    person().press(pressed(Key::Enter));
    EXPECT_EQ(moment().step, 2u); // the last
}

TEST_F(Lectures, BuildsComeOneAfterTheOtherAndGoAgain) {
    makeThree();
    explorer().lectures().editStep([](LectureStep& step) {
        step.builds = {Build::Muscle, Build::Points, Build::Zones, Build::Labels};
    });
    const LectureStep step = *explorer().lectures().markedStep();
    const uint32_t zones = zoneParts(atlas(), pointsOn(atlas(), step.view));
    ASSERT_GT(zones, 2u);
    EXPECT_EQ(momentsOf(atlas(), step), 1 + 1 + 1 + zones + 1);
    person().press(typed('p'));
    person().wait();
    EXPECT_TRUE(explorer().state().selection.empty());
    person().press(pressed(Key::PageDown));
    EXPECT_EQ(chosen(), "trapezius");
    EXPECT_EQ(explorer().state().growth, 0); // neither X nor pain
    person().press(pressed(Key::PageDown));
    EXPECT_EQ(explorer().state().growth, 1);
    size_t lit = 0;
    for (uint32_t z = 0; z <= zones; ++z) {
        EXPECT_EQ(explorer().state().zones.value_or(zones), z);
        person().wait();
        size_t now = 0;
        for (const HeatVertex& vertex : explorer().pattern().vertices())
            now += vertex.essential > 0 || vertex.spillover > 0;
        if (z == 0) {
            EXPECT_EQ(now, 0u);
        } else {
            EXPECT_GT(now, lit) << "zone " << z;
        }
        lit = now;
        EXPECT_FALSE(explorer().state().overlays.has(OverlayId::Labels));
        person().press(pressed(Key::PageDown));
    }
    EXPECT_TRUE(explorer().state().overlays.has(OverlayId::Labels));
    EXPECT_EQ(moment(), wholeStep(atlas(), lecture(), 0));
    person().press(pressed(Key::PageDown));
    EXPECT_EQ(moment().step, 1u);
    person().press(pressed(Key::PageUp)); // back to all of the step before
    EXPECT_EQ(moment(), wholeStep(atlas(), lecture(), 0));
}

TEST_F(Lectures, ThePathIsLeftByHandAndComesBackWithOneKey) {
    makeThree();
    person().press(typed('p'));
    person().press(pressed(Key::PageDown));
    person().wait();
    const ViewState onPath = explorer().state();
    EXPECT_TRUE(isOnPath(explorer()));
    person().drag({300, 300}, {500, 320});
    EXPECT_FALSE(isOnPath(explorer()));
    person().press(typed('h')); // hides what is chosen
    person().wait();
    EXPECT_NE(explorer().state(), onPath);
    person().press(pressed(Key::Enter));
    person().wait();
    EXPECT_TRUE(isOnPath(explorer()));
    EXPECT_EQ(explorer().state(), onPath);
    person().drag({300, 300}, {500, 320});
    person().press(pressed(Key::PageDown)); // or goes on
    person().wait();
    EXPECT_TRUE(isOnPath(explorer()));
}

TEST_F(Lectures, EscEndsItAndEverythingIsAsBefore) {
    makeThree();
    explorer().chooseFromList("deltoid", false);
    explorer().view().edit().layers.skin = 0.8f;
    person().wait();
    const ViewState before = explorer().state();
    person().press(typed('p'));
    person().press(pressed(Key::PageDown));
    person().press(typed('h'));
    person().wait();
    person().press(typed('b'));
    person().press(pressed(Key::Escape));
    EXPECT_EQ(explorer().modeKind(), ModeKind::Preparing);
    EXPECT_EQ(explorer().state(), before);
    EXPECT_EQ(explorer().choice().open(), "deltoid");
    person().wait();
    person().press(withCtrl('z')); // the background alone: nothing that was shown is a step to undo
    EXPECT_EQ(lecture().ground, SlideGround::OfView);
    EXPECT_EQ(explorer().state(), before);
}

TEST_F(Lectures, WhatIsInHandBeforeAnAudience) {
    makeThree();
    person().press(typed('p'));
    person().press(typed('l'));
    EXPECT_TRUE(boardOf(explorer())->hasLaser);
    person().press(typed('d'));
    const Camera camera = explorer().camera().goal();
    person().drag({300, 300}, {500, 320});
    ASSERT_EQ(boardOf(explorer())->strokes.size(), 1u);
    EXPECT_EQ(boardOf(explorer())->strokes[0].front(), Vec2(300.0f / 720, 300.0f / 720));
    EXPECT_EQ(explorer().camera().goal(), camera); // the pen does not turn
    EXPECT_TRUE(explorer().painter().isEmpty());
    person().press(typed('e'));
    EXPECT_TRUE(boardOf(explorer())->strokes.empty());
    person().drag({300, 300}, {500, 320});
    person().press(pressed(Key::PageDown));
    EXPECT_TRUE(boardOf(explorer())->strokes.empty()); // they were about the step before
    person().press(typed(','));
    EXPECT_EQ(explorer().view().curtain(), Curtain::Light);
    person().press(pressed(Key::PageDown)); // any key opens it, and does nothing else
    EXPECT_EQ(moment().step, 1u);
    person().press(typed('.'));
    EXPECT_EQ(explorer().view().curtain(), Curtain::Dark);
}

TEST_F(Lectures, WordsAreMadeLargerForTheLastRow) {
    makeThree();
    const float scale = explorer().state().textScale;
    person().press(typed('p'));
    person().press(withCtrl('+'));
    EXPECT_GT(lecture().textSize, Lecture{}.textSize);
    EXPECT_EQ(explorer().state().textScale, scale); // the window's own words stay
    person().press(withCtrl('0'));
    EXPECT_EQ(lecture().textSize, Lecture{}.textSize);
}

TEST_F(Lectures, WhatIsPresentedIsWhatIsExported) {
    const Result<Font> font = Font::loadDefault();
    ASSERT_TRUE(font);
    makeThree();
    explorer().view().edit().textScale = 1.25f; // of the window
    person().press(typed('p'));
    explorer().view().setExtent(kHall);
    fitLecture(explorer());
    for (size_t s = 0; s < lecture().steps.size(); ++s) {
        goToStep(explorer(), s);
        person().wait();
        const Picture played = slidePicture(workspace().stage(), *font, lecture(), moment().step,
                                            explorer().state(), kHall);
        const Picture exported = slidePicture(
            workspace().stage(), *font, lecture(), s,
            slideState(workspace().stage(), lecture(), wholeStep(atlas(), lecture(), s), kHall),
            kHall);
        EXPECT_EQ(played.list.camera, exported.list.camera);
        ASSERT_EQ(played.overlay.vertices.size(), exported.overlay.vertices.size());
        for (size_t v = 0; v < played.overlay.vertices.size(); ++v)
            EXPECT_EQ(played.overlay.vertices[v].pixel, exported.overlay.vertices[v].pixel);
        EXPECT_EQ(explorer().pattern().vertices().size(),
                  workspace().heatOf(explorer().state()).size());
    }
}

TEST_F(Lectures, TheBodyStandsBesideTheWords) {
    const Result<Font> font = Font::loadDefault();
    ASSERT_TRUE(font);
    makeThree();
    const ViewState state = slideState(workspace().stage(), lecture(), {1, 0}, kHall);
    const SlideText text = slideTextOf(*font, lecture(), lecture().steps[1], kHall);
    const Picture picture = slidePicture(workspace().stage(), *font, lecture(), 1, state, kHall);
    ASSERT_FALSE(picture.words.marks.empty());
    for (const Vec2& mark : picture.words.marks) EXPECT_FALSE(text.area.contains(mark));
    for (const PictureArea& label : picture.words.labels) EXPECT_FALSE(overlaps(label, text.area));
    EXPECT_FALSE(overlaps(picture.words.legend, text.area));
}

TEST_F(Lectures, AnotherBodyIsLookedAtInTheSamePlace) {
    makeThree();
    const LectureStep& step = lecture().steps[1];
    ASSERT_TRUE(step.anchor);
    const Stage& stage = workspace().stage();
    EXPECT_EQ(anchored(step.view.camera, *step.anchor, stage), step.view.camera); // to the last bit
    ViewAnchor taller = *step.anchor; // as if it had been made on a body of twice the size
    taller.at *= 2;
    taller.height *= 2;
    Camera camera = step.view.camera;
    camera.target *= 2;
    camera.distance *= 2;
    const Camera here = anchored(camera, taller, stage);
    EXPECT_LT(glm::distance(here.target, step.view.camera.target), 1e-4f);
    EXPECT_NEAR(here.distance, step.view.camera.distance, 1e-4f);
    taller.landmark = "no_such_place";
    EXPECT_EQ(anchored(camera, taller, stage), camera);
}

TEST_F(Lectures, AFilmHasTheLengthOfItsStepsAndEndsEachWithTheWholePicture) {
    makeThree();
    Lecture film = lecture();
    for (LectureStep& step : film.steps) step.seconds = 4;
    film.steps[1].transition = Transition::Grow;
    film.steps[2].builds = {Build::Points};
    const std::vector<FilmShot> shots = filmOf(workspace().stage(), film, kHall, 10);
    size_t frames = 0;
    for (const FilmShot& shot : shots) frames += shot.frames;
    EXPECT_EQ(frames, 3u * 40);
    for (size_t s = 0; s < film.steps.size(); ++s) {
        const FilmShot* last = nullptr;
        for (const FilmShot& shot : shots)
            if (shot.step == s) last = &shot;
        ASSERT_TRUE(last);
        EXPECT_EQ(last->state,
                  slideState(workspace().stage(), film, wholeStep(atlas(), film, s), kHall));
    }
}

TEST_F(Lectures, TheSessionKeepsWhatWasMadeAndNotWhatWasShown) {
    const test::TemporaryFolder folder;
    SessionKeeper keeper(folder.path());
    makeThree();
    const ViewState before = explorer().state();
    person().press(typed('p'));
    person().press(pressed(Key::PageDown));
    keeper.keep(explorer());
    EXPECT_EQ(readViewState(folder / "state.json")->camera, before.camera);
    test::Person next(workspace());
    keeper.takeUpLecture(next.explorer);
    EXPECT_EQ(next.explorer.lectures().lecture(), lecture());
    EXPECT_TRUE(next.explorer.lectures().isChanged()); // it is in no file of the person's
}

TEST_F(Lectures, ALectureIsSavedAndOpenedAgain) {
    const test::TemporaryFolder folder;
    makeThree();
    const auto file = folder / "shoulder.myolecture";
    explorer().files().take(FileTask::What::SaveLecture, file.string());
    EXPECT_FALSE(explorer().lectures().isChanged());
    const Lecture saved = lecture();
    person().perform("lecture.new");
    EXPECT_TRUE(explorer().lectures().isEmpty());
    ASSERT_EQ(explorer().memory().recentLectures, std::vector<std::string>{file.string()});
    openLecture(explorer(), explorer().memory().recentLectures.front());
    EXPECT_EQ(lecture(), saved);
    EXPECT_FALSE(explorer().lectures().isChanged());
    // Nothing is replaced unasked.
    explorer().files().take(FileTask::What::SaveLecture, file.string());
    EXPECT_TRUE(explorer().files().waiting());
    ASSERT_TRUE(writeFile(file, "no lecture"));
    openLecture(explorer(), file);
    EXPECT_EQ(lecture(), saved); // a bad file leaves all as it is
    EXPECT_NE(person().lastMessage().find("shoulder.myolecture"), std::string::npos);
}

TEST_F(Lectures, WithoutAStepThereIsNothingToPresent) {
    person().press(pressed(Key::F4));
    startLecture(explorer());
    EXPECT_EQ(explorer().modeKind(), ModeKind::Preparing);
    EXPECT_FALSE(person().lastMessage().empty());
}

} // namespace
} // namespace myo
