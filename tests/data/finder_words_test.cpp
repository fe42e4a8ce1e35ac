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
    // Head and face.
    {"hurts to bite; hurts to chew; pain when eating; biting down hurts", 4,
     "masseter temporalis|lateral_pterygoid"},
    {"hurts to yawn; jaw tired from chewing", 5, "masseter lateral_pterygoid"},
    {"my jaw clicks", 3, "lateral_pterygoid"},
    {"can't open my mouth wide", 4, "masseter"},
    {"upper front teeth hurt", 5, "temporalis"},
    {"lower front teeth hurt", 6, "digastric"},
    {"wisdom tooth", 6, "masseter"},
    {"sinus headache", 6, "masseter sternocleidomastoid"},
    {"eye twitch", 3, "orbicularis_oculi"},
    {"pain above my left eyebrow", 8, "sternocleidomastoid masseter|temporalis"},
    {"band around my head; feels like a tight band round my head", 8, "trapezius temporalis",
     "sudden_headache"},
    {"top of my head hurts", 5, "splenius_capitis sternocleidomastoid", "sudden_headache"},
    {"pain behind the ear", 6, "sternocleidomastoid digastric|trapezius"},
    {"ear feels full", 4, "medial_pterygoid"},
    {"blurry vision; double vision", 5, "splenius_cervicis|sternocleidomastoid", "stroke"},
    {"trouble swallowing", 5, "digastric|medial_pterygoid"},
    {"face pain left", 8, "masseter sternocleidomastoid"},
    // Neck, shoulder, back of the chest.
    {"hurts when I turn my head; looking over my shoulder hurts", 4, "levator_scapulae trapezius"},
    {"neck hurts from looking at my phone; tech neck", 6, "trapezius levator_scapulae"},
    {"base of the neck", 5, "levator_scapulae"},
    {"tight shoulders; knots in my shoulders; coat hanger pain", 4, "trapezius"},
    {"bottom of the shoulder blade", 6, "latissimus_dorsi serratus_anterior"},
    {"shoulder blade pain right", 8, "serratus_posterior_superior rhomboids|levator_scapulae"},
    {"upper back ache", 8, "trapezius rhomboids", "chest_pain"},
    {"mid back pain; bra strap line", 6, "latissimus_dorsi iliocostalis_thoracis|rectus_abdominis",
     "chest_pain"},
    {"shoulder hurts when lifting my arm", 6, "supraspinatus infraspinatus"},
    {"can't sleep on my shoulder; shoulder hurts at night", 4, "infraspinatus supraspinatus"},
    {"swimmer's shoulder; shoulder impingement", 5, "supraspinatus infraspinatus subscapularis"},
    {"tip of the shoulder", 6, "trapezius", "pregnancy_possible"},
    // Arm and hand.
    {"back of upper arm", 8, "triceps_brachii"},
    {"outer upper arm", 8, "supraspinatus|infraspinatus|deltoid"},
    {"crook of the elbow", 6, "brachialis|biceps_brachii"},
    {"funny bone", 6, "triceps_brachii"},
    {"forearm pain from typing", 10, "brachioradialis|extensor_digitorum"},
    {"back of the wrist", 6, "extensor_carpi_radialis_brevis"},
    {"palm pain", 8, "palmaris_longus"},
    {"thumb pain texting; sore thumb", 6, "adductor_pollicis opponens_pollicis"},
    {"index finger", 6, "first_dorsal_interosseous_hand"},
    {"middle finger hurts", 6, "extensor_digitorum"},
    {"pinky hurts", 8, "latissimus_dorsi|extensor_digiti_minimi|abductor_digiti_minimi_hand"},
    {"trigger finger", 4, "flexor_digitorum_superficialis"},
    {"fingers tingle at night; hand goes to sleep", 8, "scalenes", "numbness_weakness"},
    {"numb index finger", 8, "scalenes", "numbness_weakness"},
    {"I keep dropping things; weak grip", 5, "scalenes", "numbness_weakness"},
    {"stiff hands in the morning", 5, "scalenes"},
    {"pain in my left arm", 8, "scalenes", "chest_pain"},
    {"goosebumps on my arm", 5, "trapezius"},
    // Chest and belly.
    {"breastbone", 5, "sternalis|pectoralis_major", "chest_pain"},
    {"breast pain", 5, "pectoralis_major serratus_anterior", "chest_pain"},
    {"collarbone pain", 6, "subclavius|scalenes pectoralis_major", "chest_pain"},
    {"armpit pain", 5, "serratus_anterior subscapularis|latissimus_dorsi"},
    {"costochondritis", 6, "intercostals|serratus_anterior", "chest_pain"},
    {"heart attack", 5, "pectoralis_major", "chest_pain"},
    {"tearing chest pain", 6, "pectoralis_major", "tearing_pain"},
    {"side stitch; stitch when running", 5, "diaphragm|serratus_anterior", "chest_pain"},
    {"short of breath", 5, "serratus_anterior", "chest_pain"},
    {"pit of the stomach", 6, "external_oblique|rectus_abdominis", "chest_pain"},
    {"lower right belly pain", 6, "rectus_abdominis", "belly_pain"},
    {"bladder pain", 6, "pyramidalis|rectus_abdominis|levator_ani", "bladder_bowel"},
    {"kidney pain; loin pain", 6, "quadratus_lumborum|iliocostalis_thoracis", "loin_fever"},
    {"testicle pain", 6, "external_oblique|quadratus_lumborum", "testicle"},
    // Low back, pelvis, hip.
    {"low back pain when sitting; getting out of a chair hurts", 8,
     "quadratus_lumborum psoas_major|multifidus", "bladder_bowel"},
    {"back spasm", 6, "quadratus_lumborum", "bladder_bowel"},
    {"belt line", 6, "gluteus_medius|quadratus_lumborum"},
    {"sacrum", 8, "gluteus_medius"},
    {"tailbone hurts when sitting; coccyx", 6, "coccygeus levator_ani gluteus_maximus"},
    {"buttock pain sitting; deep buttock pain", 6, "gluteus_maximus piriformis"},
    {"pain when sitting", 6, "gluteus_maximus"},
    {"sit bone", 5, "gluteus_maximus semitendinosus|semimembranosus"},
    {"piriformis syndrome", 2, "piriformis"},
    {"hip pain; hip hurts at night", 7, "gluteus_minimus tensor_fasciae_latae"},
    {"lying on my side hurts my hip", 6, "gluteus_minimus gluteus_medius|tensor_fasciae_latae"},
    {"pelvic floor pain", 6, "levator_ani obturator_internus"},
    {"hurts to poo", 4, "sphincter_ani_externus|levator_ani"},
    // Leg and foot.
    {"pulled groin", 6, "adductor_longus"},
    {"inner thigh pain", 6, "adductor_magnus adductor_longus|gracilis"},
    {"front of thigh; quad pain", 6, "rectus_femoris|vastus_intermedius"},
    {"outer thigh", 6, "vastus_lateralis tensor_fasciae_latae gluteus_minimus"},
    {"pulled hamstring; sitting hurts the back of my thigh", 6,
     "biceps_femoris|semitendinosus|semimembranosus"},
    {"knee pain on stairs; kneecap pain; jumper's knee", 5, "rectus_femoris vastus_medialis"},
    {"outside of knee", 4, "vastus_lateralis"},
    {"baker's cyst; ache behind the knee", 6, "gastrocnemius popliteus", "calf_swelling"},
    {"knee buckles", 3, "vastus_medialis"},
    {"can't straighten my knee", 4, "vastus_intermedius|vastus_lateralis"},
    {"tight calves; charley horse", 4, "gastrocnemius soleus", "calf_swelling"},
    {"leg cramps at night", 4, "gastrocnemius", "calf_swelling"},
    {"outer lower leg", 5, "fibularis_longus gluteus_minimus"},
    {"weak ankles; ankle gives way", 4, "fibularis_longus"},
    {"front of ankle", 5, "tibialis_anterior"},
    {"heel spur; first steps in the morning", 6, "soleus quadratus_plantae gastrocnemius"},
    {"top of my foot", 6,
     "extensor_digitorum_longus extensor_digitorum_brevis|extensor_hallucis_brevis"},
    {"morton's neuroma; metatarsalgia", 8, "adductor_hallucis flexor_digitorum_longus"},
    {"little toe; hammer toes", 8, "plantar_interossei_foot|extensor_digitorum_longus"},
    {"bunion", 6, "tibialis_anterior flexor_hallucis_brevis|flexor_hallucis_longus"},
    {"numb big toe", 6, "flexor_hallucis_longus|dorsal_interossei_foot", "numbness_weakness"},
    {"foot cramps at night; toe cramps", 5, "extensor_digitorum_longus|flexor_digitorum_longus"},
    {"pain on bottom of foot in the morning", 6, "gastrocnemius flexor_digitorum_longus"},
    {"front of shin", 4, "tibialis_anterior"},
    {"pain behind the ankle", 5, "soleus"},
    {"arm goes numb when sleeping", 8, "scalenes", "numbness_weakness"},
    {"pain by the spine between the shoulder blades", 6, "rhomboids trapezius", "chest_pain"},
    {"tight band around my chest", 5, "pectoralis_major", "chest_pain"},
    {"sore pecs after bench press", 2, "pectoralis_major pectoralis_minor"},
    {"belly hurts after sit ups", 5, "rectus_abdominis", "belly_pain"},
    {"gallbladder pain", 8, "rectus_abdominis|external_oblique|transversus_abdominis",
     "belly_pain"},
    // Names, and slips of the pen.
    {"SCM", 1, "sternocleidomastoid"},
    {"QL", 1, "quadratus_lumborum"},
    {"peroneals", 3, "fibularis_longus fibularis_brevis"},
    {"glute med", 1, "gluteus_medius"},
    {"splenius colli", 1, "splenius_cervicis"},
    {"external abdominal oblique", 1, "external_oblique"},
    {"pec minor", 1, "pectoralis_minor"},
    {"nekc pain; neckpain", 6, "trapezius levator_scapulae"},
    {"hiip pain", 8, "gluteus_minimus"},
    {"kneepain; sore kneee", 6, "rectus_femoris vastus_medialis"},
    {"tennis elbo; tenis elbow", 8, "supinator extensor_digitorum"},
    {"ancle", 8, "tibialis_anterior fibularis_longus"},
    {"plantar fasciitus; planter fascitis", 6, "soleus gastrocnemius"},
    {"hamstrng", 4, "biceps_femoris semitendinosus"},
    {"piriformus", 1, "piriformis"},
    {"hedache", 6, "trapezius sternocleidomastoid"},
    {"backpain", 8, "quadratus_lumborum"},
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
    const Understanding led = understand(vocabulary(), "throat solaar");
    EXPECT_TRUE(led.corrected.empty()) << "a correction that led nowhere is none";
    EXPECT_EQ(led.unknown, std::vector<std::string>{"solaar"});
    for (const char* const typed :
         {"xqzvw", "hoarse voice", "the pain", "left", "", "???", "qwertzuiop asdf"})
        EXPECT_TRUE(understand(vocabulary(), typed).isEmpty()) << typed;
}

TEST_F(FinderWords, WordsThatLookAlikeKeepTheirOwnMeaning) {
    for (const char* const typed : {"it hurts a bit", "it hurts late", "does it hurt"})
        EXPECT_TRUE(understand(vocabulary(), typed).isEmpty()) << typed;
    EXPECT_FALSE(understand(vocabulary(), "hurts to bite").complaints.empty());
    EXPECT_TRUE(understand(vocabulary(), "spine").signs.empty());
    EXPECT_FALSE(understand(vocabulary(), "spinning").signs.empty());
    const Understanding head = understand(vocabulary(), "band around my head");
    EXPECT_TRUE(head.muscles.empty() && head.alike.empty()) << "an IT band is no band of the head";
    EXPECT_FALSE(understand(vocabulary(), "IT band").alike.empty());
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
