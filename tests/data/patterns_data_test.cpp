// The shipped patterns on the built-in body, and on the shared atlas where it is present.

#include "data/shipped_atlas.hpp"

#include <myofield/content/import_body.hpp>
#include <myofield/content/name_map.hpp>
#include <myofield/field/coverage.hpp>
#include <myofield/field/muscle_ranking.hpp>
#include <myofield/field/pattern_check.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>

namespace myo {
namespace {

namespace fs = std::filesystem;

using test::shipped;

class Patterns : public test::ShippedAtlas {
protected:
    const Atlas& atlas() const { return shipped()->atlas; }
    const Placement& placement() const { return *shipped()->placement; }
    const PatternLibrary& patterns() const { return *shipped()->patterns; }

    float essentialIn(const PatternLibrary& library, const PointOnSide& point, const char* region,
                      Side side) const {
        for (const RegionCoverage& covered :
             coverageOf(library.pattern(point), library.placement()))
            if (atlas()[covered.region].id == region && covered.side == side)
                return covered.essential;
        return 0;
    }
};

TEST_F(Patterns, EveryPartAndPointIsOnTheBody) {
    EXPECT_EQ(checkAtlas(atlas(), &shipped()->body), std::vector<std::string>());
    for (const MissingPoint& missing : placement().report().missing)
        ADD_FAILURE() << missing.sentence;
}

TEST_F(Patterns, EveryMuscleOfTheBodyHasAnEntry) {
    std::set<std::string> parts;
    for (const Muscle& muscle : atlas().muscles)
        parts.insert(muscle.parts.begin(), muscle.parts.end());
    for (const Structure& structure : shipped()->body.structures)
        if (structure.kind == Kind::Muscle) {
            EXPECT_TRUE(parts.contains(structure.id)) << structure.id << " is nobody's part";
        }
}

TEST_F(Patterns, WordsAndGeometryAgree) {
    EXPECT_EQ(checkPatterns(atlas(), placement()), std::vector<std::string>());
}

TEST_F(Patterns, AStrokeElsewhereThanItsWordsIsFound) {
    Atlas wrong = atlas();
    const MuscleId muscle = wrong.muscleWithId("infraspinatus");
    ASSERT_TRUE(muscle);
    Zone& zone = wrong.muscles[muscle.index].points[0].zones[0];
    ASSERT_EQ(wrong[zone.regions[0]].id, "deltoid_anterior");
    zone.strokes = {zone.strokes[0]};
    zone.strokes[0].path = {
        {wrong.landmarkWithId("deltoid_posterior_mid"), false}}; // front said, back painted
    const Result<Placement> placed = Placement::place(wrong, shipped()->body, shipped()->body);
    ASSERT_TRUE(placed);
    std::string all;
    for (const std::string& problem : checkPatterns(wrong, *placed)) all += problem + "\n";
    EXPECT_NE(all.find("infraspinatus trp1"), std::string::npos) << all;
    EXPECT_NE(all.find("deltoid_anterior"), std::string::npos) << all;
    EXPECT_NE(all.find("deltoid_posterior"), std::string::npos) << all;
}

TEST_F(Patterns, ARegionReachedButNotNamedIsFound) {
    Atlas wrong = atlas();
    Zone& zone = wrong.muscles[wrong.muscleWithId("infraspinatus").index].points[0].zones[1];
    ASSERT_EQ(zone.regions.size(), 2u);
    std::erase(zone.regions, wrong.regionWithId("arm_anterior"));
    const Result<Placement> placed = Placement::place(wrong, shipped()->body, shipped()->body);
    ASSERT_TRUE(placed);
    const std::vector<std::string> problems = checkPatterns(wrong, *placed);
    EXPECT_TRUE(std::ranges::any_of(problems, [](const std::string& problem) {
        return problem.find("arm_anterior, which it does not name") != std::string::npos;
    })) << Error(problems).text();
}

TEST_F(Patterns, InfraspinatusIsFeltInTheFrontOfItsOwnShoulder) {
    const PointOnSide point{atlas().muscleWithId("infraspinatus"), 0, Side::Right};
    EXPECT_GT(essentialIn(patterns(), point, "deltoid_anterior", Side::Right), 0.3f);
    EXPECT_EQ(essentialIn(patterns(), point, "deltoid_anterior", Side::Left), 0);
    EXPECT_EQ(essentialIn(patterns(), point, "chest_upper", Side::Left), 0);
    EXPECT_LT(placement().point(point)->position.x, 0); // the person's right is -x
    EXPECT_LT(placement().point(point)->normal.z, 0);   // it lies on the back
}

TEST_F(Patterns, FindingTheFrontOfTheShoulderNamesInfraspinatus) {
    const PainQuery query =
        queryOf(placement(), atlas().regionWithId("deltoid_anterior"), Sides::Right);
    std::vector<std::string> muscles;
    for (const MuscleMatch& muscle : rankMuscles(patterns(), query, 3)) {
        const std::string& id = atlas()[muscle.best.point.muscle].id;
        EXPECT_EQ(muscle.best.point.side, Side::Right) << id;
        muscles.push_back(id);
    }
    ASSERT_EQ(muscles.size(), 3u);
    EXPECT_NE(std::ranges::find(muscles, "infraspinatus"), muscles.end());
}

// The guides name muscles after their sources, not after the patterns: what a guide names must be
// found by asking for the regions where its complaint is felt.
TEST_F(Patterns, AGuidesMusclesAreAmongTheFirstDozenWhereItIsFelt) {
    size_t guides = 0;
    for (const Article& guide : atlas().articles) {
        if (guide.kind != ArticleKind::Guide) continue;
        ++guides;
        std::set<uint32_t> first;
        for (const RegionId region : guide.regions)
            for (const MuscleMatch& muscle :
                 rankMuscles(patterns(), queryOf(placement(), region, Sides::Right), 12))
                first.insert(muscle.best.point.muscle.index);
        const auto found = std::ranges::count_if(
            guide.muscles, [&](const MuscleId muscle) { return first.contains(muscle.index); });
        EXPECT_GE(4 * size_t(found), 3 * guide.muscles.size()) << guide.id << ": only " << found;
    }
    EXPECT_GT(guides, 20u);
}

TEST_F(Patterns, TeethAreFoundByName) {
    const PainQuery query = queryOf(placement(), atlas().regionWithId("teeth_upper"), Sides::Left);
    const std::vector<MuscleMatch> muscles = rankMuscles(patterns(), query);
    std::vector<std::string> ids;
    for (const MuscleMatch& muscle : muscles) ids.push_back(atlas()[muscle.best.point.muscle].id);
    for (const char* id : {"temporalis", "masseter"})
        EXPECT_NE(std::ranges::find(ids, id), ids.end()) << id;
    EXPECT_EQ(std::ranges::find(ids, "soleus"), ids.end());
}

TEST_F(Patterns, RegionsHaveNoSpecks) {
    const RegionMap& regions = placement().regions();
    const TriMesh& skin = placement().skin().mesh();
    std::vector<uint32_t> leader(skin.positions.size());
    std::iota(leader.begin(), leader.end(), 0u);
    const auto find = [&](uint32_t v) {
        while (leader[v] != v) v = leader[v] = leader[leader[v]];
        return v;
    };
    for (const Triangle& t : skin.triangles)
        for (int edge = 0; edge < 3; ++edge)
            if (regions.patchAt(t[edge]) == regions.patchAt(t[(edge + 1) % 3]))
                leader[find(t[edge])] = find(t[(edge + 1) % 3]);
    std::map<uint32_t, float> areas;
    for (uint32_t v = 0; v < skin.positions.size(); ++v)
        areas[find(v)] += placement().skin().areas()[v];
    for (const auto& [vertex, area] : areas) {
        const uint16_t patch = regions.patchAt(vertex);
        if (patch == RegionMap::kNoPatch) continue;
        EXPECT_GT(area, 0.04f * regions.areaOf(patch))
            << atlas()[regions.patches()[patch].region].id << " has a piece of " << area << " m2";
    }
}

TEST_F(Patterns, RightIsTheMirrorImageOfLeft) {
    for (uint32_t m = 0; m < atlas().muscles.size(); ++m)
        for (uint32_t p = 0; p < atlas().muscles[m].points.size(); ++p) {
            const TriggerPoint& written = atlas().muscles[m].points[p];
            if (!written.occursOn(Side::Left) || !written.occursOn(Side::Right)) continue;
            const auto areaOf = [&](Side side) {
                float area = 0;
                const SparseField& field = patterns().pattern({{m}, p, side});
                for (size_t i = 0; i < field.vertices.size(); ++i)
                    area += placement().skin().areas()[field.vertices[i]] *
                            std::max(field.essential[i], field.spillover[i]);
                return area;
            };
            const float left = areaOf(Side::Left);
            // Sums over vertices some 5 mm apart: a zone of 10 cm2 has an edge of some 25 of them.
            EXPECT_NEAR(areaOf(Side::Right), left, 0.03f * left + 5e-6f)
                << atlas().muscles[m].id << " " << atlas().muscles[m].points[p].id;
        }
}

TEST_F(Patterns, LandOnTheSharedAtlasWhereTheyLandOnTheBuiltInBody) {
    const char* given = std::getenv("MYOFIELD_SHARED");
    const fs::path folder =
        given ? fs::path(given)
              : fs::path(MYOFIELD_SOURCE_FOLDER) / "../shared/anatomy/bodyparts3d";
    if (!fs::exists(folder / "skin.glb")) GTEST_SKIP() << folder << " is not here";
    const Result<NameMap> map =
        readNameMap(fs::path(MYOFIELD_SOURCE_FOLDER) / "assets/atlases/bodyparts3d.toml");
    ASSERT_TRUE(map);
    std::vector<fs::path> inputs;
    for (const char* name : {"muscles.glb", "skeleton.glb", "connective.glb", "skin.glb"})
        inputs.push_back(folder / name);
    ImportReport report;
    ImportOptions options;
    options.map = &*map;
    const Result<Body> body = importBody(inputs, options, report);
    ASSERT_TRUE(body) << body.error().text();
    const Result<Placement> placed = Placement::place(atlas(), *body, shipped()->body);
    ASSERT_TRUE(placed) << placed.error().text();
    EXPECT_LT(placed->report().medianResidual, 0.003f);
    const PatternLibrary carried(*placed);
    size_t zones = 0;
    size_t agreeing = 0;
    for (const PointOnSide& point : patterns().points())
        for (const Zone& zone : atlas()[point.muscle].points[point.point].zones) {
            if (zone.kind != ZoneKind::Essential || zone.strokes.empty()) continue;
            const Region& region = atlas()[zone.regions.front()];
            const Side side = region.isPaired ? point.side : Side::Median;
            const float here = essentialIn(patterns(), point, region.id.c_str(), side);
            const float there = essentialIn(carried, point, region.id.c_str(), side);
            ++zones;
            agreeing += std::abs(here - there) < 0.15f;
        }
    EXPECT_GT(zones, 100u);
    EXPECT_GE(double(agreeing), 0.95 * double(zones)) << agreeing << " of " << zones;
}

TEST_F(Patterns, ThePointOfTheHeartbeatIsOnTheRightOnly) {
    const MuscleId muscle = shipped()->atlas.muscleWithId("pectoralis_major");
    const int point = shipped()->atlas[muscle].pointNamed("trp5");
    ASSERT_GE(point, 0);
    EXPECT_FALSE(shipped()->placement->point({muscle, uint32_t(point), Side::Left}));
    EXPECT_TRUE(shipped()->placement->point({muscle, uint32_t(point), Side::Right}));
}

} // namespace
} // namespace myo
