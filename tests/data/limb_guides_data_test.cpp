// The guides from a place of arm or leg to muscles, and how clearly the limb muscles' zones are
// drawn.

#include "data/shipped_atlas.hpp"

#include <myofield/field/coverage.hpp>
#include <myofield/field/muscle_ranking.hpp>

#include <algorithm>
#include <iterator>
#include <sstream>

namespace myo {
namespace {

struct Guide {
    const char* regions;
    const char* muscles;
};

// Regional lists as the Trigger Point Manual has them before its chapters on shoulder and arm,
// forearm and hand (vol. 1, 1999), hip and thigh, leg and foot (vol. 2, 1992) and later guides
// repeat them. Those of leg and foot were compared with a guide of Niel-Asher's; the others could
// not be checked against the page.
constexpr Guide kGuides[] = {
    {"arm_anterior", "scalenus_anterior infraspinatus biceps_brachii brachialis triceps_brachii "
                     "supraspinatus deltoid sternalis scalenus_minimus subclavius"},
    {"arm_posterior",
     "scalenus_anterior triceps_brachii deltoid subscapularis supraspinatus teres_major "
     "teres_minor latissimus_dorsi serratus_posterior_superior coracobrachialis scalenus_minimus"},
    {"lateral_epicondyle", "supinator brachioradialis extensor_carpi_radialis_longus "
                           "triceps_brachii supraspinatus extensor_digitorum anconeus"},
    {"medial_epicondyle", "triceps_brachii pectoralis_major pectoralis_minor serratus_anterior "
                          "serratus_posterior_superior"},
    {"olecranon", "triceps_brachii serratus_posterior_superior"},
    {"antecubital", "brachialis biceps_brachii"},
    {"forearm_ulnar",
     "latissimus_dorsi pectoralis_major pectoralis_minor serratus_posterior_superior"},
    {"forearm_radial", "infraspinatus scalenus_anterior brachioradialis supraspinatus subclavius"},
    {"forearm_volar", "palmaris_longus pronator_teres serratus_anterior triceps_brachii"},
    {"forearm_dorsal", "triceps_brachii teres_major extensor_carpi_radialis_longus "
                       "extensor_carpi_radialis_brevis coracobrachialis scalenus_minimus"},
    {"wrist_volar palm",
     "flexor_carpi_radialis flexor_carpi_ulnaris opponens_pollicis pectoralis_major "
     "pectoralis_minor latissimus_dorsi palmaris_longus pronator_teres serratus_anterior"},
    {"wrist_dorsal hand_dorsal hand_ulnar",
     "extensor_carpi_radialis_brevis extensor_carpi_radialis_longus extensor_digitorum "
     "extensor_indicis extensor_carpi_ulnaris subscapularis coracobrachialis scalenus_minimus "
     "latissimus_dorsi serratus_posterior_superior first_dorsal_interosseous_hand"},
    {"thumb_base",
     "supinator scalenus_anterior brachialis infraspinatus extensor_carpi_radialis_longus "
     "brachioradialis opponens_pollicis adductor_pollicis subclavius "
     "first_dorsal_interosseous_hand flexor_pollicis_longus"},
    {"finger_index finger_middle finger_ring finger_little",
     "extensor_digitorum flexor_digitorum_superficialis flexor_digitorum_profundus "
     "first_dorsal_interosseous_hand dorsal_interossei_hand abductor_digiti_minimi_hand "
     "latissimus_dorsi serratus_anterior subclavius"},
    {"buttock_upper buttock_lower",
     "gluteus_medius quadratus_lumborum gluteus_maximus iliocostalis_lumborum longissimus_thoracis "
     "semitendinosus semimembranosus piriformis gluteus_minimus rectus_abdominis soleus "
     "multifidus"},
    {"trochanter", "gluteus_minimus vastus_lateralis piriformis quadratus_lumborum "
                   "tensor_fasciae_latae vastus_intermedius gluteus_maximus rectus_femoris"},
    {"thigh_lateral", "gluteus_minimus vastus_lateralis piriformis quadratus_lumborum "
                      "tensor_fasciae_latae vastus_intermedius gluteus_maximus rectus_femoris"},
    {"thigh_anterior", "adductor_longus adductor_brevis iliacus psoas_major adductor_magnus "
                       "vastus_intermedius pectineus sartorius quadratus_lumborum rectus_femoris"},
    {"thigh_medial", "pectineus vastus_medialis gracilis adductor_magnus sartorius"},
    {"thigh_posterior",
     "gluteus_minimus semitendinosus semimembranosus biceps_femoris piriformis obturator_internus"},
    {"knee_anterior", "rectus_femoris vastus_medialis adductor_longus adductor_brevis"},
    {"knee_medial",
     "vastus_medialis gracilis rectus_femoris sartorius adductor_longus adductor_brevis"},
    {"knee_lateral", "vastus_lateralis"},
    {"knee_posterior",
     "gastrocnemius biceps_femoris popliteus semitendinosus semimembranosus soleus plantaris"},
    {"shin", "tibialis_anterior adductor_longus adductor_brevis"},
    {"leg_lateral",
     "fibularis_longus fibularis_brevis gluteus_minimus vastus_lateralis gastrocnemius"},
    {"calf", "soleus gluteus_minimus gastrocnemius semitendinosus semimembranosus "
             "flexor_digitorum_longus tibialis_posterior plantaris"},
    {"ankle_anterior",
     "tibialis_anterior fibularis_tertius extensor_digitorum_longus extensor_hallucis_longus"},
    {"ankle_lateral", "fibularis_longus fibularis_brevis fibularis_tertius"},
    {"ankle_medial", "abductor_hallucis flexor_digitorum_longus"},
    {"achilles", "soleus tibialis_posterior"},
    {"heel", "soleus quadratus_plantae abductor_hallucis tibialis_posterior"},
    {"foot_dorsal",
     "extensor_digitorum_brevis extensor_hallucis_brevis extensor_digitorum_longus "
     "extensor_hallucis_longus flexor_hallucis_brevis dorsal_interossei_foot tibialis_anterior"},
    {"arch", "gastrocnemius flexor_digitorum_longus adductor_hallucis soleus "
             "dorsal_interossei_foot plantar_interossei_foot abductor_hallucis tibialis_posterior"},
    {"metatarsal_heads", "flexor_hallucis_brevis flexor_digitorum_brevis adductor_hallucis "
                         "flexor_hallucis_longus dorsal_interossei_foot plantar_interossei_foot "
                         "abductor_digiti_minimi_foot flexor_digitorum_longus tibialis_posterior"},
    {"great_toe_dorsal great_toe_plantar",
     "tibialis_anterior extensor_hallucis_longus flexor_hallucis_longus flexor_hallucis_brevis"},
    {"toes_dorsal toes_plantar",
     "dorsal_interossei_foot plantar_interossei_foot extensor_digitorum_longus "
     "flexor_digitorum_longus tibialis_posterior"},
};

std::vector<std::string> wordsOf(const char* text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

using LimbGuides = test::ShippedAtlas;
using test::shipped;

TEST_F(LimbGuides, MostOfEachListIsAmongTheFirstTwelve) {
    const Atlas& atlas = shipped()->atlas;
    for (const Guide& guide : kGuides) {
        std::vector<RegionId> regions;
        for (const std::string& id : wordsOf(guide.regions)) {
            regions.push_back(atlas.regionWithId(id));
            ASSERT_TRUE(regions.back()) << id;
        }
        const PainQuery query = queryOf(*shipped()->placement, regions, Sides::Right);
        std::vector<std::string> found;
        for (const MuscleMatch& muscle : rankMuscles(*shipped()->patterns, query, 12))
            found.push_back(atlas[muscle.best.point.muscle].id);
        const std::vector<std::string> listed = wordsOf(guide.muscles);
        size_t hits = 0;
        std::string missed;
        for (const std::string& id : listed) {
            ASSERT_TRUE(atlas.muscleWithId(id)) << id;
            const bool isFound = std::ranges::find(found, id) != found.end();
            hits += isFound;
            if (!isFound) missed += " " + id;
        }
        EXPECT_GE(double(hits), 0.6 * double(listed.size()))
            << guide.regions << " misses" << missed;
    }
}

TEST_F(LimbGuides, EssentialRegionsAreClearlyReached) {
    const Atlas& atlas = shipped()->atlas;
    for (const PointOnSide& point : shipped()->patterns->points()) {
        const Muscle& muscle = atlas[point.muscle];
        const bool isOfLimb = muscle.group == "forearm and hand" ||
                              muscle.group == "hip, thigh, knee" ||
                              muscle.group == "leg, ankle, foot";
        if (!isOfLimb || point.side != Side::Right) continue;
        const auto coverage =
            coverageOf(shipped()->patterns->pattern(point), *shipped()->placement);
        for (const Zone& zone : muscle.points[point.point].zones) {
            if (zone.kind != ZoneKind::Essential || zone.strokes.empty()) continue;
            for (const RegionId region : zone.regions) {
                const auto reached = std::ranges::find_if(coverage, [&](const RegionCoverage& c) {
                    return c.region == region && c.side != Side::Left;
                });
                const std::string who =
                    muscle.id + " " + muscle.points[point.point].id + " in " + atlas[region].id;
                ASSERT_NE(reached, coverage.end()) << who;
                // One toe is a quarter of the toes, and its pad is less.
                const float enough = atlas[region].id == "toes_plantar" ? 0.1f : 0.2f;
                EXPECT_GT(reached->essential, enough) << who;
                EXPECT_GT(reached->peak, 0.8f) << who;
            }
        }
    }
}

} // namespace
} // namespace myo
