#include <myofield/study/known_map.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

constexpr Day kFirst = std::chrono::sys_days(std::chrono::year(2026) / 11 / 1);

TEST(KnownMap, FadesFromKnownToWeakAsDaysPass) {
    Cards cards;
    cards.answer({"soleus", QuestionKind::Name}, Grade::Good, kFirst);
    EXPECT_EQ(knownOf(cards, "trapezius", kFirst), Known::NeverAsked);
    EXPECT_EQ(knownOf(cards, "soleus", kFirst), Known::Well);
    const Day due = cards.all.begin()->second.due;
    EXPECT_EQ(knownOf(cards, "soleus", due + std::chrono::days(1)), Known::Fading);
    EXPECT_EQ(knownOf(cards, "soleus", due + std::chrono::days(20'000)), Known::Weak);
}

TEST(KnownMap, EveryStateHasAColourOfItsOwn) {
    for (const Known one : kAllKnown)
        for (const Known other : kAllKnown) {
            if (one == other) continue;
            EXPECT_GT(glm::distance(colourOf(one), colourOf(other)), 0.2f);
        }
}

} // namespace
} // namespace myo
