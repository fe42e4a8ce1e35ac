// Questions about the shipped atlas: held against the charts' own words, read here once more.
#include "data/shipped_atlas.hpp"

#include <myofield/learn/question_maker.hpp>

#include <algorithm>
#include <array>
#include <set>

using namespace myo;
using namespace myo::test;

namespace {

class Questions : public ShippedAtlas {
protected:
    static const PatternFacts& facts() {
        static const PatternFacts made(*shipped()->patterns, Side::Right);
        return made;
    }
    static const QuestionMaker& maker() {
        static const EndangermentMap zones(*shipped()->placement);
        static const QuestionMaker made(facts(), zones);
        return made;
    }
    static const Muscle& muscle(const std::string& id) {
        const Atlas& atlas = shipped()->atlas;
        return atlas[atlas.muscleWithId(id)];
    }
};

bool names(const Muscle& muscle, RegionId region) {
    for (const TriggerPoint& point : muscle.points)
        for (const Zone& zone : point.zones)
            if (std::ranges::find(zone.regions, region) != zone.regions.end()) return true;
    return false;
}

bool isIn(const std::vector<std::string>& list, const std::string& id) {
    return std::ranges::find(list, id) != list.end();
}

/// What the charts' words alone say against a choice that should be wrong.
bool contradictsWords(const Atlas& atlas, const Question& q, const Muscle& asked,
                      const std::string& id, const PatternFacts& facts) {
    switch (q.kind) {
    case QuestionKind::Name: {
        const Muscle& other = atlas[atlas.muscleWithId(id)];
        return std::ranges::any_of(facts.typical(q.muscle, q.point),
                                   [&](RegionId region) { return !names(other, region); });
    }
    case QuestionKind::Several: return !names(atlas[atlas.muscleWithId(id)], q.region);
    case QuestionKind::TellApart: return names(atlas[q.other], atlas.regionWithId(id));
    case QuestionKind::Anatomy: {
        const Muscle& other = atlas[atlas.muscleWithId(id)];
        switch (q.topic) {
        case QuestionTopic::Nerve: return other.nerve != asked.nerve;
        case QuestionTopic::Root: return !isIn(other.roots, q.detail);
        case QuestionTopic::Action: return !isIn(other.action, q.detail);
        case QuestionTopic::Origin: return other.origin != q.detail;
        case QuestionTopic::Insertion: return other.insertion != q.detail;
        default:
            return std::ranges::none_of(
                asked.parts, [&](const std::string& part) { return isIn(other.parts, part); });
        }
    }
    default: return true;
    }
}

TEST_F(Questions, NoWrongAnswerIsTrue) {
    const Atlas& atlas = shipped()->atlas;
    size_t made = 0;
    std::array<size_t, kQuestionKindCount> ofKind{};
    for (uint64_t seed = 1; made < 100'000; ++seed) {
        const auto questions = maker().make({.count = 400, .seed = seed});
        ASSERT_TRUE(questions) << questions.error().text();
        std::set<std::string> asked;
        for (const Question& q : *questions) {
            ++made;
            ++ofKind[size_t(q.kind)];
            ASSERT_TRUE(asked.insert(whatIsAsked(q)).second) << "asked twice";
            ASSERT_FALSE(q.right.empty());
            for (const std::string& id : q.right)
                ASSERT_TRUE(q.choices.empty() || isIn(q.choices, id));
            for (const std::string& id : q.alsoTrue)
                ASSERT_FALSE(isIn(q.choices, id) || isIn(q.right, id)) << id;
            ASSERT_EQ(std::set(q.choices.begin(), q.choices.end()).size(), q.choices.size());
            for (const std::string& id : q.choices)
                ASSERT_TRUE(isIn(q.right, id) ||
                            contradictsWords(atlas, q, atlas[q.muscle], id, facts()))
                    << nameOf(q.kind) << " about " << atlas[q.muscle].id << ": " << id
                    << " may be right";
        }
    }
    for (const size_t count : ofKind) EXPECT_GT(count, 1000u);
}

TEST_F(Questions, EveryMuscleCanBeAskedAbout) {
    const Atlas& atlas = shipped()->atlas;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m)
        EXPECT_TRUE(maker().one(MuscleId{m}, QuestionKind::Anatomy, 1)) << atlas.muscles[m].id;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m)
        if (!facts().typical(MuscleId{m}, std::nullopt).empty()) {
            EXPECT_TRUE(maker().one(MuscleId{m}, QuestionKind::Name, 1)) << atlas.muscles[m].id;
            EXPECT_TRUE(maker().one(MuscleId{m}, QuestionKind::Paint, 1)) << atlas.muscles[m].id;
        }
}

TEST_F(Questions, AreTheSameForTheSameSeed) {
    const auto first = maker().make({.count = 50, .seed = 7});
    const auto again = maker().make({.count = 50, .seed = 7});
    const auto other = maker().make({.count = 50, .seed = 8});
    ASSERT_TRUE(first && again && other);
    bool differs = false;
    for (size_t i = 0; i < 50; ++i) {
        EXPECT_EQ(whatIsAsked((*first)[i]), whatIsAsked((*again)[i]));
        EXPECT_EQ((*first)[i].choices, (*again)[i].choices);
        differs |= whatIsAsked((*first)[i]) != whatIsAsked((*other)[i]);
    }
    EXPECT_TRUE(differs);
}

TEST_F(Questions, SaysWhenThereAreTooFew) {
    const MuscleId soleus = shipped()->atlas.muscleWithId("soleus");
    const auto few =
        maker().make({.kinds = {QuestionKind::Name}, .muscles = {soleus}, .count = 50, .seed = 1});
    ASSERT_FALSE(few);
    EXPECT_NE(few.error().text().find("different questions can be made"), std::string::npos);
}

TEST_F(Questions, EveryNerveBelongsToAFamily) {
    const Atlas& atlas = shipped()->atlas;
    for (const Muscle& muscle : atlas.muscles)
        EXPECT_FALSE(familiesIn(muscle.nerve, atlas.families.nerves).empty())
            << muscle.id << ": " << muscle.nerve;
}

} // namespace
