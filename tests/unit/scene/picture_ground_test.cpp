#include <picture_ground.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(PictureGround, WhatIsTakenIsNotFreeAndItsSurroundingsAre) {
    PictureGround ground({960, 960});
    ground.take({{100, 100}, {200, 160}});
    EXPECT_FALSE(ground.isFree({{150, 120}, {160, 130}}, PictureGround::Taken));
    EXPECT_TRUE(ground.isFree({{300, 100}, {400, 160}}, PictureGround::Taken));
    EXPECT_TRUE(ground.isFree({{150, 120}, {160, 130}}, PictureGround::Lit));
    EXPECT_FLOAT_EQ(ground.share({{104, 104}, {192, 152}}, PictureGround::Taken), 1);
    EXPECT_NEAR(ground.share({{0, 96}, {200, 160}}, PictureGround::Taken), 0.5f, 0.06f);
}

TEST(PictureGround, SaysHowFarSomethingReachesAtAHeight) {
    PictureGround ground({960, 960});
    ground.mark({{240, 400}, {480, 480}}, PictureGround::Body);
    const Vec2 reach = ground.reachAcross(410, 470, PictureGround::Body);
    EXPECT_NEAR(reach.x, 240, 8);
    EXPECT_NEAR(reach.y, 480, 8);
    const Vec2 none = ground.reachAcross(600, 700, PictureGround::Body);
    EXPECT_GT(none.x, none.y);
    EXPECT_TRUE(ground.isFree({{-500, -500}, {-10, -10}}, PictureGround::Body));
}

} // namespace
} // namespace myo
