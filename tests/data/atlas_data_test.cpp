#include <myofield/content/atlas_file.hpp>
#include <myofield/content/name_map.hpp>
#include <myofield/core/file.hpp>
#include <myofield/core/text.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

namespace myo {
namespace {

const std::filesystem::path kAssets = std::filesystem::path(MYOFIELD_SOURCE_FOLDER) / "assets";

/// What is shipped, read once.
const Atlas& shipped() {
    static const Atlas atlas = readAtlas(kAssets / "anatomy").atlas;
    return atlas;
}

/// Ids of structures that are modelled by hand: rows of the figures with an "id" of their own.
std::set<std::string> idsMadeByHand() {
    std::set<std::string> ids;
    const Result<std::string> figures = readText(kAssets / "body/muscles.json");
    if (!figures) return ids;
    constexpr std::string_view kKey = "\"id\":\"";
    for (size_t at = figures->find(kKey); at != std::string::npos; at = figures->find(kKey, at)) {
        at += kKey.size();
        ids.insert(figures->substr(at, figures->find('"', at) - at));
    }
    return ids;
}

/// The structure ids of the built-in body: those of its name map, and those made by hand.
std::set<std::string> structureIds() {
    std::set<std::string> ids = idsMadeByHand();
    const Result<NameMap> map = readNameMap(kAssets / "atlases/bodyparts3d.toml");
    if (!map) return ids;
    for (const NamedStructure& structure : map->structures) ids.insert(structure.id);
    return ids;
}

TEST(ShippedAtlas, LoadsWithoutAProblem) {
    const Result<Atlas> atlas = loadAtlas(kAssets / "anatomy");
    EXPECT_TRUE(atlas) << (atlas ? "" : atlas.error().text());
    const std::vector<std::string> problems = checkAtlas(shipped(), nullptr);
    EXPECT_TRUE(problems.empty()) << Error(problems).text();
}

TEST(ShippedAtlas, HasTheMeasuredLandmarksAndRegions) {
    EXPECT_EQ(shipped().landmarks.size(), 476u);
    EXPECT_EQ(std::ranges::count_if(shipped().landmarks, &Landmark::isByEye), 145);
    EXPECT_EQ(shipped().regions.size(), 98u);
    EXPECT_EQ(std::ranges::count_if(shipped().regions, &Region::isInside), 4);
    EXPECT_EQ(shipped().coarseAreas.size(), 62u);
}

TEST(ShippedAtlas, LandmarksKeepOrderFromHeadToFoot) {
    const auto y = [](const char* id) {
        return shipped()[shipped().landmarkWithId(id)].position.y;
    };
    EXPECT_GT(y("vertex"), y("acromion"));
    EXPECT_GT(y("acromion"), y("umbilicus"));
    EXPECT_GT(y("umbilicus"), y("patella_center"));
    EXPECT_GT(y("patella_center"), y("heel_plantar"));
    const auto z = [](const char* id) {
        return shipped()[shipped().landmarkWithId(id)].position.z;
    };
    EXPECT_GT(z("nose_tip"), z("occiput_mid")); // +Z is the front
    for (const Landmark& landmark : shipped().landmarks) {
        EXPECT_GE(landmark.position.x, -0.001f) << landmark.id;
        EXPECT_LT(landmark.position.y, 1.66f) << landmark.id;
    }
}

TEST(ShippedAtlas, EveryPartIsAStructure) {
    const std::set<std::string> ids = structureIds();
    ASSERT_GT(ids.size(), 300u);
    for (const Muscle& muscle : shipped().muscles)
        for (const std::string& part : muscle.parts)
            EXPECT_TRUE(ids.contains(part)) << muscle.partsPlace.text() << " " << part;
}

// Otherwise a muscle is outlined and coloured where another one lies.
TEST(ShippedAtlas, AMusclesPartsBearItsName) {
    const std::map<std::string, std::string> exceptions{
        {"adductor_minimus", "adductor_magnus"}, // its uppermost part
        {"multifidus", "multifidus_cervicis"},   // one mesh from sacrum to neck
        {"dorsal_interossei_hand", "first_dorsal_interosseous_hand"}, // one mesh for all four
        {"scalenus_medius", "scalenus_minimus"},                      // a variant without a mesh
        // one entry for muscles that are alike
        {"levatores_costarum_breves", "levatores_costarum"},
        {"levatores_costarum_longi", "levatores_costarum"},
        {"anterior_cervical_intertransversarii", "intertransversarii_cervicis"},
        {"posterior_cervical_intertransversarii", "intertransversarii_cervicis"},
        {"lateral_lumbar_intertransversarius", "intertransversarii_lumborum"},
        {"medial_lumbar_intertransversarius", "intertransversarii_lumborum"},
        {"interspinales_cervicis", "interspinales"},
        {"interspinales_thoracis", "interspinales"},
        {"interspinales_lumborum", "interspinales"},
        {"intercostals.innermost", "innermost_intercostals"}};
    size_t used = 0;
    for (const Muscle& muscle : shipped().muscles)
        for (const std::string& part : muscle.parts) {
            if (part == muscle.id || part.starts_with(muscle.id + ".")) continue;
            const auto exception = exceptions.find(part);
            const bool isKnown = exception != exceptions.end() && exception->second == muscle.id;
            EXPECT_TRUE(isKnown) << muscle.partsPlace.text() << " " << part;
            used += isKnown;
        }
    EXPECT_EQ(used, exceptions.size());
}

TEST(ShippedAtlas, NoTwoMusclesShareAnFmaNumber) {
    std::map<int, std::string> owners;
    for (const Muscle& muscle : shipped().muscles) {
        if (muscle.fma == 0) continue;
        const auto [owner, isNew] = owners.try_emplace(int(muscle.fma), muscle.id);
        EXPECT_TRUE(isNew) << muscle.fma << " of " << owner->second << " and " << muscle.id;
    }
    EXPECT_GT(owners.size(), 130u);
}

TEST(ShippedAtlas, NoNameNamesTwoMuscles) {
    std::map<std::string, std::string> owner;
    const auto hold = [&](const std::string& name, const std::string& who) {
        const auto [place, isNew] = owner.try_emplace(foldedName(name), who);
        EXPECT_TRUE(isNew || place->second == who)
            << name << " names " << place->second << " and " << who;
    };
    for (const Muscle& muscle : shipped().muscles) {
        for (const std::string& name : {muscle.id, muscle.name, muscle.latin})
            hold(name, muscle.id);
        for (const std::string& name : muscle.synonyms) hold(name, muscle.id);
    }
    for (const MuscleGroup& group : shipped().groups) {
        for (const std::string& name : {group.id, group.label}) hold(name, "group " + group.id);
        for (const std::string& name : group.words) hold(name, "group " + group.id);
    }
}

TEST(ShippedAtlas, AMuscleWithoutAPatternSaysSo) {
    size_t count = 0;
    for (const Muscle& muscle : shipped().muscles) {
        if (!muscle.points.empty()) continue;
        ++count;
        EXPECT_TRUE(muscle.evidence.note.starts_with("No pattern is charted for this muscle."))
            << muscle.id;
    }
    EXPECT_GT(count, 20u);
}

TEST(ShippedAtlas, EveryEssentialPatternIsCitedAndEveryMuscleHasOne) {
    for (const Muscle& muscle : shipped().muscles) {
        EXPECT_FALSE(muscle.evidence.sources.empty()) << muscle.id;
        const bool hasEssential = std::ranges::any_of(muscle.points, [](const TriggerPoint& point) {
            return std::ranges::any_of(point.zones, [](const Zone& zone) {
                return zone.kind == ZoneKind::Essential && !zone.regions.empty();
            });
        });
        // A muscle for which no source charts a pattern says so.
        EXPECT_TRUE(hasEssential || muscle.evidence.level == "anatomy only" ||
                    muscle.evidence.note.size() > 40)
            << muscle.id;
    }
}

TEST(ShippedAtlas, WarningSignsCoverWhatTheStartScreenNames) {
    std::set<std::string> ids;
    for (const Notice& sign : shipped().warningSigns) ids.insert(sign.id);
    for (const char* id : {"chest_pain", "sudden_headache", "numbness_weakness", "bladder_bowel",
                           "fever", "weight_loss", "injury"})
        EXPECT_TRUE(ids.contains(id)) << id;
    std::map<std::string, int> groups;
    for (const Notice& notice : shipped().precautions) ++groups[notice.group];
    EXPECT_EQ(groups.size(), 3u);
    for (const auto& [group, count] : groups) EXPECT_GE(count, 3) << group;
}

TEST(ShippedAtlas, WarningSignsStandWhereTheyComeFirst) {
    const auto signsAt = [](const std::string& region) {
        const RegionId id = shipped().regionWithId(region);
        std::set<std::string> ids;
        for (const Notice& sign : shipped().warningSigns)
            if (std::ranges::find(sign.regions, id) != sign.regions.end()) ids.insert(sign.id);
        return ids;
    };
    const std::multimap<std::string, std::string> expected{
        {"sternum", "chest_pain"},
        {"chest_upper", "tearing_pain"},
        {"thoracic_lower", "tearing_pain"},
        {"jaw", "heart_without_chest_pain"},
        {"lumbar", "pulsating_belly"},
        {"epigastrium", "pulsating_belly"},
        {"acromion", "pregnancy_possible"},
        {"abdomen_lower_quadrant", "pregnancy_possible"},
        {"acromion", "blow_to_belly"},
        {"genitals_perineum", "testicle"},
        {"flank", "loin_fever"},
        {"cheek", "stroke"},
        {"calf", "calf_swelling"},
        {"thumb", "numbness_weakness"}};
    for (const auto& [region, sign] : expected)
        EXPECT_TRUE(signsAt(region).contains(sign)) << region << " " << sign;
    EXPECT_FALSE(signsAt("knee_anterior").contains("chest_pain"));
}

TEST(ShippedAtlas, KnownPatternsAreWhereTheLiteraturePutsThem) {
    const auto reaches = [](const char* muscleId, const char* regionId) {
        const MuscleId id = shipped().muscleWithId(muscleId);
        if (!id) return false;
        const RegionId region = shipped().regionWithId(regionId);
        return std::ranges::any_of(shipped()[id].points, [&](const TriggerPoint& point) {
            return std::ranges::any_of(point.zones, [&](const Zone& zone) {
                return zone.kind == ZoneKind::Essential &&
                       std::ranges::find(zone.regions, region) != zone.regions.end();
            });
        });
    };
    EXPECT_TRUE(reaches("infraspinatus", "deltoid_anterior"));
    EXPECT_FALSE(reaches("infraspinatus", "scapula"));
    EXPECT_TRUE(reaches("tibialis_anterior", "great_toe_dorsal"));
    EXPECT_TRUE(reaches("soleus", "sacroiliac"));
    EXPECT_TRUE(reaches("soleus", "heel"));
    EXPECT_TRUE(reaches("scalenus_anterior", "chest_upper"));
    EXPECT_TRUE(reaches("trapezius", "temple"));
}

TEST(ShippedAtlas, EveryClaimOfTheMedicalPageIsCited) {
    const Result<std::string> page =
        readText(std::filesystem::path(MYOFIELD_SOURCE_FOLDER) / "docs/MEDICAL.md");
    ASSERT_TRUE(page);
    const std::regex cite("\\[([a-z0-9_]+)\\]");
    int cites = 0;
    for (std::sregex_iterator at(page->begin(), page->end(), cite), end; at != end; ++at, ++cites)
        EXPECT_NE(shipped().referenceWithId((*at)[1].str()), nullptr) << (*at)[1];
    EXPECT_GT(cites, 20);
}

} // namespace
} // namespace myo
