// Scores of answers, on the shipped atlas.
#include "data/shipped_atlas.hpp"

#include <myofield/learn/question_maker.hpp>
#include <myofield/learn/scoring.hpp>

using namespace myo;
using namespace myo::test;

namespace {

class Scoring : public ShippedAtlas {
protected:
    static const PatternFacts& facts() {
        static const PatternFacts made(*shipped()->patterns, Side::Right);
        return made;
    }
    static Question question(const std::string& muscle, QuestionKind kind, uint64_t seed = 1) {
        static const EndangermentMap zones(*shipped()->placement);
        static const QuestionMaker maker(facts(), zones);
        return *maker.one(shipped()->atlas.muscleWithId(muscle), kind, seed);
    }
    static Score score(const Question& q, const GivenAnswer& answer) {
        return scoreOf(facts(), q, answer);
    }
    static std::vector<float> nothingPainted() {
        return std::vector<float>(shipped()->placement->skin().vertexCount());
    }
    /// Paint where the question's pattern is above a quarter of its plateau.
    static std::vector<float> painted(const Question& q, bool essential, bool spillover) {
        std::vector<float> weights = nothingPainted();
        for (uint32_t p = 0; p < shipped()->atlas[q.muscle].points.size(); ++p) {
            if (q.point && *q.point != p) continue;
            const SparseField& field = shipped()->patterns->pattern(q.muscle, p, q.side);
            for (size_t i = 0; i < field.vertices.size(); ++i) {
                const bool isEssential = field.essential[i] > 0.25f * kEssentialPlateau;
                const bool isSpillover =
                    !isEssential && field.spillover[i] > 0.25f * kSpilloverPlateau;
                if ((essential && isEssential) || (spillover && isSpillover))
                    weights[field.vertices[i]] = 1;
            }
        }
        return weights;
    }
};

TEST_F(Scoring, OneRightChoiceIsRight) {
    const Question q = question("soleus", QuestionKind::Click);
    EXPECT_TRUE(score(q, {.chosen = {"soleus"}}).isRight);
    EXPECT_FALSE(score(q, {.chosen = {"temporalis"}}).isRight);
    EXPECT_FALSE(score(q, {.chosen = {"soleus", "temporalis"}}).isRight);
    EXPECT_FALSE(score(q, {}).isRight);
    EXPECT_EQ(score(q, {}).grade(), Grade::Again);
    EXPECT_EQ(score(q, {.chosen = {"soleus"}}).grade(), Grade::Good);
}

TEST_F(Scoring, OfSeveralAllAreWantedAndNoWrongOne) {
    Question q;
    for (uint64_t seed = 1; q.right.size() < 2 && seed < 20; ++seed)
        q = question("infraspinatus", QuestionKind::Several, seed);
    ASSERT_GE(q.right.size(), 2u);
    EXPECT_TRUE(score(q, {.chosen = q.right}).isRight);
    GivenAnswer some{.chosen = {q.right.front()}};
    EXPECT_FALSE(score(q, some).isRight);
    EXPECT_FLOAT_EQ(score(q, some).share, 1 / float(q.right.size()));
    GivenAnswer more{.chosen = q.choices};
    EXPECT_FALSE(score(q, more).isRight);
}

TEST_F(Scoring, APlaceIsGoodWithin26Millimetres) {
    const Question q = question("soleus", QuestionKind::Place);
    const PlacedPoint& at = *shipped()->placement->point({q.muscle, *q.point, q.side});
    const Vec3 outwards = glm::normalize(at.onSkin.position - at.position);
    const auto off = [&](float metres) {
        return score(q, {.place = at.onSkin.position + metres * outwards});
    };
    EXPECT_TRUE(score(q, {.place = at.position}).isRight);
    EXPECT_NEAR(*off(0.025f).error, 0.025f, 1e-5f);
    EXPECT_TRUE(off(0.025f).isRight);
    EXPECT_FALSE(off(0.027f).isRight);
    EXPECT_FALSE(score(q, {.chosen = {"soleus"}}).isRight) << "a place is asked for";
}

TEST_F(Scoring, PaintIsScoredByWhatItSharesWithTheEssentialArea) {
    const Question q = question("infraspinatus", QuestionKind::Paint);
    const Score whole = score(q, {.painted = painted(q, true, false)});
    EXPECT_TRUE(whole.isRight);
    EXPECT_NEAR(whole.paint->likeness, 1, 1e-5f);
    EXPECT_NEAR(whole.paint->found, 1, 1e-5f);
    EXPECT_NEAR(whole.paint->strayed, 0, 1e-5f);

    const Score both = score(q, {.painted = painted(q, true, true)});
    EXPECT_NEAR(both.paint->likeness, 1, 1e-5f) << "paint on spillover counts neither way";

    const Score onlySpillover = score(q, {.painted = painted(q, false, true)});
    EXPECT_FALSE(onlySpillover.isRight);
    EXPECT_NEAR(onlySpillover.paint->strayed, 0, 1e-5f);

    const Score everywhere = score(q, {.painted = std::vector<float>(nothingPainted().size(), 1)});
    EXPECT_FALSE(everywhere.isRight);
    EXPECT_NEAR(everywhere.paint->found, 1, 1e-5f);
    EXPECT_GT(everywhere.paint->strayed, 0.8f);

    EXPECT_FALSE(score(q, {.painted = nothingPainted()}).isRight);
}

TEST_F(Scoring, RegionsMayBeNamedInsteadOfPainted) {
    const Question q = question("infraspinatus", QuestionKind::Paint);
    EXPECT_TRUE(score(q, {.chosen = q.right}).isRight);
    GivenAnswer more{.chosen = q.right};
    more.chosen.insert(more.chosen.end(), q.alsoTrue.begin(), q.alsoTrue.end());
    EXPECT_TRUE(score(q, more).isRight);
    more.chosen.push_back("calf");
    EXPECT_FALSE(score(q, more).isRight);
}

} // namespace
