#include <myofield/study/match_words.hpp>

#include <gtest/gtest.h>

#include <set>

namespace myo {
namespace {

using Standing = MatchFacts::Standing;

Atlas atlasOfRegions() {
    Atlas atlas;
    for (const char* label : {"Temple", "Back of the head", "Neck"})
        atlas.regions.emplace_back().label = label;
    return atlas;
}

/// Whether the pattern lies in the place itself, so that the sentence tells where else it lies.
bool tellsWhatElse(Standing standing) {
    return standing != Standing::CloseBy && standing != Standing::AskedFor &&
           standing != Standing::NamedFor && standing != Standing::HasSign;
}

TEST(MatchWords, AreOneSentenceForEveryStanding) {
    const Atlas atlas = atlasOfRegions();
    std::set<std::string> sentences;
    for (int standing = 0; standing <= int(Standing::Little); ++standing)
        for (uint32_t regions = 0; regions <= 3; ++regions) {
            MatchFacts facts{Standing(standing), {}};
            if (!tellsWhatElse(facts.standing) && regions > 0) continue;
            for (uint32_t region = 0; region < regions; ++region)
                facts.alsoExpects.push_back({region});
            const std::string words = matchWords(atlas, facts);
            EXPECT_TRUE(words.ends_with(".")) << words;
            EXPECT_EQ(words.find('{'), std::string::npos) << words;
            EXPECT_TRUE(sentences.insert(words).second) << words;
        }
    EXPECT_EQ(sentences.size(), 6u * 4 + 4);
}

TEST(MatchWords, ListWhatThePatternExpectsBesides) {
    const Atlas atlas = atlasOfRegions();
    EXPECT_EQ(matchWords(atlas, {Standing::MainPainHere, {}}), "Its main pain lies here.");
    EXPECT_EQ(matchWords(atlas, {Standing::SpreadsHere, {{0}}}),
              "Less typical here; also covers temple.");
    EXPECT_EQ(matchWords(atlas, {Standing::Most, {{0}, {2}}}),
              "Explains most of what you marked; also covers temple and neck.");
    EXPECT_EQ(matchWords(atlas, {Standing::Little, {{0}, {1}, {2}}}),
              "Explains little of what you marked; also covers temple, back of the head and neck.");
    EXPECT_EQ(matchWords(atlas, {Standing::CloseBy, {}}), "Nearby, not here.");
}

} // namespace
} // namespace myo
