#include "unit/study/atlas_sample.hpp"
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(Words, ABrokenTranslationFallsBackToEnglish) {
    EXPECT_EQ(say("{} of {}", 2, 3), "2 of 3");
    EXPECT_EQ(say("{:d}", "no number"), "{:d}");
    EXPECT_EQ(sayCount("{} point", "{} points", 1), "1 point");
    EXPECT_EQ(sayCount("{} point", "{} points", 4), "4 points");
}

TEST(Words, ZonesAreSaidInOneLine) {
    const Atlas atlas = test::sampleAtlas();
    Zone zone = test::sampleZone(ZoneKind::Essential, {{0}, {1}});
    EXPECT_EQ(zoneWords(atlas, zone), "Front of the shoulder, temple");
    zone.felt = Feeling::Deep;
    zone.crossesMidline = true;
    EXPECT_EQ(zoneWords(atlas, zone),
              "Front of the shoulder, temple; felt deep; reaches across the middle");
}

TEST(Words, APointOfOneSideSaysSo) {
    TriggerPoint point = test::samplePoint("trp1", {});
    EXPECT_EQ(pointWords(point).find("side only"), std::string::npos);
    point.onlyOn = Side::Right;
    EXPECT_NE(pointWords(point).find("on the right side only"), std::string::npos);
}

TEST(Words, SourcesAreNumberedByFirstMention) {
    SourceNumbers numbers;
    EXPECT_EQ(numbers.numberOf("b"), 1u);
    EXPECT_EQ(numbers.numberOf("a"), 2u);
    EXPECT_EQ(numbers.numberOf("b"), 1u);
    EXPECT_EQ(numbers.numberOf(""), 0u);
    EXPECT_EQ(numbers.ids(), (std::vector<std::string>{"b", "a"}));
    EXPECT_EQ(referenceWords(test::sampleAtlas(), "simons1999"), "Simons, Travell: the manual");
    EXPECT_EQ(referenceWords(test::sampleAtlas(), "nobody"), "nobody");
}

} // namespace
} // namespace myo
