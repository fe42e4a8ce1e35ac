#include "unit/study/atlas_sample.hpp"

#include <myofield/study/find_query.hpp>
#include <myofield/study/understanding.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

/// The sample with words: a guide and a complaint of the calf, a sign of temporalis, the leg as a
/// whole part.
Atlas wordedAtlas() {
    Atlas atlas = test::sampleAtlas();
    atlas.plainWords.filler = {"my", "in", "the", "of", "pain", "hurts"};
    atlas.plainWords.loose = {"morning", "chewing"};
    atlas.plainWords.left = {"left", "left side"};
    atlas.plainWords.right = {"right"};
    atlas.plainWords.both = {"both"};
    atlas.plainWords.alike = {{"calf", "calves"}};
    atlas.regions[2].words = {"back of the leg", "lower leg"};
    atlas.parts = {{"leg", "Leg", {"whole leg"}, {RegionId{0}, RegionId{2}}, {}}};
    Article guide;
    guide.id = "calf_pain";
    guide.kind = ArticleKind::Guide;
    guide.title = "Cramps of the calf";
    guide.words = {"night cramps"};
    guide.regions = {RegionId{2}};
    guide.muscles = {MuscleId{2}, MuscleId{0}};
    atlas.articles = {guide};
    atlas.warningSigns = {{"clot", "", "One leg swollen.", "simons1999", {RegionId{2}}, {}},
                          {"stroke", "", "A weak face.", "simons1999", {}, {}}};
    atlas.signs = {{"dizzy", "Dizziness", {"giddy", "chewing"}, {"dizzy"}, {}, {1}, {}}};
    atlas.muscles[2].points[0].signs = {"dizzy on standing up"};
    atlas.complaints = {{"morning_calf",
                         "Calf pain in the morning",
                         {"calf in the morning"},
                         {RegionId{2}},
                         {MuscleId{1}},
                         0,
                         {},
                         {},
                         {"simons1999"},
                         {}}};
    return atlas;
}

class Understand : public ::testing::Test {
protected:
    const Atlas atlas_ = wordedAtlas();
    const Vocabulary vocabulary_{atlas_};

    Understanding of(std::string_view text) const { return understand(vocabulary_, text); }
};

TEST_F(Understand, PlacesInAnyFormWithTheirSide) {
    for (const char* text : {"calf", "my left calf", "CALVES!", "pain in the calf, left side"})
        EXPECT_EQ(of(text).regions, std::vector<RegionId>{{2}}) << text;
    EXPECT_FALSE(of("calf").sides);
    EXPECT_EQ(of("my left calf").sides, Sides::Left);
    EXPECT_EQ(of("calf left and temple right").sides, Sides::Both);
}

TEST_F(Understand, TheLongerPhraseIsMeant) {
    EXPECT_EQ(of("leg").regions, (std::vector<RegionId>{{0}, {2}}));
    EXPECT_EQ(of("back of my leg").regions, std::vector<RegionId>{{2}});
}

TEST_F(Understand, ComplaintsBringTheirGuideAndTheirMusclesFirst) {
    const Understanding understood = of("my calf hurts in the morning");
    EXPECT_EQ(understood.complaints, std::vector<uint32_t>{0});
    EXPECT_EQ(understood.guides, std::vector<uint32_t>{0});
    EXPECT_EQ(understood.regions, std::vector<RegionId>{{2}});
    const FindQuery query = questionOf(atlas_, understood, Side::Right);
    ASSERT_EQ(query.orders.size(), 1u);
    std::vector<MuscleId> order;
    for (const PainQuery::Lead& lead : query.orders[0].leads) order.push_back(lead.muscle);
    EXPECT_EQ(order, (std::vector<MuscleId>{{1}, {2}, {0}}));
    EXPECT_EQ(query.warnings, std::vector<uint32_t>{0});
    EXPECT_EQ(query.side, Side::Right);
}

TEST_F(Understand, SignsFindThePointsThatTellOfThem) {
    const FindQuery query = questionOf(atlas_, of("giddy"), Side::Left);
    EXPECT_EQ(query.warnings, std::vector<uint32_t>{1});
    ASSERT_EQ(query.orders.size(), 1u);
    ASSERT_EQ(query.orders[0].leads.size(), 1u);
    EXPECT_EQ(query.orders[0].leads[0].muscle, MuscleId{2});
    EXPECT_EQ(query.orders[0].leads[0].points, std::vector<uint32_t>{0});
}

TEST_F(Understand, LooseWordsCountWhereNothingElseDoes) {
    EXPECT_EQ(of("chewing").signs, std::vector<uint32_t>{0});
    EXPECT_TRUE(of("temple when chewing").signs.empty());
    EXPECT_TRUE(of("morning").isEmpty());
}

TEST_F(Understand, SlipsAreCorrectedAndTold) {
    const Understanding understood = of("my tempel");
    EXPECT_EQ(understood.regions, std::vector<RegionId>{{1}});
    ASSERT_EQ(understood.corrected.size(), 1u);
    EXPECT_EQ(understood.corrected[0].meant, "temple");
    EXPECT_EQ(of("lowerleg").regions, std::vector<RegionId>{{2}});
    EXPECT_EQ(of("qwertz temple").unknown, std::vector<std::string>{"qwertz"});
    EXPECT_TRUE(of("qwertz").isEmpty());
}

TEST_F(Understand, NamesOfMusclesAreAskedForAndHalfANameIsTakenForIt) {
    const Understanding understood = of("rotator cuff");
    ASSERT_EQ(understood.muscles.size(), 1u);
    EXPECT_EQ(understood.muscles[0].muscle, MuscleId{1});
    EXPECT_EQ(of("rotator").muscles.size(), 1u);
    EXPECT_EQ(of("rotator").corrected.at(0).meant, "rotator cuff");
}

TEST_F(Understand, HostileTextsAreOnlyWords) {
    EXPECT_TRUE(of("").isEmpty());
    EXPECT_TRUE(of("\xff\xfe\x01 ,;/ ,,,").isEmpty());
    EXPECT_FALSE(of(std::string(100'000, 'a') + " temple").isEmpty());
    std::string many;
    for (int i = 0; i < 10'000; ++i) many += "temple calf ";
    EXPECT_EQ(of(many).regions.size(), 2u);
}

} // namespace
} // namespace myo
