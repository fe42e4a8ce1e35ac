#include <myofield/anatomy/side.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(Side, NamesLeadBackToSides) {
    for (const Side side : {Side::Left, Side::Right, Side::Median})
        EXPECT_EQ(sideNamed(nameOf(side)), side);
    for (const Sides sides : {Sides::Left, Sides::Right, Sides::Both})
        EXPECT_EQ(sidesNamed(nameOf(sides)), sides);
    EXPECT_FALSE(sideNamed("both"));
    EXPECT_FALSE(sidesNamed("median"));
    EXPECT_FALSE(sidesNamed(""));
}

TEST(Side, WhatLiesAcrossTheMidlineBelongsToBothSides) {
    EXPECT_TRUE(includes(Sides::Left, Side::Left));
    EXPECT_FALSE(includes(Sides::Left, Side::Right));
    EXPECT_TRUE(includes(Sides::Left, Side::Median));
    EXPECT_FALSE(includes(Sides::Right, Side::Left));
    for (const Side side : {Side::Left, Side::Right, Side::Median})
        EXPECT_TRUE(includes(Sides::Both, side));
    EXPECT_EQ(opposite(Side::Left), Side::Right);
    EXPECT_EQ(opposite(Side::Median), Side::Median);
}

TEST(Side, SidesAreTakenOneAfterTheOther) {
    EXPECT_EQ(eachOf(Sides::Left), std::vector{Side::Left});
    EXPECT_EQ(eachOf(Sides::Right), std::vector{Side::Right});
    EXPECT_EQ(eachOf(Sides::Both), (std::vector{Side::Left, Side::Right}));
    EXPECT_EQ(sidesOf(Side::Left), Sides::Left);
    EXPECT_EQ(sidesOf(Side::Right), Sides::Right);
    EXPECT_EQ(sidesOf(Side::Median), Sides::Both);
}

} // namespace
} // namespace myo
