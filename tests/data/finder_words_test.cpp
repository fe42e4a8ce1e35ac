// Everyday questions, and what stands among the first answers.

#include "data/shipped_atlas.hpp"

#include <myofield/study/find_query.hpp>

#include <algorithm>
#include <sstream>

namespace myo {
namespace {

struct Row {
    const char* asked;        ///< several wordings with ';' between
    size_t first;             ///< all of `muscles` stand among so many
    const char* muscles;      ///< ids; "a|b": one of them; names of groups: one of the group
    const char* warning = ""; ///< a warning sign that comes first; "*": any
    const char* neverFirstFive = "";
};

constexpr Row kTold[] = {
    {"tension headache", 6, "trapezius suboccipitals sternocleidomastoid temporalis"},
    {"headache behind the eye", 6, "sternocleidomastoid splenius_cervicis"},
    {"jaw pain; TMJ", 5, "masseter lateral_pterygoid medial_pterygoid", "", "soleus"},
    {"earache", 6, "masseter lateral_pterygoid sternocleidomastoid"},
    {"dizziness", 3, "sternocleidomastoid"},
    {"tinnitus", 3, "masseter"},
    {"stiff neck", 6, "levator_scapulae trapezius splenius_cervicis"},
    {"whiplash", 8, "scalenes sternocleidomastoid trapezius splenius_capitis"},
    {"between the shoulder blades", 8, "rhomboids scalenes trapezius serratus_posterior_superior"},
    {"frozen shoulder; rotator cuff", 5, "subscapularis infraspinatus supraspinatus"},
    {"chest pain left side", 6, "pectoralis_major pectoralis_minor", "chest_pain",
     "transversus_abdominis"},
    {"pain down the arm", 8, "scalenes infraspinatus supraspinatus"},
    {"tennis elbow", 8,
     "supinator extensor_carpi_radialis_longus extensor_digitorum brachioradialis"},
    {"elbow", 8, "supinator triceps_brachii"},
    {"carpal tunnel", 10, "scalenes palmaris_longus flexor_carpi_radialis|pronator_teres",
     "numbness_weakness"},
    {"wrist", 10, "scalenes palmaris_longus flexor_carpi_radialis|pronator_teres"},
    {"numb thumb", 8, "scalenes brachialis supinator", "numbness_weakness"},
    {"low back pain", 8,
     "quadratus_lumborum psoas_major multifidus gluteus_medius longissimus_thoracis"},
    {"tailbone pain", 6, "coccygeus levator_ani gluteus_maximus", "", "rectus_abdominis"},
    {"sciatica", 4, "gluteus_minimus piriformis", "bladder_bowel"},
    {"outer hip pain when lying", 6, "gluteus_minimus tensor_fasciae_latae quadratus_lumborum"},
    {"outer hip pain when lying", 8, "gluteus_medius"},
    {"groin pain; hip flexor", 8, "adductor_longus pectineus psoas_major"},
    {"front knee pain; runner's knee", 5, "rectus_femoris vastus_medialis"},
    {"calf cramp", 3, "gastrocnemius soleus", "calf_swelling"},
    {"shin splints", 5, "tibialis_anterior"},
    {"heel pain in the morning; plantar fasciitis", 6,
     "soleus gastrocnemius quadratus_plantae abductor_hallucis"},
    {"heartburn", 6, "external_oblique|rectus_abdominis", "chest_pain"},
    {"stitch in the side", 6, "serratus_anterior|diaphragm", "*"},
    {"period pain", 6, "rectus_abdominis", "*"},
};

// Of the same kinds, after what sources say of the charts.
constexpr Row kFurther[] = {
    {"my head is pounding", 8, "trapezius sternocleidomastoid temporalis", "sudden_headache"},
    {"headache at the base of my skull; pain at the back of the head", 8,
     "suboccipitals semispinalis_capitis"},
    {"throbbing temples", 6, "temporalis trapezius", "temple_over_50"},
    {"forehead headache", 6, "sternocleidomastoid frontalis"},
    {"migranes", 6, "sternocleidomastoid trapezius"},
    {"ringing in my ears", 3, "masseter"},
    {"room is spinning", 3, "sternocleidomastoid"},
    {"watery eye", 3, "sternocleidomastoid"},
    {"clenching my teeth at night; grinding teeth", 4, "masseter temporalis"},
    {"tooth ache", 6, "masseter temporalis digastric"},
    {"sinus pain", 6, "masseter lateral_pterygoid"},
    {"lump in my throat", 5, "digastric|longus_colli|sternothyroid"},
    {"can't turn my head", 4, "levator_scapulae"},
    {"sore neck and shoulders", 5, "trapezius levator_scapulae"},
    {"tight traps", 4, "trapezius"},
    {"crick in the neck right side", 4, "levator_scapulae"},
    {"knot under my shoulder blade", 6, "serratus_posterior_superior rhomboids"},
    {"can't lift my arm", 6, "supraspinatus infraspinatus subscapularis"},
    {"reaching behind my back hurts", 6, "infraspinatus subscapularis"},
    {"front of left shoulder", 4, "infraspinatus"},
    {"back of the shoulder", 5, "subscapularis teres_minor"},
    {"golfers elbow; inner elbow pain", 6, "triceps_brachii pectoralis_major|pectoralis_minor"},
    {"tip of the elbow", 4, "triceps_brachii"},
    {"pins and needles in my fingers", 8, "scalenes", "numbness_weakness"},
    {"numb little finger", 8, "latissimus_dorsi|serratus_posterior_superior|pectoralis_minor",
     "numbness_weakness"},
    {"base of thumb pain; texting thumb", 6, "adductor_pollicis opponens_pollicis"},
    {"heart palpitations", 3, "pectoralis_major", "chest_pain"},
    {"it hurts to breathe deeply; pain when breathing in", 5,
     "serratus_anterior|intercostals|serratus_posterior_inferior|diaphragm", "chest_pain"},
    {"rib pain", 6, "serratus_anterior intercostals", "chest_pain"},
    {"tummy ache", 6, "rectus_abdominis external_oblique", "belly_pain"},
    {"lumbago; my back went out", 5, "quadratus_lumborum multifidus|gluteus_medius",
     "bladder_bowel"},
    {"SI joint", 6, "quadratus_lumborum gluteus_medius"},
    {"pain in my bum when sitting", 6, "gluteus_maximus piriformis"},
    {"pain shooting down my leg", 5, "gluteus_minimus piriformis", "bladder_bowel"},
    {"hip bursitis", 5, "gluteus_minimus tensor_fasciae_latae"},
    {"it band", 4, "vastus_lateralis tensor_fasciae_latae"},
    {"tight hamstrings", 4, "semitendinosus|biceps_femoris|semimembranosus"},
    {"behind the knee", 6, "gastrocnemius popliteus|biceps_femoris"},
    {"knee gives way", 3, "vastus_medialis"},
    {"inner knee", 6, "vastus_medialis gracilis|sartorius"},
    {"sprained ankle; outer ankle", 5, "fibularis_longus fibularis_brevis"},
    {"achilles tendon", 4, "soleus"},
    {"ball of my foot", 8, "flexor_hallucis_brevis|adductor_hallucis|flexor_digitorum_longus"},
    {"big toe joint", 5, "tibialis_anterior flexor_hallucis_brevis|flexor_hallucis_longus"},
    {"arch of foot", 6, "gastrocnemius|flexor_digitorum_longus|tibialis_posterior"},
    {"painful sex", 6, "bulbospongiosus|levator_ani|obturator_internus"},
    {"sholder pain; shoudler", 6, "infraspinatus supraspinatus"},
    {"siatica", 4, "gluteus_minimus piriformis"},
    {"lowback", 5, "quadratus_lumborum"},
};

const Vocabulary& vocabulary() {
    static const Vocabulary made(test::shipped()->atlas);
    return made;
}

FindQuery asked(const std::string& words) {
    return questionOf(test::shipped()->atlas, understand(vocabulary(), words), Side::Median);
}

std::vector<MuscleId> answersTo(const std::string& words) {
    const FindQuery query = asked(words);
    std::vector<MuscleId> muscles;
    for (const MuscleMatch& match :
         rankMuscles(*test::shipped()->patterns, painOf(*test::shipped()->placement, query)))
        muscles.push_back(match.best.point.muscle);
    return muscles;
}

std::string firstOf(const std::vector<MuscleId>& answers, size_t count) {
    std::string names;
    for (size_t i = 0; i < std::min(count, answers.size()); ++i)
        names += test::shipped()->atlas[answers[i]].id + ' ';
    return names;
}

std::vector<std::string> parts(const std::string& text, char between) {
    std::vector<std::string> all;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, between);) {
        while (part.starts_with(' ')) part.erase(0, 1);
        if (!part.empty()) all.push_back(part);
    }
    return all;
}

/// Whether one of the muscles that "a|b" or the name of a group names stands among the first.
bool stands(const std::vector<MuscleId>& answers, const std::string& names, size_t first) {
    const auto end = answers.begin() + std::ptrdiff_t(std::min(first, answers.size()));
    for (const std::string& name : parts(names, '|'))
        for (const MuscleId muscle : test::shipped()->atlas.musclesNamed(name))
            if (std::find(answers.begin(), end, muscle) != end) return true;
    return false;
}

void hold(const Row& row, const std::string& question) {
    const Atlas& atlas = test::shipped()->atlas;
    const std::vector<MuscleId> answers = answersTo(question);
    for (const std::string& muscle : parts(row.muscles, ' '))
        EXPECT_TRUE(stands(answers, muscle, row.first))
            << question << ": " << muscle << " is not among the first " << row.first << ": "
            << firstOf(answers, row.first + 4);
    for (const std::string& muscle : parts(row.neverFirstFive, ' '))
        EXPECT_FALSE(stands(answers, muscle, 5)) << question << ": " << firstOf(answers, 5);
    const std::vector<uint32_t> warnings = asked(question).warnings;
    const std::string wanted = row.warning;
    if (wanted == "*") {
        EXPECT_FALSE(warnings.empty()) << question;
    }
    if (wanted.empty() || wanted == "*") return;
    EXPECT_TRUE(std::ranges::any_of(
        warnings, [&](uint32_t warning) { return atlas.warningSigns[warning].id == wanted; }))
        << question << " without the sign " << wanted;
}

class FinderWords : public test::ShippedAtlas {};

TEST_F(FinderWords, ToldQuestionsFindTheirMuscles) {
    for (const Row& row : kTold)
        for (const std::string& question : parts(row.asked, ';')) hold(row, question);
}

TEST_F(FinderWords, FurtherQuestionsFindTheirMuscles) {
    for (const Row& row : kFurther)
        for (const std::string& question : parts(row.asked, ';')) hold(row, question);
}

TEST_F(FinderWords, AMuscleWithItsSideAndPointStandsFirst) {
    const Atlas& atlas = test::shipped()->atlas;
    const Understanding understood = understand(vocabulary(), "left upper trap headache");
    ASSERT_EQ(understood.muscles.size(), 1u);
    EXPECT_EQ(atlas[understood.muscles[0].muscle].id, "trapezius");
    ASSERT_FALSE(understood.muscles[0].points.empty());
    for (const uint32_t point : understood.muscles[0].points)
        EXPECT_TRUE(atlas[understood.muscles[0].muscle].points[point].name.find("upper") !=
                    std::string::npos);
    EXPECT_EQ(understood.sides, Sides::Left);
    EXPECT_FALSE(understood.guides.empty());
    const FindQuery query = questionOf(atlas, understood, Side::Right);
    const auto answers =
        rankMuscles(*test::shipped()->patterns, painOf(*test::shipped()->placement, query));
    ASSERT_FALSE(answers.empty());
    EXPECT_EQ(atlas[answers[0].best.point.muscle].id, "trapezius");
    EXPECT_EQ(answers[0].best.point.side, Side::Left);
}

TEST_F(FinderWords, WholePartsMeanAllTheirRegions) {
    const Atlas& atlas = test::shipped()->atlas;
    ASSERT_FALSE(atlas.parts.empty());
    for (const BodyPart& part : atlas.parts) {
        const Understanding understood = understand(vocabulary(), part.label);
        for (const RegionId region : part.regions)
            EXPECT_TRUE(std::ranges::find(understood.regions, region) != understood.regions.end())
                << part.label << " without " << atlas[region].id;
    }
}

TEST_F(FinderWords, SlipsAreCorrectedAndWordsOfNothingAreNot) {
    for (const char* const typed : {"sholder", "elbo", "hedache", "tenis elbow", "gastrocnemuis"}) {
        const Understanding understood = understand(vocabulary(), typed);
        EXPECT_FALSE(understood.isEmpty()) << typed;
        EXPECT_FALSE(understood.corrected.empty()) << typed;
    }
    EXPECT_EQ(understand(vocabulary(), "sholder").corrected.at(0).meant, "shoulder");
    for (const char* const typed : {"xqzvw", "the pain", "left", "", "???", "qwertzuiop asdf"})
        EXPECT_TRUE(understand(vocabulary(), typed).isEmpty()) << typed;
}

TEST_F(FinderWords, EveryWordOfTheDataIsUnderstoodForWhatItNames) {
    const Atlas& atlas = test::shipped()->atlas;
    for (uint32_t r = 0; r < atlas.regions.size(); ++r)
        for (const std::string& word : atlas.regions[r].words) {
            const Understanding understood = understand(vocabulary(), word);
            EXPECT_TRUE(std::ranges::find(understood.regions, RegionId{r}) !=
                        understood.regions.end())
                << atlas.regions[r].id << " " << word;
        }
    for (uint32_t c = 0; c < atlas.complaints.size(); ++c)
        for (const std::string& word : atlas.complaints[c].words) {
            const std::vector<uint32_t> found = understand(vocabulary(), word).complaints;
            EXPECT_TRUE(std::ranges::find(found, c) != found.end())
                << atlas.complaints[c].id << " " << word;
        }
    for (uint32_t s = 0; s < atlas.signs.size(); ++s)
        for (const std::string& word : atlas.signs[s].words) {
            const std::vector<uint32_t> found = understand(vocabulary(), word).signs;
            EXPECT_TRUE(std::ranges::find(found, s) != found.end())
                << atlas.signs[s].id << " " << word;
        }
}

TEST_F(FinderWords, EverySignThatIsWrittenCanBeAskedFor) {
    const Atlas& atlas = test::shipped()->atlas;
    const auto isKnown = [&](const std::string& text) {
        return std::ranges::any_of(atlas.signs, [&](const Sign& sign) {
            return std::ranges::any_of(sign.told, [&](const std::string& told) {
                return text.find(told) != std::string::npos;
            });
        });
    };
    for (const Muscle& muscle : atlas.muscles) {
        for (const std::string& sign : muscle.signs)
            EXPECT_TRUE(isKnown(sign)) << muscle.id << sign;
        for (const TriggerPoint& point : muscle.points)
            for (const std::string& sign : point.signs)
                EXPECT_TRUE(isKnown(sign)) << muscle.id << " " << point.id << " " << sign;
    }
}

TEST_F(FinderWords, ExceptionalRecordsStandLast) {
    const Atlas& atlas = test::shipped()->atlas;
    const std::vector<MuscleId> answers = answersTo("jaw");
    const auto soleus = std::ranges::find(answers, atlas.muscleWithId("soleus"));
    ASSERT_NE(soleus, answers.end());
    EXPECT_EQ(soleus, answers.end() - 1);
}

} // namespace
} // namespace myo
