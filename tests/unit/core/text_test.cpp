#include <myofield/core/text.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(Text, FoldingMakesSpellingsEqual) {
    EXPECT_EQ(foldedName("  Biceps_Brachii,long-head "), "biceps brachii long head");
    EXPECT_EQ(foldedName(""), "");
    EXPECT_EQ(foldedName("_-."), "");
}

TEST(Text, EditDistanceCountsSwapsOnce) {
    EXPECT_EQ(editDistance("", "abc"), 3u);
    EXPECT_EQ(editDistance("masseter", "masseter"), 0u);
    EXPECT_EQ(editDistance("masester", "masseter"), 1u);
    EXPECT_EQ(editDistance("soleus", "solus"), 1u);
    EXPECT_EQ(editDistance("kitten", "sitting"), 3u);
}

TEST(Text, NearestNamesPutTheMisspelledOneFirst) {
    const std::vector<std::string> known{"soleus", "infraspinatus", "supraspinatus", "trapezius"};
    EXPECT_EQ(nearestNames("infraspinatis", known, 3).front(), "infraspinatus");
    EXPECT_EQ(nearestNames("spinatus", known, 2),
              (std::vector<std::string>{"infraspinatus", "supraspinatus"}));
    EXPECT_EQ(nearestNames("anything", known, 9).size(), 4u);
}

} // namespace
} // namespace myo
