#include "unit/study/atlas_sample.hpp"

#include <myofield/study/pointed.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

class HoverWordsTest : public testing::Test {
protected:
    HoverWords words() const { return hoverWords(stage_, pointed_); }

    const Atlas atlas_ = test::sampleAtlas();
    const Body body_ = test::sampleBody();
    const Stage stage_{atlas_, body_};
    Pointed pointed_;
};

TEST_F(HoverWordsTest, NameTheSideOfThePerson) {
    pointed_.structure = body_.find("infraspinatus", Side::Right);
    EXPECT_EQ(words().title, "Infraspinatus, right");
    pointed_.structure = body_.find("infraspinatus", Side::Left);
    EXPECT_EQ(words().title, "Infraspinatus, left");
    EXPECT_TRUE(words().refersHead.empty()); // no skin there
}

TEST_F(HoverWordsTest, SkinIsCalledByItsRegion) {
    pointed_.structure = body_.skin();
    pointed_.region = {{1}, Side::Left};
    EXPECT_EQ(words().title, "Temple, left");
    EXPECT_FALSE(words().refersHead.empty());
}

TEST_F(HoverWordsTest, AMuscleWithoutAPatternSaysSo) {
    pointed_.structure = body_.find("biceps_brachii.long_head", Side::Left);
    EXPECT_NE(words().line.find("No pattern"), std::string::npos);
}

TEST_F(HoverWordsTest, AMarkNamesItsPoint) {
    pointed_.mark = PointOnSide{{1}, 1, Side::Right};
    EXPECT_EQ(words().title, "Infraspinatus: 2 Belly, trp2");
}

} // namespace
} // namespace myo
