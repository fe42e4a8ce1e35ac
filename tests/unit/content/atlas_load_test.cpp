#include "unit/content/atlas_sample.hpp"

#include <myofield/content/atlas_file.hpp>

namespace myo {
namespace {

using test::kMuscle;
using test::SampleFolder;

TEST(AtlasLoad, KeepsWhatAMuscleFileSays) {
    const SampleFolder folder;
    const Atlas atlas = loaded(folder);
    ASSERT_EQ(atlas.muscles.size(), 1u);
    const Muscle& muscle = atlas.muscles[0];
    EXPECT_EQ(muscle.id, "infraspinatus");
    EXPECT_EQ(muscle.latin, "Musculus infraspinatus");
    EXPECT_EQ(muscle.fma, 32546u);
    EXPECT_EQ(muscle.roots, (std::vector<std::string>{"C5", "C6"}));
    EXPECT_EQ(muscle.care.cautions.at(0).text, "see a doctor first");
    EXPECT_EQ(muscle.care.selfCare.at(0).cite, "somebody2020");
    EXPECT_EQ(muscle.evidence.sources.at(0).at, "vol. 1, fig. 22-1");
    EXPECT_EQ(muscle.partsPlace.line, 7);

    ASSERT_EQ(muscle.points.size(), 2u);
    const TriggerPoint& point = muscle.points[0];
    EXPECT_EQ(point.kind, PointKind::Central);
    EXPECT_EQ(point.at, Vec2(0.45f, 0.30f));
    EXPECT_EQ(point.common, 3);
    EXPECT_EQ(point.place.line, 20);
    EXPECT_EQ(muscle.points[1].kind, PointKind::Attachment);
    EXPECT_TRUE(muscle.points[1].zones.empty());
    EXPECT_EQ(muscle.points[1].signs.at(0), "goose-flesh");
}

TEST(AtlasLoad, APointMayOccurOnOneSideOnly) {
    SampleFolder folder;
    folder.change("muscles/infraspinatus.toml", "common = 3", "side = \"right\"\ncommon = 3");
    const std::vector<TriggerPoint> points = loaded(folder).muscles.at(0).points;
    EXPECT_FALSE(points[0].occursOn(Side::Left));
    EXPECT_TRUE(points[0].occursOn(Side::Right));
    EXPECT_TRUE(points[1].occursOn(Side::Left));
    EXPECT_TRUE(points[1].occursOn(Side::Right));
}

TEST(AtlasLoad, KeepsZonesInMetres) {
    const SampleFolder folder;
    const Atlas atlas = loaded(folder);
    const std::vector<Zone>& zones = atlas.muscles.at(0).points.at(0).zones;
    ASSERT_EQ(zones.size(), 2u);
    EXPECT_EQ(zones[0].kind, ZoneKind::Essential);
    EXPECT_EQ(zones[0].felt, Feeling::Deep);
    EXPECT_FALSE(zones[0].crossesMidline);
    ASSERT_EQ(zones[0].strokes.size(), 1u);
    const Stroke& stroke = zones[0].strokes[0];
    EXPECT_FLOAT_EQ(stroke.width, 0.055f);
    ASSERT_EQ(stroke.path.size(), 2u);
    EXPECT_EQ(atlas[stroke.path[0].landmark].id, "coracoid_process");
    EXPECT_EQ(atlas[stroke.path[1].landmark].id, "deltoid_tuberosity");
    EXPECT_FALSE(stroke.path[0].isOpposite);
    EXPECT_EQ(stroke.place.line, 32);
    EXPECT_EQ(zones[1].kind, ZoneKind::Spillover);
    EXPECT_EQ(zones[1].felt, Feeling::Unsaid);
    EXPECT_TRUE(zones[1].strokes.empty());
}

TEST(AtlasLoad, KeepsLandmarksAndRegions) {
    const SampleFolder folder;
    const Atlas atlas = loaded(folder);
    const Landmark& coracoid = atlas[atlas.landmarkWithId("coracoid_process")];
    EXPECT_TRUE(coracoid.isPaired);
    EXPECT_TRUE(coracoid.isByEye);
    EXPECT_NEAR(coracoid.position.x, 0.1308, 1e-6); // +X is the person's left
    EXPECT_NEAR(coracoid.position.y, 1.3343, 1e-6);
    EXPECT_NEAR(coracoid.position.z, 0.1302, 1e-6);
    EXPECT_FALSE(atlas[atlas.landmarkWithId("sternal_angle")].isPaired);

    const Region& region = atlas[atlas.regionWithId("deltoid_anterior")];
    ASSERT_EQ(region.seeds.size(), 2u);
    EXPECT_EQ(region.seeds[0].size(), 2u);
    EXPECT_EQ(atlas[region.seeds[1].at(0)].id, "sternal_angle");
    EXPECT_TRUE(atlas[atlas.regionWithId("teeth_upper")].isInside);
    EXPECT_EQ(atlas.precautions.at(0).group, "do not press");
    EXPECT_EQ(atlas.warningSigns.at(0).id, "chest_pain");
}

TEST(AtlasLoad, ReadsWhatPeoplesWordsMean) {
    SampleFolder folder;
    folder.change("regions.toml", "[[region]]",
                  "[[part]]\nid = \"shoulder\"\nlabel = \"Shoulder\"\n"
                  "words = [\"shoulders\"]\nregions = [\"deltoid_anterior\"]\n\n[[region]]");
    folder.write("signs.toml",
                 "[[sign]]\nid = \"dizzy\"\nlabel = \"Dizziness\"\nwords = [\"giddy\"]\n"
                 "warning_signs = [\"chest_pain\"]\n");
    folder.write("complaints.toml",
                 "[[complaint]]\nid = \"frozen\"\nlabel = \"Frozen shoulder\"\n"
                 "words = [\"stiff shoulder\"]\nregions = [\"deltoid_anterior\"]\n"
                 "signs = [\"dizzy\"]\n");
    folder.write("words.toml", "filler = [\"my\"]\nleft = [\"left\"]\nright = [\"right\"]\n"
                               "[[alike]]\nwords = [\"foot\", \"feet\"]\n");
    const Atlas atlas = loaded(folder);
    ASSERT_EQ(atlas.parts.size(), 1u);
    EXPECT_EQ(atlas.parts[0].regions,
              std::vector<RegionId>{atlas.regionWithId("deltoid_anterior")});
    ASSERT_EQ(atlas.complaints.size(), 1u);
    EXPECT_EQ(atlas.complaints[0].signs, std::vector<uint32_t>{0});
    EXPECT_EQ(atlas.signs.at(0).warningSigns, std::vector<uint32_t>{0});
    EXPECT_EQ(atlas.plainWords.alike.at(0).size(), 2u);
}

TEST(AtlasLoad, RefusesWordsThatLeadNowhere) {
    SampleFolder folder;
    folder.write("signs.toml", "[[sign]]\nid = \"dizzy\"\nlabel = \"Dizziness\"\n"
                               "words = [\"giddy\"]\ntold = [\"no muscle says so\"]\n");
    folder.write("complaints.toml", "[[complaint]]\nid = \"frozen\"\nlabel = \"Frozen\"\n"
                                    "words = [\"stiff\"]\n\n"
                                    "[[complaint]]\nid = \"other\"\nlabel = \"Other\"\n"
                                    "words = [\"other\"]\nmuscles = [\"infraspinatus\"]\n");
    const std::vector<std::string> problems = readAtlas(folder.path()).problems;
    const auto says = [&](const char* words) {
        return std::ranges::any_of(problems, [&](const std::string& problem) {
            return problem.find(words) != std::string::npos;
        });
    };
    EXPECT_TRUE(says("no muscle and no point has a sign that holds \"no muscle says so\""));
    EXPECT_TRUE(says("leads nowhere"));
    EXPECT_TRUE(says("names muscles and cites no source for that"));
}

TEST(AtlasLoad, ReadsHowOftenPainWasFound) {
    SampleFolder folder;
    folder.change(kMuscle, "width_mm = 55 }]",
                  "width_mm = 55 }]\n\n[[point.zone.frequency]]\nk = 13\nn = 15\nof = \"people\"\n"
                  "stimulus = \"saline\"\npeople = \"healthy\"\ncite = \"simons1999\"\n");
    const Atlas atlas = loaded(folder);
    const Zone& zone = atlas.muscles.at(0).points.at(0).zones.at(0);
    ASSERT_EQ(zone.frequencies.size(), 1u);
    EXPECT_EQ(zone.frequencies[0].count, 13);
    EXPECT_EQ(zone.frequencies[0].total, 15);
    EXPECT_FALSE(zone.frequencies[0].isOfInjections);
    folder.change(kMuscle, "k = 13", "k = 16");
    const std::vector<std::string> problems = readAtlas(folder.path()).problems;
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_NE(problems[0].find("16 of 15 is more than all"), std::string::npos);
}

TEST(AtlasLoad, ReadsRibbonsAndOutlines) {
    SampleFolder folder;
    folder.change(kMuscle, "width_mm = 55 }",
                  "widths_mm = [40, 62.5] }, { path = [\"coracoid_process\", "
                  "\"deltoid_tuberosity\", \"sternal_angle\"], full_mm = 24 }");
    const Atlas atlas = loaded(folder);
    const std::vector<Stroke>& strokes = atlas.muscles.at(0).points.at(0).zones.at(0).strokes;
    ASSERT_EQ(strokes.size(), 2u);
    ASSERT_TRUE(strokes[0].isRibbon());
    EXPECT_FALSE(strokes[0].isOutline());
    ASSERT_EQ(strokes[0].widths.size(), 2u);
    EXPECT_FLOAT_EQ(strokes[0].halfWidthAt(0), 0.020f);
    EXPECT_FLOAT_EQ(strokes[0].halfWidthAt(1), 0.03125f);
    EXPECT_FLOAT_EQ(strokes[0].widest(), 0.0625f);
    ASSERT_TRUE(strokes[1].isOutline());
    EXPECT_FALSE(strokes[1].isRibbon());
    EXPECT_FLOAT_EQ(strokes[1].full, 0.024f);
    EXPECT_EQ(strokes[1].path.size(), 3u);
    EXPECT_EQ(strokes[1].width, 0);
}

TEST(AtlasLoad, ReadsTheOtherSide) {
    SampleFolder folder;
    folder.change(kMuscle, "\"coracoid_process\", \"deltoid_tuberosity\"],",
                  "\"coracoid_process\", \"sternal_angle\", \"other:coracoid_process\"],");
    folder.change(kMuscle, "felt    = \"deep\"", "crosses_midline = true");
    const Atlas atlas = loaded(folder);
    const Zone& zone = atlas.muscles.at(0).points.at(0).zones.at(0);
    EXPECT_TRUE(zone.crossesMidline);
    const std::vector<Waypoint>& path = zone.strokes.at(0).path;
    ASSERT_EQ(path.size(), 3u);
    EXPECT_FALSE(path[0].isOpposite);
    EXPECT_TRUE(path[2].isOpposite);
    EXPECT_EQ(path[2].landmark, path[0].landmark);
    EXPECT_TRUE(checkAtlas(atlas, nullptr).empty());
}

TEST(AtlasLoad, KeepsPagesInOrderAndLinksThemToMuscles) {
    const SampleFolder folder;
    const Atlas atlas = loaded(folder);
    ASSERT_EQ(atlas.articles.size(), 2u);
    EXPECT_EQ(atlas.articles[0].id, "trigger_points"); // education first
    const Article& guide = atlas.articles[1];
    EXPECT_EQ(guide.kind, ArticleKind::Guide);
    EXPECT_EQ(guide.words, std::vector<std::string>{"frozen shoulder"});
    ASSERT_EQ(guide.muscles, std::vector<MuscleId>{atlas.muscleWithId("infraspinatus")});
    EXPECT_EQ(guide.regions, std::vector<RegionId>{atlas.regionWithId("deltoid_anterior")});
    EXPECT_EQ(guide.sections.at(0).text, "One paragraph.\n\nAnother.");
    EXPECT_EQ(guide.sections.at(0).cites, std::vector<std::string>{"somebody2020"});
    EXPECT_EQ(atlas.guidesTo(guide.muscles[0]), std::vector<const Article*>{&guide});
    EXPECT_EQ(atlas.articleWithId("shoulder_pain"), &guide);
    EXPECT_FALSE(atlas.articleWithId("elbow_pain"));
}

TEST(AtlasLoad, MusclesAndPagesReferToPages) {
    SampleFolder folder;
    folder.change(kMuscle, "[care]\n", "[care]\nsee = [\"shoulder_pain\"]\n");
    folder.change("pages/shoulder_pain.toml", "regions =", "see = [\"trigger_points\"]\nregions =");
    const Atlas atlas = loaded(folder);
    EXPECT_EQ(atlas.muscles.at(0).care.see, std::vector<std::string>{"shoulder_pain"});
    EXPECT_EQ(atlas.articles.at(1).see, std::vector<std::string>{"trigger_points"});
    EXPECT_TRUE(checkFile(folder.path(kMuscle), atlas).empty());
    folder.change("pages/shoulder_pain.toml", "\"trigger_points\"]", "\"trigger_pints\"]");
    const std::vector<std::string> faults =
        checkFile(folder.path("pages/shoulder_pain.toml"), atlas);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_NE(faults[0].find("there is no page \"trigger_pints\""), std::string::npos);
}

TEST(AtlasLoad, KeepsEndangermentSites) {
    const SampleFolder folder;
    const Atlas atlas = loaded(folder);
    ASSERT_EQ(atlas.endangermentSites.size(), 1u);
    const EndangermentSite& site = atlas.endangermentSites[0];
    EXPECT_EQ(site.name, "Front of the neck");
    ASSERT_EQ(site.strokes.size(), 1u);
    EXPECT_FLOAT_EQ(site.strokes[0].width, 0.04f);
    EXPECT_EQ(atlas[site.strokes[0].path.at(1).landmark].id, "sternal_angle");
}

TEST(AtlasLoad, AZoneWeighsOneUnlessItSays) {
    SampleFolder folder;
    folder.change(kMuscle, "felt    = \"deep\"", "weight  = 0.5");
    const std::vector<Zone> zones = loaded(folder).muscles.at(0).points.at(0).zones;
    EXPECT_FLOAT_EQ(zones.at(0).weight, 0.5f);
    EXPECT_FLOAT_EQ(zones.at(1).weight, 1);
}

TEST(AtlasLoad, PointsShareZones) {
    SampleFolder folder;
    folder.change(kMuscle, "signs  = [\"goose-flesh\"]", "zones_of = \"trp1\"");
    const Atlas atlas = loaded(folder);
    const std::vector<TriggerPoint>& points = atlas.muscles.at(0).points;
    EXPECT_EQ(points[1].zonesOf, "trp1");
    EXPECT_TRUE(points[0].zonesOf.empty());
    ASSERT_EQ(points[1].zones.size(), points[0].zones.size());
    EXPECT_EQ(points[1].zones[0].regions, points[0].zones[0].regions);
    EXPECT_EQ(points[1].zones[0].strokes.at(0).width, points[0].zones[0].strokes.at(0).width);
    EXPECT_EQ(points[1].zones[1].kind, ZoneKind::Spillover);
}

TEST(AtlasLoad, SortsMusclesById) {
    SampleFolder folder;
    std::string second = test::sampleAtlas()[kMuscle];
    second.replace(second.find("\"infraspinatus\""), 15, "\"biceps\"");
    folder.write("muscles/biceps.toml", second);
    const Atlas atlas = loaded(folder);
    ASSERT_EQ(atlas.muscles.size(), 2u);
    EXPECT_EQ(atlas.muscles[0].id, "biceps");
    EXPECT_EQ(atlas.muscles[1].id, "infraspinatus");
}

TEST(AtlasLoad, LoadsOneMuscleAgainstAnAtlas) {
    SampleFolder folder;
    const Atlas atlas = loaded(folder);
    const Result<Muscle> muscle = loadMuscle(folder.path(kMuscle), atlas);
    ASSERT_TRUE(muscle);
    EXPECT_EQ(muscle->points.size(), 2u);
    folder.change(kMuscle, "\"coracoid_process\"", "\"coracoid\"");
    const Result<Muscle> broken = loadMuscle(folder.path(kMuscle), atlas);
    ASSERT_FALSE(broken);
    EXPECT_NE(broken.error().text().find(":32: "), std::string::npos);
}

} // namespace
} // namespace myo
