#include <myofield/study/pain_answers.hpp>

#include <myofield/study/pain_words.hpp>

#include "unit/study/person.hpp"
#include "unit/study/real_workspace.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace myo {
namespace {

class AnswersToADrawing : public testing::Test {
protected:
    void SetUp() override {
        if (!test::realWorkspace()) GTEST_SKIP() << "the built-in body was not built here";
        painter_ = std::make_unique<Painter>(placement());
        advice_ = std::make_unique<PainAdvice>(workspace().patterns());
    }
    static const Workspace& workspace() { return *test::realWorkspace(); }
    static const Placement& placement() { return workspace().placement(); }
    static const Atlas& atlas() { return workspace().atlas(); }

    /// A drawing that fills a region.
    PainStroke filling(const char* region, Side side, float width = 0.03f) {
        const RegionMap& map = placement().regions();
        PainStroke stroke{.width = width, .strength = 5, .quality = PainQuality::Aching};
        const auto vertices = map.verticesOf(map.patchOf(atlas().regionWithId(region), side));
        for (size_t i = 0; i < vertices.size(); i += 7)
            stroke.path.push_back(placement().skin().mesh().positions[vertices[i]]);
        return stroke;
    }
    const PainAnswers& show(std::vector<PainStroke> strokes) {
        painter_->show(std::make_shared<const std::vector<PainStroke>>(std::move(strokes)));
        return advice_->of(*painter_);
    }
    static std::vector<std::string> warningsOf(const PainAnswers& answers) {
        std::vector<std::string> ids;
        for (const Notice* sign : answers.warnings) ids.push_back(sign->id);
        return ids;
    }
    static bool has(const std::vector<std::string>& all, const char* id) {
        return std::ranges::find(all, id) != all.end();
    }

    std::unique_ptr<Painter> painter_;
    std::unique_ptr<PainAdvice> advice_;
};

TEST_F(AnswersToADrawing, NameMusclesAndWhy) {
    const PainAnswers& answers = show({filling("temple", Side::Right)});
    ASSERT_GT(answers.rows.size(), 3u);
    std::vector<std::string> first;
    for (size_t i = 0; i < 5; ++i) first.push_back(atlas()[answers.rows[i].found.point.muscle].id);
    EXPECT_TRUE(has(first, "temporalis"));
    EXPECT_EQ(answers.rows[0].found.point.side, Side::Right);
    EXPECT_GT(answers.rows[0].area.matched, 0);
    EXPECT_FALSE(answers.together.empty());
    EXPECT_LE(answers.together.size(), 4u);
    for (const PainRow& row : answers.rows) {
        EXPECT_NEAR((row.area.matched + row.area.missed) / answers.area, 1, 0.08);
        EXPECT_NE(row.found.words.find("of what you marked"), std::string::npos);
    }
}

TEST_F(AnswersToADrawing, AskAboutOnePainOrAllTogether) {
    PainStroke elbow = filling("lateral_epicondyle", Side::Right);
    elbow.pain = 2;
    show({filling("temple", Side::Right), elbow});
    EXPECT_EQ(painter_->pains(), (std::vector<int>{1, 2}));
    const double both = advice_->of(*painter_).area;
    painter_->askAbout(2);
    const PainAnswers& alone = advice_->of(*painter_);
    EXPECT_LT(alone.area, 0.8 * both);
    std::vector<std::string> ids;
    for (const PainRow& row : alone.rows) ids.push_back(atlas()[row.found.point.muscle].id);
    EXPECT_FALSE(has(ids, "temporalis"));
    EXPECT_TRUE(has(ids, "supinator"));
}

TEST_F(AnswersToADrawing, WarnWhereThePlaceOrTheQualityAsksForIt) {
    // Narrow: what lies beside it has signs of its own.
    EXPECT_TRUE(warningsOf(show({filling("thigh_anterior", Side::Left, 0.004f)})).empty());
    EXPECT_TRUE(has(warningsOf(show({filling("sternum", Side::Median)})), "chest_pain"));
    PainStroke head = filling("occiput", Side::Right);
    EXPECT_FALSE(has(warningsOf(show({head})), "sudden_headache"));
    head.strength = 9;
    EXPECT_TRUE(has(warningsOf(show({head})), "sudden_headache"));
    PainStroke hand = filling("palm", Side::Left);
    hand.quality = PainQuality::Numb;
    EXPECT_TRUE(has(warningsOf(show({hand})), "numbness_weakness"));
    PainStroke saddle = filling("buttock_lower", Side::Left, 0.004f);
    EXPECT_FALSE(has(warningsOf(show({saddle})), "bladder_bowel"));
    saddle.quality = PainQuality::Tingling;
    EXPECT_TRUE(has(warningsOf(show({saddle})), "bladder_bowel"));
    EXPECT_TRUE(has(warningsOf(show({filling("genitals_perineum", Side::Median, 0.004f)})),
                    "bladder_bowel"));
    // What is erased again warns of nothing.
    PainStroke rubber = filling("sternum", Side::Median, 0.08f);
    rubber.erases = true;
    EXPECT_TRUE(warningsOf(show({filling("sternum", Side::Median), rubber})).empty());
}

TEST_F(AnswersToADrawing, ASoreNeckIsNoHeartAttack) {
    for (const char* region : {"neck_lateral", "neck_angle", "shoulder_top", "neck_posterior"})
        EXPECT_FALSE(has(warningsOf(show({filling(region, Side::Right, 0.004f)})),
                         "heart_without_chest_pain"))
            << region;
    for (const char* region : {"jaw", "throat", "epigastrium"})
        EXPECT_TRUE(
            has(warningsOf(show({filling(region, Side::Left)})), "heart_without_chest_pain"))
            << region;
}

TEST_F(AnswersToADrawing, SayWhatWouldTellTwoChartsApart) {
    const auto point = [&](const char* muscle) {
        return PointOnSide{atlas().muscleWithId(muscle), 0, Side::Right};
    };
    const std::string words =
        apartWords(workspace().patterns(), point("infraspinatus"), point("soleus"));
    EXPECT_NE(words.find("Only Infraspinatus: "), std::string::npos) << words;
    EXPECT_NE(words.find("Only Soleus: "), std::string::npos) << words;
    EXPECT_NE(apartWords(workspace().patterns(), point("soleus"), point("soleus"))
                  .find("cannot be told apart"),
              std::string::npos);
}

TEST_F(AnswersToADrawing, ADrawnChartIsFoundAmongTheFirstFive) {
    size_t asked = 0, found = 0;
    std::string missed;
    for (uint32_t m = 0; m < atlas().muscles.size(); ++m) {
        for (uint32_t p = 0; p < atlas().muscles[m].points.size(); ++p) {
            const SparseField& field = workspace().patterns().pattern({{m}, p, Side::Right});
            std::vector<float> weights(placement().skin().vertexCount(), 0.0f);
            size_t drawn = 0;
            for (size_t i = 0; i < field.vertices.size(); ++i)
                if (field.essential[i] > kPresentShare * kEssentialPlateau)
                    weights[field.vertices[i]] = 1, ++drawn;
            if (drawn == 0) continue;
            ++asked;
            bool isFound = false;
            const auto look = [&](const FindRow& row) {
                const float likeness = likenessOf(workspace().patterns().pattern(row.point), field,
                                                  placement().skin().areas());
                if (row.point.muscle == MuscleId{m} || likeness >= kCannotBeToldApart)
                    isFound = true;
            };
            for (const FindRow& row : rowsOf(workspace().patterns(), queryOfDrawing(weights), 5)) {
                look(row);
                std::ranges::for_each(row.members, look);
            }
            found += isFound;
            if (!isFound) missed += " " + atlas().muscles[m].id;
            break; // the first point of a muscle that refers to the skin stands for it
        }
    }
    EXPECT_GT(asked, 130u);
    EXPECT_GE(double(found), 0.9 * double(asked)) << missed;
    RecordProperty("found", std::to_string(found) + " of " + std::to_string(asked));
}

TEST(PainWords, AreasAreSaidInSquareCentimetres) {
    EXPECT_EQ(areaWords(0.00004), "0.4 cm²");
    EXPECT_EQ(areaWords(0.00312), "31 cm²");
}

} // namespace
} // namespace myo
