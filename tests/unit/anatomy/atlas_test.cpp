#include <myofield/anatomy/atlas.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace myo {
namespace {

using Ids = std::vector<std::string>;

Muscle muscle(std::string id, std::string name, std::string latin,
              std::vector<std::string> synonyms) {
    Muscle made;
    made.id = std::move(id);
    made.name = std::move(name);
    made.latin = std::move(latin);
    made.synonyms = std::move(synonyms);
    return made;
}

Region region(std::string id, std::string label, std::string coarse,
              std::vector<std::string> words) {
    Region made;
    made.id = std::move(id);
    made.label = std::move(label);
    made.coarse = std::move(coarse);
    made.words = std::move(words);
    return made;
}

/// Six muscles and four regions in two wider areas.
Atlas sample() {
    Atlas atlas;
    atlas.muscles = {
        muscle("infraspinatus", "Infraspinatus", "Musculus infraspinatus", {}),
        muscle("levator_scapulae", "Levator scapulae", "Musculus levator scapulae",
               {"stiff-neck muscle"}),
        muscle("obliquus_inferior", "Obliquus capitis inferior", "", {"suboccipitals"}),
        muscle("rectus_minor", "Rectus capitis posterior minor", "", {"Suboccipitals"}),
        muscle("supraspinatus", "Supraspinatus", "Musculus supraspinatus", {}),
        muscle("suboccipital_fold", "Scalp fold", "", {})};
    atlas.coarseAreas = {{"leg", "Leg", {"lower limb"}, {}}, {"arm", "Arm", {}, {}}};
    atlas.regions = {region("knee_front", "Knee, front", "leg", {"kneecap", "knee"}),
                     region("knee_back", "Knee, back", "leg", {"hollow of the knee", "knee"}),
                     region("elbow_outer", "Outer elbow", "arm", {"tennis elbow"}),
                     region("wrist", "Wrist", "", {})};
    return atlas;
}

Ids idsOf(const Atlas& atlas, const std::vector<MuscleId>& found) {
    Ids ids;
    for (const MuscleId one : found) ids.push_back(atlas[one].id);
    return ids;
}

TEST(Atlas, AnIdFindsItsOwnItemAndAnUnknownOneNothing) {
    const Atlas atlas = sample();
    EXPECT_EQ(atlas.muscleWithId("levator_scapulae"), MuscleId{1});
    EXPECT_FALSE(atlas.muscleWithId("Levator scapulae"));
    EXPECT_EQ(atlas.regionWithId("elbow_outer"), RegionId{2});
    EXPECT_FALSE(atlas.regionWithId(""));
    EXPECT_EQ(atlas.coarseAreaWithId("arm"), &atlas.coarseAreas[1]);
    EXPECT_EQ(atlas.coarseAreaWithId("wrist"), nullptr);
    EXPECT_FALSE(atlas.landmarkWithId("coracoid_process"));
    EXPECT_EQ(atlas.referenceWithId("somebody2020"), nullptr);
}

TEST(Atlas, AMuscleIsNamedByIdNameLatinNameOrSynonymHoweverItIsSpelt) {
    const Atlas atlas = sample();
    for (const char* text : {"levator_scapulae", "Levator  Scapulae", "levator-scapulae",
                             "MUSCULUS LEVATOR SCAPULAE", "stiff neck muscle"})
        EXPECT_EQ(idsOf(atlas, atlas.musclesNamed(text)), Ids{"levator_scapulae"}) << text;
    EXPECT_TRUE(atlas.musclesNamed("levator").empty()); // part of a name is no name
    EXPECT_TRUE(atlas.musclesNamed("knee").empty());
}

TEST(Atlas, TheNameOfAGroupNamesAllItsMuscles) {
    const Atlas atlas = sample();
    EXPECT_EQ(idsOf(atlas, atlas.musclesNamed("suboccipitals")),
              (Ids{"obliquus_inferior", "rectus_minor"}));
}

TEST(Atlas, AListOfGroupsNamesItsMusclesToo) {
    Atlas atlas = sample();
    atlas.groups = {{"cuff", "Rotator cuff", {"the cuff"}, {MuscleId{0}, MuscleId{4}}, false, {}}};
    for (const char* text : {"cuff", "Rotator-Cuff", "THE CUFF"})
        EXPECT_EQ(atlas.musclesNamed(text), (std::vector<MuscleId>{{0}, {4}})) << text;
    ASSERT_EQ(atlas.groupsOf({4}).size(), 1u);
    EXPECT_EQ(atlas.groupsOf({4}).front()->id, "cuff");
    EXPECT_TRUE(atlas.groupsOf({1}).empty());
}

TEST(Atlas, AnIdNamesOneMuscleEvenWhereOthersBearItAsASynonym) {
    Atlas atlas = sample();
    atlas.muscles[4].synonyms = {"infraspinatus"};
    EXPECT_EQ(idsOf(atlas, atlas.musclesNamed("infraspinatus")), Ids{"infraspinatus"});
    EXPECT_EQ(idsOf(atlas, atlas.musclesNamed("Infraspinatus")),
              (Ids{"infraspinatus", "supraspinatus"}));
}

TEST(Atlas, TheNearestNamesAreThreeItemsTheLikeliestFirst) {
    const Atlas atlas = sample();
    const Ids muscles = atlas.nearestMuscles("infraspinatis");
    ASSERT_EQ(muscles.size(), 3u);
    EXPECT_EQ(muscles[0], "infraspinatus");
    EXPECT_EQ(muscles[1], "supraspinatus");
    EXPECT_EQ(std::set<std::string>(muscles.begin(), muscles.end()).size(), 3u);
    EXPECT_EQ(atlas.nearestMuscles("stif neck muscle").at(0), "levator_scapulae"); // by a synonym
    EXPECT_TRUE(Atlas().nearestMuscles("infraspinatus").empty());
}

TEST(Atlas, GuidesToAMuscleKeepTheirOrder) {
    Atlas atlas = sample();
    Article both, other, alone;
    both.muscles = {MuscleId{4}, MuscleId{0}};
    other.muscles = {MuscleId{1}};
    alone.muscles = {MuscleId{0}};
    atlas.articles = {both, other, alone};
    EXPECT_EQ(atlas.guidesTo({0}),
              (std::vector<const Article*>{&atlas.articles[0], &atlas.articles[2]}));
    EXPECT_TRUE(atlas.guidesTo({3}).empty());
}

TEST(Atlas, ArticlesBehindAnArticleAreFoundOnceAndInOrder) {
    Atlas atlas;
    Article first, second, third, alone;
    first.id = "first", second.id = "second", third.id = "third", alone.id = "alone";
    third.see = {"second", "third", "nowhere"};
    second.see = {"first", "third"}; // a circle
    atlas.articles = {first, second, alone, third};
    EXPECT_EQ(
        atlas.articlesBehind({"third", "third"}),
        (std::vector<const Article*>{&atlas.articles[0], &atlas.articles[1], &atlas.articles[3]}));
    EXPECT_TRUE(atlas.articlesBehind({"nowhere"}).empty());
}

TEST(Muscle, APointIsFoundByItsId) {
    Muscle made;
    made.points.resize(2);
    made.points[0].id = "trp1";
    made.points[1].id = "trp2";
    EXPECT_EQ(made.pointNamed("trp2"), 1);
    EXPECT_EQ(made.pointNamed("trp3"), -1);
}

} // namespace
} // namespace myo
