#include "atlas_sample.hpp"

#include <myofield/study/class_list.hpp>

#include <gtest/gtest.h>

using namespace myo;
using namespace myo::test;

namespace {

TEST(ClassList, NamesMusclesInAnySpellingEachOnce) {
    const Atlas atlas = sampleAtlas();
    const auto list = classListFrom("# week 3\r\nTemporalis # chewing\n\n infraspinatus\n"
                                    "Rotator cuff\nhead and neck",
                                    "lists/week 3.txt", atlas);
    ASSERT_TRUE(list) << list.error().text();
    EXPECT_EQ(list->name, "week 3");
    ASSERT_EQ(list->muscles.size(), 2u);
    EXPECT_EQ(atlas[list->muscles[0]].id, "temporalis");
    EXPECT_EQ(atlas[list->muscles[1]].id, "infraspinatus");
}

TEST(ClassList, SaysOnWhichLineANameIsUnknown) {
    const auto list = classListFrom("temporalis\ninfraspinatu\nsoleos", "w.txt", sampleAtlas());
    ASSERT_FALSE(list);
    ASSERT_EQ(list.error().reasons.size(), 2u);
    EXPECT_TRUE(list.error().reasons[0].starts_with(
        "w.txt:2: no muscle is called \"infraspinatu\"; the nearest are infraspinatus"))
        << list.error().text();
    EXPECT_TRUE(list.error().reasons[1].starts_with("w.txt:3:"));
}

TEST(ClassList, WithoutAMuscleIsRefused) {
    for (const char* text : {"", "# week 4\n", " \t\r\n\n"}) {
        const auto list = classListFrom(text, "w.txt", sampleAtlas());
        ASSERT_FALSE(list);
        EXPECT_EQ(list.error().text(), "w.txt: has no muscle on any line");
    }
}

TEST(ClassList, GroupsAreNamedInAnyCase) {
    const Atlas atlas = sampleAtlas();
    ASSERT_EQ(musclesOfGroup(atlas, "Shoulder and Arm").size(), 1u);
    EXPECT_TRUE(musclesOfGroup(atlas, "toes").empty());
    EXPECT_EQ(groupsOf(atlas).size(), 3u);
}

} // namespace
