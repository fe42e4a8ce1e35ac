#include <myofield/study/camera_mover.hpp>
#include <myofield/study/frame_pacer.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

using Draw = FramePacer::Draw;

/// Draws until nothing is due, a frame a millisecond; returns the time.
double settle(FramePacer& pacer, double now) {
    for (int i = 0; i < 5000 && (pacer.due(now) != Draw::Nothing || pacer.waitUntilDue(now)); ++i) {
        const Draw due = pacer.due(now);
        if (due != Draw::Nothing) {
            pacer.began();
            pacer.drew(due, 0.01);
        }
        now += 0.001;
    }
    return now;
}

TEST(FramePacer, NothingIsDueWhenNothingChanges) {
    FramePacer pacer;
    const double now = settle(pacer, 0);
    EXPECT_EQ(pacer.due(now), Draw::Nothing);
    EXPECT_EQ(pacer.due(now + 1e6), Draw::Nothing);
    EXPECT_FALSE(pacer.waitUntilDue(now + 1e6).has_value());
}

TEST(FramePacer, AChangeIsDrawnAtOnceThenOnceMoreAtItsBest) {
    FramePacer pacer;
    double now = settle(pacer, 0);
    pacer.pictureChanged(now);
    EXPECT_EQ(pacer.due(now), Draw::Moving);
    pacer.drew(Draw::Moving, 0.02);
    EXPECT_NE(pacer.due(now + 0.01), Draw::Still);
    EXPECT_EQ(pacer.due(now + pacer.restBeforeStill()), Draw::Still);
    now += pacer.restBeforeStill();
    pacer.drew(Draw::Still, 0.1);
    EXPECT_NE(pacer.due(now), Draw::Still);
    EXPECT_NE(pacer.due(now), Draw::Moving);
}

TEST(FramePacer, MovementPutsTheBestPictureOff) {
    FramePacer pacer;
    double now = settle(pacer, 0);
    for (int frame = 0; frame < 50; ++frame) {
        pacer.pictureChanged(now);
        EXPECT_EQ(pacer.due(now), Draw::Moving);
        pacer.drew(Draw::Moving, 0.02);
        now += 0.05;
    }
}

TEST(FramePacer, InputsDrawPanelsAFewTimesOnly) {
    FramePacer pacer;
    const double now = settle(pacer, 0);
    pacer.inputCame();
    int frames = 0;
    while (pacer.due(now) != Draw::Nothing && frames < 100) {
        EXPECT_EQ(pacer.due(now), Draw::PanelsOnly);
        pacer.began();
        pacer.drew(Draw::PanelsOnly, 0.001);
        ++frames;
    }
    EXPECT_GE(frames, 3); // press, release, what that did
    EXPECT_LE(frames, 5);
}

TEST(FramePacer, AFrameInFlightDoesNotCountForALaterInput) {
    FramePacer pacer;
    const double now = settle(pacer, 0);
    pacer.inputCame();
    pacer.began();
    pacer.inputCame(); // while that frame is being drawn
    pacer.drew(Draw::PanelsOnly, 0.1);
    int frames = 0;
    for (; pacer.due(now) != Draw::Nothing && frames < 100; ++frames) pacer.began();
    EXPECT_GE(frames, 3);
}

TEST(FramePacer, SlowDevicesGetFewerPixelsWhileMovingAndLongerRests) {
    FramePacer pacer;
    const double before = pacer.restBeforeStill();
    for (int i = 0; i < 3; ++i) pacer.drew(Draw::Moving, 0.4);
    EXPECT_LT(pacer.movingScale(), 1);
    EXPECT_GE(pacer.movingScale(), 0.5f);
    pacer.drew(Draw::Still, 1);
    EXPECT_GT(pacer.restBeforeStill(), before);
    pacer.drew(Draw::Still, 1000);
    EXPECT_LE(pacer.restBeforeStill(), 3);
}

TEST(FramePacer, FewPixelsAreFollowedByAllOfThemBeforeTheBest) {
    FramePacer pacer;
    for (int i = 0; i < 3; ++i) pacer.drew(Draw::Moving, 0.4);
    pacer.drew(Draw::Still, 1);
    ASSERT_LT(pacer.movingScale(), 1);
    pacer.pictureChanged(100);
    EXPECT_EQ(pacer.due(100), Draw::Moving);
    pacer.drew(Draw::Moving, 0.1);
    EXPECT_EQ(pacer.due(100.2), Draw::Sharp);
    pacer.drew(Draw::Sharp, 0.1);
    EXPECT_NE(pacer.due(100.2), Draw::Sharp);
    EXPECT_EQ(pacer.due(100 + pacer.restBeforeStill()), Draw::Still);
}

TEST(FramePacer, WhereAllPixelsTakeLongTheStepsToTheBestPictureFollowAtOnce) {
    FramePacer pacer;
    for (int i = 0; i < 3; ++i) pacer.drew(Draw::Moving, 0.4);
    pacer.drew(Draw::Sharp, 0.5);
    pacer.pictureChanged(100);
    pacer.drew(Draw::Moving, 0.1);
    for (double now = 100; now < 103; now += 0.01) EXPECT_NE(pacer.due(now), Draw::Sharp);
    EXPECT_EQ(pacer.due(103), Draw::Still);
}

TEST(FramePacer, PanelsAreNotKeptWaitingByTheBestPicture) {
    FramePacer pacer;
    double now = settle(pacer, 0);
    pacer.pictureChanged(now);
    for (int i = 0; i < 10; ++i) pacer.began();
    pacer.drew(Draw::Moving, 0.02);
    now += 10;
    EXPECT_EQ(pacer.due(now), Draw::Still);
    EXPECT_FALSE(pacer.arePanelsDue());
    pacer.inputCame();
    EXPECT_TRUE(pacer.arePanelsDue());
}

TEST(CameraMover, ArrivesExactlyAndOnTime) {
    CameraMover mover;
    Camera from, to;
    to.yaw = 1;
    to.distance = 2;
    mover.start(from, to, 10);
    EXPECT_FLOAT_EQ(mover.at(10).yaw, 0);
    const float half = mover.at(10 + CameraMover::kSeconds / 2).yaw;
    EXPECT_NEAR(half, 0.5f, 0.01f);
    EXPECT_EQ(mover.goal(from).yaw, 1); // steps add up while it turns
    EXPECT_TRUE(mover.isMoving());
    EXPECT_FLOAT_EQ(mover.at(10.001 + CameraMover::kSeconds).yaw, 1);
    EXPECT_FALSE(mover.isMoving());
}

} // namespace
} // namespace myo
