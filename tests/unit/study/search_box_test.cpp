#include "unit/study/atlas_sample.hpp"

#include <myofield/study/search_box.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

class SearchBoxTest : public ::testing::Test {
protected:
    const Atlas atlas_ = test::sampleAtlas();
    const SearchIndex index_{atlas_};
    const Vocabulary vocabulary_{atlas_};
    SearchBox box_{index_, vocabulary_};
};

TEST_F(SearchBoxTest, EnterTakesTheMarkedAnswer) {
    box_.setText("temp"); // the temple and temporalis
    ASSERT_GE(box_.offers().size(), 2u);
    EXPECT_TRUE(box_.hasAnswers());
    EXPECT_EQ(box_.entered()->index, box_.offers()[0].index);
    box_.moveMark(1);
    EXPECT_EQ(box_.entered()->what, box_.offers()[1].what);
    box_.moveMark(100);
    EXPECT_EQ(box_.marked(), box_.offers().size() - 1);
    box_.moveMark(-100);
    EXPECT_EQ(box_.marked(), 0u);
}

TEST_F(SearchBoxTest, WhatIsNearNothingOffersNothing) {
    box_.setText("xqzvw");
    EXPECT_FALSE(box_.hasAnswers());
    EXPECT_TRUE(box_.offers().empty());
    EXPECT_FALSE(box_.entered());
}

TEST_F(SearchBoxTest, WordsThatSayMoreThanANameAreAQuestion) {
    box_.setText("temple calf");
    ASSERT_FALSE(box_.offers().empty());
    EXPECT_EQ(box_.offers()[0].what, SearchHit::What::Question);
    EXPECT_EQ(box_.entered()->because, "temple calf");
    box_.setText("temple");
    for (const SearchHit& hit : box_.offers()) EXPECT_NE(hit.what, SearchHit::What::Question);
}

TEST_F(SearchBoxTest, NothingTypedOffersNothing) {
    for (const char* text : {"", "   "}) {
        box_.setText(text);
        EXPECT_TRUE(box_.offers().empty());
        EXPECT_FALSE(box_.entered());
    }
    box_.moveMark(1);
    EXPECT_FALSE(box_.entered());
}

TEST_F(SearchBoxTest, AnotherTextMarksTheFirstAnswerAgain) {
    box_.setText("temp");
    box_.moveMark(1);
    box_.setText("tem");
    EXPECT_EQ(box_.marked(), 0u);
}

TEST_F(SearchBoxTest, OneKindOnlyWhereThatIsAsked) {
    SearchBox places(index_, vocabulary_, SearchHit::What::Region, 8);
    places.setText("temp");
    ASSERT_FALSE(places.offers().empty());
    for (const SearchHit& hit : places.offers()) EXPECT_EQ(hit.what, SearchHit::What::Region);
}

} // namespace
} // namespace myo
