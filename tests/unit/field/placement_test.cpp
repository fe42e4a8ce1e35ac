#include <myofield/anatomy/depth.hpp>
#include <myofield/field/body_heat.hpp>
#include <myofield/field/coverage.hpp>
#include <myofield/field/match_facts.hpp>
#include <myofield/field/pattern_check.hpp>
#include <myofield/field/smallest_set.hpp>

#include "unit/field/world.hpp"

#include <gtest/gtest.h>

#include <set>

namespace myo {
namespace {

using namespace test;

const MuscleId kBackus{0}, kFrontus{1};

class OnABall : public testing::Test {
protected:
    OnABall() : world(makeWorld()) {
        Result<Placement> placed = Placement::place(world.atlas, world.body, world.body);
        EXPECT_TRUE(placed);
        placement = std::make_unique<Placement>(std::move(*placed));
        patterns = std::make_unique<PatternLibrary>(*placement);
    }
    float angleTo(uint32_t vertex, LandmarkId landmark, Side side) const {
        const Vec3 a = glm::normalize(skin().mesh().positions[vertex]);
        const Vec3 b = glm::normalize(placement->landmark(landmark, side).position);
        return std::acos(std::clamp(glm::dot(a, b), -1.0f, 1.0f));
    }
    const Surface& skin() const { return placement->skin(); }

    World world;
    std::unique_ptr<Placement> placement;
    std::unique_ptr<PatternLibrary> patterns;
};

TEST_F(OnABall, LandmarksAreMirroredAndLieOnTheSkin) {
    const Vec3 left = placement->landmark({0}, Side::Left).position;
    const Vec3 right = placement->landmark({0}, Side::Right).position;
    EXPECT_GT(left.x, 0.05f);
    EXPECT_LT(glm::length(right - mirrored(left)), 1e-4f);
    EXPECT_EQ(placement->landmark({2}, Side::Left).position,
              placement->landmark({2}, Side::Right).position);
    EXPECT_LT(placement->report().largestLandmark, 0.001f);
}

TEST_F(OnABall, ALandmarkOffTheSkinIsAnErrorWithFileAndDistance) {
    world.atlas.landmarks[1].position *= 1.05f; // 10 mm
    const Result<Placement> placed = Placement::place(world.atlas, world.body, world.body);
    ASSERT_FALSE(placed);
    const std::string text = placed.error().text();
    EXPECT_NE(text.find("landmarks.toml:2: landmark nape (left) lies 10"), std::string::npos)
        << text;
    EXPECT_EQ(placed.error().reasons.size(), 2u);
}

TEST_F(OnABall, PointsLieOnTheOuterFaceAtTheirPlace) {
    const PlacedPoint* left = placement->point({kFrontus, 0, Side::Left});
    const PlacedPoint* right = placement->point({kFrontus, 0, Side::Right});
    ASSERT_TRUE(left && right);
    EXPECT_NEAR(glm::length(left->position), 0.17f, 0.001f);
    EXPECT_LT(glm::length(glm::normalize(left->position) - glm::normalize(Vec3(0.5f, 0, 0.8f))),
              0.01f);
    EXPECT_GT(glm::dot(left->normal, left->position), 0.16f);
    EXPECT_LT(glm::length(mirrored(left->position) - right->position), 1e-4f);
    EXPECT_NEAR(glm::length(left->onSkin.position), kSkinRadius, 0.001f);
}

TEST_F(OnABall, ABodyWithoutThePartSaysSo) {
    std::erase_if(world.body.structures,
                  [](const Structure& s) { return s.id == "backus" && s.side == Side::Right; });
    const Result<Placement> placed = Placement::place(world.atlas, world.body, world.body);
    ASSERT_TRUE(placed);
    EXPECT_FALSE(placed->point({kBackus, 0, Side::Right}));
    ASSERT_EQ(placed->report().missing.size(), 1u);
    EXPECT_NE(placed->report().missing[0].find("backus.toml:5"), std::string::npos);
}

TEST_F(OnABall, RegionsDivideTheSkinSymmetrically) {
    const RegionMap& regions = placement->regions();
    ASSERT_EQ(regions.patches().size(), 6u);
    float sum = 0;
    for (uint16_t patch = 0; patch < 6; ++patch) sum += regions.areaOf(patch);
    EXPECT_NEAR(sum, skin().area(), 1e-3f);
    for (uint32_t r : {0u, 1u})
        EXPECT_NEAR(regions.areaOf(regions.patchOf({r}, Side::Left)) /
                        regions.areaOf(regions.patchOf({r}, Side::Right)),
                    1, 0.05f);
    EXPECT_EQ(regions.patchOf({2}, Side::Left), regions.patchOf({2}, Side::Right));
    EXPECT_EQ(placement->regionAt(placement->landmark({0}, Side::Right)),
              (RegionSide{{0}, Side::Right}));
    EXPECT_EQ(placement->regionAt(placement->landmark({2}, Side::Right)),
              (RegionSide{{2}, Side::Median}));
}

TEST(Falloff, IsFullThenFallsSmoothlyToZero) {
    EXPECT_EQ(falloff(0, 0.04f), 1);
    EXPECT_EQ(falloff(0.35f * 0.04f, 0.04f), 1);
    EXPECT_NEAR(falloff(0.675f * 0.04f, 0.04f), 0.5f, 1e-5f);
    EXPECT_NEAR(falloff(0.5125f * 0.04f, 0.04f), 0.84375f, 1e-4f);
    EXPECT_EQ(falloff(0.04f, 0.04f), 0);
    EXPECT_EQ(falloff(1, 0.04f), 0);
    EXPECT_NEAR((falloff(0.0399f, 0.04f) - falloff(0.04f, 0.04f)) / 0.0001f, 0,
                1.0f); // flat at the edge
}

TEST_F(OnABall, IntensityFollowsDistanceAndChannelsStayApart) {
    const SparseField& field = patterns->pattern({kFrontus, 0, Side::Left});
    size_t inBoth = 0;
    ASSERT_GT(field.vertices.size(), 300u);
    for (size_t i = 0; i < field.vertices.size(); ++i) {
        const uint32_t v = field.vertices[i];
        EXPECT_NEAR(field.essential[i], falloff(kSkinRadius * angleTo(v, {1}, Side::Left), 0.08f),
                    0.03f);
        EXPECT_NEAR(field.spillover[i],
                    0.45f * falloff(kSkinRadius * angleTo(v, {2}, Side::Left), 0.05f), 0.03f);
        inBoth += field.essential[i] > 0 && field.spillover[i] > 0;
        if (i > 0) {
            EXPECT_LT(field.vertices[i - 1], v);
        }
    }
    EXPECT_EQ(inBoth, 0u);
}

TEST_F(OnABall, AZonesWeightScalesItsPlateau) {
    TriggerPoint point = world.atlas[kFrontus].points[0];
    for (Zone& zone : point.zones) zone.weight = 0.5f;
    Geodesic scratch(skin());
    const SparseField light = fieldOf(point, Side::Left, *placement, scratch);
    const SparseField& full = patterns->pattern({kFrontus, 0, Side::Left});
    ASSERT_EQ(light.vertices, full.vertices);
    for (size_t i = 0; i < light.vertices.size(); ++i) {
        EXPECT_FLOAT_EQ(light.essential[i], 0.5f * full.essential[i]);
        EXPECT_FLOAT_EQ(light.spillover[i], 0.5f * full.spillover[i]);
    }
}

TEST_F(OnABall, AStrokeIsFullestInItsMiddleAndSlimAtItsEnds) {
    const float halfWidth = 0.03f;
    const Zone band = zone(ZoneKind::Essential, {0}, {{{0}, false}, {{1}, false}}, 2 * halfWidth);
    Geodesic scratch(skin());
    const ZoneField field = fieldOf(band, Side::Left, *placement, scratch);
    const Vec3 start = glm::normalize(placement->landmark({0}, Side::Left).position);
    const Vec3 end = glm::normalize(placement->landmark({1}, Side::Left).position);
    const Vec3 across = glm::normalize(glm::cross(start, end)), ahead = glm::cross(across, start);
    const float whole = std::acos(glm::dot(start, end));
    ASSERT_GT(kSkinRadius * whole, 5 * halfWidth); // long enough to taper in full
    size_t atMiddle = 0, atEnds = 0;
    for (size_t i = 0; i < field.vertices.size(); ++i) {
        const Vec3 at = glm::normalize(skin().mesh().positions[field.vertices[i]]);
        const float along = std::atan2(glm::dot(at, ahead), glm::dot(at, start)) / whole;
        const float beside = kSkinRadius * std::abs(std::asin(glm::dot(at, across)));
        if (std::abs(along - 0.5f) < 0.1f) {
            EXPECT_NEAR(field.values[i], falloff(beside, 1.08f * halfWidth), 0.05f);
            ++atMiddle;
        } else if (std::abs(along - 0.5f) > 0.49f && std::abs(along - 0.5f) < 0.51f) {
            EXPECT_NEAR(field.values[i], falloff(beside, 0.77f * halfWidth), 0.08f);
            ++atEnds;
        }
    }
    EXPECT_GT(atMiddle, 30u);
    EXPECT_GE(atEnds, 4u);
}

TEST_F(OnABall, AMirroredPatternGivesAMirroredField) {
    const SparseField& left = patterns->pattern({kFrontus, 0, Side::Left});
    const SparseField& right = patterns->pattern({kFrontus, 0, Side::Right});
    SurfaceField dense{std::vector<float>(skin().vertexCount()),
                       std::vector<float>(skin().vertexCount())};
    combine(dense, right);
    for (size_t i = 0; i < left.vertices.size(); ++i) {
        const Vec3 there = mirrored(skin().mesh().positions[left.vertices[i]]);
        const SurfacePoint at = *skin().closestPoint(there);
        const int corner = at.weights.x > 0.9f ? 0 : at.weights.y > 0.9f ? 1 : 2;
        const uint32_t v = skin().mesh().triangles[at.triangle][corner];
        EXPECT_NEAR(left.essential[i], dense.essential[v], 0.02f);
        EXPECT_NEAR(left.spillover[i], dense.spillover[v], 0.02f);
        if (left.essential[i] > 0.1f) {
            EXPECT_GT(skin().mesh().positions[left.vertices[i]].x, 0);
        }
    }
}

TEST_F(OnABall, CoverageCountsAreaAboveAQuarter) {
    const std::vector<RegionCoverage> coverage =
        coverageOf(patterns->pattern({kFrontus, 0, Side::Right}), *placement);
    ASSERT_GE(coverage.size(), 2u);
    EXPECT_EQ(coverage[0].region, RegionId{1});
    EXPECT_EQ(coverage[0].side, Side::Right);
    EXPECT_FLOAT_EQ(coverage[0].peak, 1);
    // A cap of the radius where the falloff is a quarter (0.853 of the half width).
    const float cap =
        2 * kPi * kSkinRadius * kSkinRadius * (1 - std::cos(0.853f * 0.08f / kSkinRadius));
    const float region =
        placement->regions().areaOf(placement->regions().patchOf({1}, Side::Right));
    EXPECT_NEAR(coverage[0].essential, cap / region, 0.03f);
    EXPECT_EQ(coverage[0].spillover, 0);
}

TEST_F(OnABall, HeatShowsSkinMuscleAndWhatLiesBeneath) {
    BodyHeat heat(*patterns);
    const PointOnSide point{kBackus, 0, Side::Left}; // its pain is in front, over frontus
    heat.show(std::vector{point});
    const std::vector<uint32_t> offsets = vertexOffsets(world.body);
    uint16_t onSkin = 0, beneath = 0, local = 0, wrongSide = 0;
    for (uint32_t v = offsets[0]; v < offsets[1]; ++v)
        onSkin = std::max(onSkin, heat.vertices()[v].essential);
    for (uint32_t v = offsets[1]; v < offsets[2]; ++v) {
        const HeatVertex& h = heat.vertices()[v];
        beneath = std::max(beneath, h.essential);
        const float depth =
            kSkinRadius - glm::length(world.body.structures[1].mesh.positions[v - offsets[1]]);
        if (h.essential > 0) {
            EXPECT_NEAR(float(h.depth) / 65535, std::min(depth / kHeatDepth, 1.0f), 0.03f);
        }
        EXPECT_EQ(h.local, 0);
    }
    for (uint32_t v = offsets[2]; v < offsets[3]; ++v)
        wrongSide = std::max(wrongSide, heat.vertices()[v].essential);
    for (uint32_t v = offsets[3]; v < offsets[4]; ++v)
        local = std::max(local, heat.vertices()[v].local);
    EXPECT_EQ(onSkin, 65535);
    EXPECT_GT(beneath, 60000);
    EXPECT_GT(local, 50000);
    EXPECT_EQ(wrongSide, 0);
    heat.show({});
    for (const HeatVertex& h : heat.vertices()) EXPECT_EQ(h.essential + h.spillover + h.local, 0);
    // One after another is the same as from scratch.
    heat.show(std::vector{PointOnSide{kFrontus, 0, Side::Right}});
    heat.show(std::vector{point});
    const BodyHeat fresh = heatOf(*patterns, std::vector{point});
    for (size_t v = 0; v < heat.vertices().size(); ++v) {
        EXPECT_EQ(heat.vertices()[v].essential, fresh.vertices()[v].essential);
        EXPECT_EQ(heat.vertices()[v].local, fresh.vertices()[v].local);
    }
}

TEST_F(OnABall, SkinAboveIsTheNearestHoweverItIsAskedFor) {
    const SkinAbove asked(*placement), all(*placement);
    all.findAll();
    size_t near = 0;
    for (uint32_t i = 0; i < asked.stretches().size(); ++i) {
        const SkinAbove::Stretch& stretch = asked.stretches()[i];
        EXPECT_NE(stretch.structure, placement->skinId().index);
        const auto places = asked.above(i), same = all.above(i);
        ASSERT_EQ(places.size(), stretch.last - stretch.first);
        for (uint32_t v = 0; v < places.size(); ++v) {
            EXPECT_EQ(places[v].triangle, same[v].triangle);
            EXPECT_EQ(places[v].weights, same[v].weights);
            const Vec3 at =
                world.body.structures[stretch.structure].mesh.positions[stretch.first + v];
            const float depth = kSkinRadius - glm::length(at);
            if (depth < kHeatDepth) {
                EXPECT_NE(places[v].triangle, Surface::kNone);
            }
            if (places[v].triangle == Surface::kNone) continue;
            const Vec3 weights(places[v].weights, 1 - places[v].weights.x - places[v].weights.y);
            const Vec3 above = skin().pointAt(places[v].triangle, weights).position;
            EXPECT_NEAR(glm::distance(above, at), depth, 0.002f);
            ++near;
        }
    }
    EXPECT_GT(near, 100u);
}

TEST_F(OnABall, ARegionPutsFirstWhatHurtsThere) {
    const std::vector<PainMatch> matches =
        rankPoints(*patterns, queryOf(*placement, {0}, Sides::Right));
    ASSERT_FALSE(matches.empty());
    EXPECT_EQ(matches[0].point, (PointOnSide{kBackus, 0, Side::Right}));
    EXPECT_GT(matches[0].fit, 0.9f);
    for (const PainMatch& match : matches) EXPECT_EQ(match.point.side, Side::Right);
    EXPECT_TRUE(
        rankPoints(*patterns, queryOfDrawing(std::vector<float>(skin().vertexCount()))).empty());
    const SurfacePoint nape = placement->landmark({1}, Side::Left);
    EXPECT_EQ(rankPoints(*patterns, queryAt(*placement, nape)).at(0).point,
              (PointOnSide{kFrontus, 0, Side::Left}));
    EXPECT_EQ(rankPoints(*patterns, queryOfArea(*placement, "ball", Sides::Both), 3).size(), 3u);
}

TEST_F(OnABall, AMuscleStandsOnceByItsBestPoint) {
    const PainQuery query = queryOf(*placement, {0}, Sides::Both);
    const std::vector<PainMatch> points = rankPoints(*patterns, query);
    const std::vector<MuscleMatch> muscles = rankMuscles(*patterns, query);
    std::set<uint32_t> seen;
    size_t inAll = 0;
    for (const MuscleMatch& muscle : muscles) {
        EXPECT_TRUE(seen.insert(muscle.best.point.muscle.index).second);
        if (!muscle.isCloseBy) inAll += 1 + muscle.others.size();
        for (const PainMatch& other : muscle.others) {
            EXPECT_EQ(other.point.muscle, muscle.best.point.muscle);
            EXPECT_LE(rankOf(other), rankOf(muscle.best));
        }
    }
    EXPECT_EQ(inAll, points.size());
    EXPECT_EQ(muscles.front().best.point, points.front().point);
    EXPECT_EQ(rankMuscles(*patterns, query, 1).size(), 1u);
}

TEST_F(OnABall, ADrawingOfAPatternMatchesItWhole) {
    SurfaceField field{std::vector<float>(skin().vertexCount()),
                       std::vector<float>(skin().vertexCount())};
    combine(field, patterns->pattern({kFrontus, 0, Side::Left}));
    std::vector<float> drawing;
    for (uint32_t v = 0; v < skin().vertexCount(); ++v)
        drawing.push_back(std::max(field.essential[v], field.spillover[v]));
    const std::vector<PainMatch> matches = rankPoints(*patterns, queryOfDrawing(drawing));
    ASSERT_FALSE(matches.empty());
    EXPECT_EQ(matches[0].point, (PointOnSide{kFrontus, 0, Side::Left}));
    EXPECT_NEAR(matches[0].cover, 1, 1e-4f);
    EXPECT_NEAR(matches[0].fit, 1, 1e-4f);
    EXPECT_NEAR(matches[0].match, 1, 1e-4f);
    // Half of it: covered whole, but only half of the pattern.
    for (uint32_t v = 0; v < drawing.size(); ++v)
        if (skin().mesh().positions[v].y > 0) drawing[v] = 0;
    const PainMatch half = rankPoints(*patterns, queryOfDrawing(drawing)).at(0);
    EXPECT_NEAR(half.cover, 1, 1e-4f);
    EXPECT_LT(half.fit, 0.6f);
    EXPECT_NEAR(half.match, half.fit, 1e-4f);
}

TEST_F(OnABall, MainPainStandsBeforeAllElse) {
    const std::vector<PainMatch> matches =
        rankPoints(*patterns, queryOf(*placement, {0}, Sides::Both));
    size_t main = 0;
    for (size_t i = 0; i < matches.size(); ++i) {
        EXPECT_EQ(matches[i].isMainPain, matches[i].point.muscle == kBackus);
        EXPECT_GT(matches[i].score, 0);
        EXPECT_LE(matches[i].score, 1);
        EXPECT_FALSE(i > 0 && rankOf(matches[i]) > rankOf(matches[i - 1]));
        main += matches[i].isMainPain;
    }
    EXPECT_EQ(main, 2u);
    const PainMatch weakMain{{}, 0, 0, 0, 0.1f, true}, strong{{}, 0, 0, 0, 0.9f, false};
    EXPECT_GT(rankOf(weakMain), rankOf(strong));
}

TEST_F(OnABall, FactsSayHowAMatchStandsAndWhatElseItExpects) {
    using Standing = MatchFacts::Standing;
    world.atlas.muscles[1].points[0].zones[0].strokes[0].width = 0.24f; // fills a quarter of it
    const PainQuery back = queryOf(*placement, {1}, Sides::Left);
    const MuscleMatch frontus = rankMuscles(*patterns, back).at(0);
    ASSERT_EQ(frontus.best.point, (PointOnSide{kFrontus, 0, Side::Left}));
    EXPECT_EQ(factsOf(*patterns, back, frontus).standing, Standing::MainPainHere);
    EXPECT_TRUE(
        factsOf(*patterns, back, frontus).alsoExpects.empty()); // its essential zone is here

    const PainQuery top = queryOf(*placement, {2}, Sides::Both);
    const MatchFacts spread = factsOf(*patterns, top, rankMuscles(*patterns, top).at(0));
    EXPECT_EQ(spread.standing, Standing::SpreadsHere);
    EXPECT_EQ(spread.alsoExpects, std::vector<RegionId>{{1}});

    MuscleMatch close = frontus;
    close.isCloseBy = true;
    EXPECT_EQ(factsOf(*patterns, top, close).standing, Standing::CloseBy);
    EXPECT_TRUE(factsOf(*patterns, top, close).alsoExpects.empty());

    const PainQuery drawing = queryOfDrawing(std::vector<float>(skin().vertexCount()));
    MuscleMatch drawn = frontus;
    for (const auto& [cover, standing] :
         {std::pair(0.86f, Standing::NearlyAll), std::pair(0.85f, Standing::Most),
          std::pair(0.56f, Standing::Most), std::pair(0.55f, Standing::Part),
          std::pair(0.21f, Standing::Part), std::pair(0.2f, Standing::Little)}) {
        drawn.best.cover = cover;
        EXPECT_EQ(factsOf(*patterns, drawing, drawn).standing, standing) << cover;
    }
    EXPECT_EQ(factsOf(*patterns, drawing, drawn).alsoExpects, std::vector<RegionId>{{1}});
}

TEST_F(OnABall, TheSmallestSetNamesThePointsDrawnAndNoOthers) {
    SurfaceField field{std::vector<float>(skin().vertexCount()),
                       std::vector<float>(skin().vertexCount())};
    combine(field, patterns->pattern({kFrontus, 0, Side::Left}));
    combine(field, patterns->pattern({kBackus, 0, Side::Right}));
    const std::vector<PainShare> set = smallestSet(*patterns, queryOfDrawing(field.essential));
    ASSERT_EQ(set.size(), 2u);
    for (const PainShare& part : set) {
        const PointOnSide& point = part.match.point;
        EXPECT_EQ(point.side, point.muscle == kFrontus ? Side::Left : Side::Right);
        EXPECT_NEAR(part.share, 1, 0.1f);
    }
}

TEST_F(OnABall, ThePatternCheckPassesWhatIsRightAndNamesWhatIsWrong) {
    EXPECT_EQ(checkPatterns(world.atlas, *placement), std::vector<std::string>{});
    const auto problems = [&](auto change) {
        Atlas faulty = world.atlas;
        change(faulty);
        std::string text;
        for (const std::string& problem : checkPatterns(faulty, *placement)) text += problem + "\n";
        return text;
    };
    // Named, not reached; and reached, not named.
    const std::string wrong =
        problems([](Atlas& a) { a.muscles[1].points[0].zones[0].regions = {RegionId{0}}; });
    EXPECT_NE(
        wrong.find(
            "frontus.toml:10: frontus trp1: the essential zone names front, but reaches only 0 %"),
        std::string::npos)
        << wrong;
    EXPECT_NE(wrong.find("in back, which it does not name"), std::string::npos) << wrong;
    // Too wide: most of it lies elsewhere.
    const std::string wide =
        problems([](Atlas& a) { a.muscles[0].points[0].zones[0].strokes[0].width = 1.2f; });
    EXPECT_NE(wide.find("outside the regions it names"), std::string::npos) << wide;
    // On the other side.
    const std::string other = problems(
        [](Atlas& a) { a.muscles[0].points[0].zones[0].strokes[0].path[0].isOpposite = true; });
    EXPECT_NE(other.find("midline"), std::string::npos) << other;
    // Pain only over the muscle itself.
    const std::string local = problems([](Atlas& a) {
        a.muscles[0].points[0].zones[0].strokes[0].path[0].landmark = {1};
        a.muscles[0].points[0].zones[0].regions = {RegionId{1}};
    });
    EXPECT_NE(local.find("over the muscle itself"), std::string::npos) << local;
}

TEST_F(OnABall, DepthIsWhatOtherMusclesLeaveVisible) {
    Body body = world.body;
    TriMesh deeper = body.structures[1].mesh;
    for (Vec3& p : deeper.positions) p *= 0.8f;
    body.structures.push_back(structure("innermus", Kind::Muscle, Side::Left, deeper));
    classifyDepth(body);
    EXPECT_EQ(body.structures[1].depth, Depth::Superficial);
    EXPECT_EQ(body.structures[4].depth, Depth::Superficial);
    EXPECT_EQ(body.structures[6].depth, Depth::Deep);
    EXPECT_FALSE(body.structures[0].depth);
}

TEST_F(OnABall, AnotherBodyGetsLandmarksAndPointsByTheWarp) {
    World other = makeWorld();
    other.body.isBuiltIn = false;
    const auto moved = [](const Vec3& p) {
        return Vec3(1.2f * p.x, 1.1f * p.y + 0.9f, 0.9f * p.z);
    };
    for (Structure& s : other.body.structures) {
        for (Vec3& p : s.mesh.positions) p = moved(p);
        s.mesh.normals = vertexNormals(s.mesh);
        s.mesh.places.clear();
    }
    const Result<Placement> placed = Placement::place(world.atlas, other.body, world.body);
    ASSERT_TRUE(placed) << placed.error().text();
    EXPECT_TRUE(placed->report().isCarriedOver);
    EXPECT_LT(placed->report().largestResidual, 0.01f);
    for (uint32_t l = 0; l < 4; ++l)
        for (const Side side : {Side::Left, Side::Right})
            EXPECT_LT(glm::length(placed->landmark({l}, side).position -
                                  moved(placement->landmark({l}, side).position)),
                      0.012f);
    const PlacedPoint* point = placed->point({kFrontus, 0, Side::Right});
    ASSERT_TRUE(point);
    EXPECT_LT(glm::length(point->position -
                          moved(placement->point({kFrontus, 0, Side::Right})->position)),
              0.012f);
    other.body.structures.resize(1);
    EXPECT_FALSE(Placement::place(world.atlas, other.body, world.body));
}

TEST_F(OnABall, BothSidesOfAShellSkinCarryTheSamePattern) {
    World other = makeWorld();
    other.body.isBuiltIn = false;
    TriMesh& shell = other.body.structures[0].mesh;
    const size_t outer = shell.positions.size(), triangles = shell.triangles.size();
    for (size_t v = 0; v < outer; ++v) shell.positions.push_back(0.98f * shell.positions[v]);
    for (size_t t = 0; t < triangles; ++t)
        shell.triangles.push_back(shell.triangles[t] + uint32_t(outer));
    shell.normals = vertexNormals(shell);
    const Result<Placement> placed = Placement::place(world.atlas, other.body, world.body);
    ASSERT_TRUE(placed);
    const PatternLibrary carried(*placed);
    const PointOnSide point{kFrontus, 0, Side::Left};
    SurfaceField field{std::vector<float>(2 * outer), std::vector<float>(2 * outer)};
    SurfaceField original{std::vector<float>(outer), std::vector<float>(outer)};
    combine(field, carried.pattern(point));
    combine(original, patterns->pattern(point));
    for (size_t v = 0; v < outer; ++v) {
        EXPECT_NEAR(field.essential[v], original.essential[v], 0.08f);
        EXPECT_NEAR(field.essential[outer + v], original.essential[v], 0.08f);
    }
    for (uint32_t v = 0; v < outer; v += 7)
        EXPECT_EQ(placed->regions().patchAt(v), placed->regions().patchAt(v + uint32_t(outer)));
}

TEST_F(OnABall, PointsLieOnTheBellyNotOnASlipWithTheSamePlace) {
    // A narrow slip nearer to the skin, with places of its own.
    TriMesh& muscle = world.body.structures[1].mesh;
    const Vec3 middle = 0.19f * glm::normalize(Vec3(0.8f, -0.3f, 0.5f));
    const uint32_t first = uint32_t(muscle.positions.size());
    for (const Vec2 uv : {Vec2(0, 0), Vec2(1, 0), Vec2(0, 1), Vec2(1, 1)}) {
        muscle.positions.push_back(middle + 0.01f * Vec3(uv.x, uv.y, 0));
        muscle.places.push_back(uv);
        muscle.normals.push_back(glm::normalize(middle));
    }
    muscle.triangles.push_back(Triangle(0, 1, 2) + first);
    muscle.triangles.push_back(Triangle(1, 3, 2) + first);
    const Result<Placement> placed = Placement::place(world.atlas, world.body, world.body);
    ASSERT_TRUE(placed);
    EXPECT_LT(glm::length(placed->point({kFrontus, 0, Side::Left})->position -
                          placement->point({kFrontus, 0, Side::Left})->position),
              0.002f);
}

} // namespace
} // namespace myo
