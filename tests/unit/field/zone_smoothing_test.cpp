#include "zone_smoothing.hpp"

#include "unit/field/flat_patch.hpp"
#include "zone_core.hpp"
#include "zone_level.hpp"
#include "zone_outline_noise.hpp"

#include <myofield/field/pain_field.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace myo {
namespace {

using test::FlatPatch;

/// Levels of a shape of half width 2 cm whose core is where `distance` is 0.
ZoneLevels levelsOf(const FlatPatch& flat, const std::function<float(Vec3)>& distance) {
    ZoneLevels levels;
    levels.level = flat.each([&](Vec3 p) { return std::min(distance(p) / 0.02f, kOuterLevel); });
    levels.halfWidth.assign(flat.patch->size(), 0.02f);
    levels.meanHalfWidth = 0.02f;
    return levels;
}

float present(const FlatPatch& flat, const ZoneLevels& levels) {
    float area = 0;
    for (size_t place = 0; place < flat.patch->size(); ++place)
        if (levels.level[place] < kRimLevel) area += flat.patch->area(place);
    return area;
}

float fromSegment(Vec3 p, float half) {
    return glm::length(Vec3(std::max(std::abs(p.x) - half, 0.0f), p.y, 0));
}

TEST(ZoneSmoothing, StrokesFlowIntoEachOther) {
    const TriMesh mesh = test::plane(0.1f, 25);
    const Surface skin(mesh);
    std::vector<NearStroke> near;
    for (uint32_t v = 0; v < mesh.positions.size(); ++v)
        for (const float x : {-0.018f, 0.018f})
            near.push_back({v, std::min(std::abs(mesh.positions[v].x - x) / 0.02f, kOuterLevel),
                            x < 0 ? 0.02f : 0.03f});
    std::vector<uint32_t> places(mesh.positions.size(), Surface::kNone);
    const ZonePatch patch(skin, near, places);
    const ZoneLevels levels = united(patch, near);
    float area = 0;
    for (size_t place = 0; place < patch.size(); ++place) {
        const float x = mesh.positions[patch.vertices()[place]].x;
        const float hard = std::min(std::abs(x - 0.018f), std::abs(x + 0.018f)) / 0.02f;
        if (hard > 1.2f) continue; // what is far from both counts as equally far
        EXPECT_LE(levels.level[place], std::min(hard, kOuterLevel) + 1e-5f);
        EXPECT_GT(levels.level[place], hard - 0.22f * std::log(2.0f) - 1e-5f);
        if (std::abs(x) < 1e-3f) {
            EXPECT_NEAR(levels.level[place], 0.9f - 0.1525f, 0.03f);
        }
        if (std::abs(x) > 0.002f) {
            EXPECT_EQ(levels.halfWidth[place], x < 0 ? 0.02f : 0.03f);
        }
        if (hard < kRimLevel) area += patch.area(place);
    }
    EXPECT_NEAR(levels.area, area, 1e-6f);
}

TEST(ZoneSmoothing, HolesAreClosedAndBaysAreNot) {
    const FlatPatch flat;
    const auto ring = [](Vec3 p) { return std::abs(glm::length(Vec2(p)) - 0.05f); };
    ZoneLevels closed = levelsOf(flat, ring);
    closeHoles(closed, *flat.patch);
    ZoneLevels open = levelsOf(flat, [&](Vec3 p) {
        return p.x > 0 && std::abs(p.y) < 0.02f ? 1.0f : ring(p); // a gap on one side
    });
    closeHoles(open, *flat.patch);
    for (size_t place = 0; place < flat.patch->size(); ++place) {
        const float away = glm::length(flat.at(place));
        if (away < 0.03f) {
            EXPECT_NEAR(closed.level[place], 0.45f, 1e-6f);
            EXPECT_GT(open.level[place], kRimLevel);
        }
        if (away > 0.075f) {
            EXPECT_GT(closed.level[place], kRimLevel);
        }
    }
}

TEST(ZoneSmoothing, CornersAreRoundedAndTheRestStays) {
    const FlatPatch flat;
    ZoneLevels levels = levelsOf(flat, [](Vec3 p) {
        return std::max(std::max(std::abs(p.x), std::abs(p.y)) - 0.04f, 0.0f);
    });
    const ZoneLevels before = levels;
    smooth(levels, *flat.patch);
    for (size_t place = 0; place < flat.patch->size(); ++place) {
        const Vec3 p = glm::abs(flat.at(place));
        // A corner of the outline is further out than before; the middle of a side is where it was.
        if (glm::length(p - Vec3(0.055f, 0.055f, 0)) < 0.003f) {
            EXPECT_GT(levels.level[place], before.level[place] + 0.04f);
        }
        if (p.y < 0.01f && std::abs(p.x - 0.055f) < 0.003f) {
            EXPECT_NEAR(levels.level[place], before.level[place], 0.06f);
        }
    }
}

TEST(ZoneSmoothing, TheAreaIsKept) {
    const FlatPatch flat;
    ZoneLevels levels = levelsOf(flat, [](Vec3 p) { return fromSegment(p, 0.05f); });
    levels.area = present(flat, levels);
    for (float& level : levels.level) level *= 0.9f; // a little larger
    ASSERT_GT(present(flat, levels), 1.05f * levels.area);
    keepArea(levels, *flat.patch);
    EXPECT_NEAR(present(flat, levels), levels.area, 0.02f * levels.area);
    for (float& level : levels.level) level *= 0.3f; // far larger: not in full
    keepArea(levels, *flat.patch);
    EXPECT_GT(present(flat, levels), 1.3f * levels.area);
}

TEST(ZoneOutlineNoise, IsBoundedMirroredAndItsZonesOwn) {
    const FlatPatch flat;
    Atlas atlas;
    for (const char* id : {"here", "there"}) atlas.landmarks.emplace_back().id = id;
    Zone zone;
    zone.strokes.resize(1);
    zone.strokes[0].width = 0.04f;
    zone.strokes[0].path = {{LandmarkId{0}}};
    const auto rough = [&](Side side) {
        ZoneLevels levels = levelsOf(flat, [](Vec3) { return 0.016f; });
        roughen(levels, *flat.patch, zone, side, atlas, flat.skin);
        return levels.level;
    };
    const std::vector<float> left = rough(Side::Left), right = rough(Side::Right);
    EXPECT_EQ(left, rough(Side::Left));
    double sum = 0, squares = 0;
    for (size_t place = 0; place < left.size(); ++place) {
        EXPECT_GT(left[place], 0.8f / 1.25f);
        EXPECT_LT(left[place], 0.8f / 0.75f);
        sum += double(left[place]);
        squares += double(left[place]) * double(left[place]);
    }
    const double mean = sum / double(left.size());
    EXPECT_NEAR(mean, 0.8, 0.03);
    EXPECT_GT(std::sqrt(squares / double(left.size()) - mean * mean), 0.03); // it can be seen
    // Mirrored: the sheet's vertices are not, so compare places that are near each other's image.
    for (size_t place = 0; place < left.size(); place += 37)
        for (size_t other = 0; other < right.size(); ++other)
            if (glm::length(mirrored(flat.at(place)) - flat.at(other)) < 0.0008f) {
                EXPECT_NEAR(left[place], right[other], 0.03f);
            }
    zone.strokes[0].path[0].landmark = LandmarkId{1};
    EXPECT_NE(rough(Side::Left), left);
    std::swap(atlas.landmarks[0], atlas.landmarks[1]); // numbers do not count, ids do
    zone.strokes[0].path[0].landmark = LandmarkId{1};
    EXPECT_EQ(rough(Side::Left), left);
}

TEST(ZoneCore, TheRimIsWhereAQuarterIsLeft) {
    EXPECT_EQ(riseAt(0), 1);
    EXPECT_EQ(riseAt(0.12f), 1);
    EXPECT_EQ(riseAt(1), 0);
    EXPECT_EQ(riseAt(1.4f), 0);
    EXPECT_NEAR(glm::smoothstep(0.0f, 1.0f, riseAt(kRimLevel)), kPresentShare, 0.002f);
    for (float level = 0.15f; level < 1; level += 0.05f)
        EXPECT_LT(riseAt(level), riseAt(level - 0.05f));
}

TEST(ZoneCore, AWideZoneHasOneDarkMiddleWhateverItsStrokes) {
    const FlatPatch flat;
    const auto comb = [](Vec3 p) { // three bars beside each other, 3.4 cm apart
        float nearest = 1;
        for (const float y : {-0.034f, 0.0f, 0.034f})
            nearest = std::min(nearest, fromSegment(p - Vec3(0, y, 0), 0.045f));
        return nearest;
    };
    const ZoneLevels levels = levelsOf(flat, comb);
    const std::vector<float> rises = risesOf(levels, *flat.patch);
    float plateau = 0, area = 0;
    for (size_t place = 0; place < rises.size(); ++place) {
        const Vec3 p = glm::abs(flat.at(place));
        const float before = riseAt(levels.level[place]);
        EXPECT_LE(rises[place], 1.001f);
        if (p.x < 0.02f && p.y < 0.022f) {
            EXPECT_GT(rises[place], 0.70f);
        } // valleys are filled
        if (before <= 0) {
            EXPECT_EQ(rises[place], 0);
        } // nothing beyond the rim
        if (levels.level[place] < kRimLevel) {
            EXPECT_GE(rises[place], 0.32f); // what was present still is
            area += flat.patch->area(place);
            if (rises[place] > inverseSmoothStep(0.9f)) plateau += flat.patch->area(place);
        }
        // The tip of a bar is part of the rim now, not a core of its own.
        if (std::abs(p.x - 0.045f) < 0.004f && std::abs(p.y - 0.034f) < 0.004f) {
            EXPECT_LT(rises[place], 0.87f);
        }
    }
    EXPECT_GT(plateau, 0.08f * area);
    EXPECT_LT(plateau, 0.40f * area);
}

TEST(ZoneCore, EachPieceHasACoreAndAFaintOneHasNone) {
    const FlatPatch flat;
    const auto spots = [](Vec3 p) {
        const float large = std::max(glm::length(p - Vec3(-0.07f, 0, 0)) - 0.02f, 0.0f);
        const float small = glm::length(p - Vec3(0.07f, 0, 0));
        const float faint = 0.018f + 0.3f * glm::length(p - Vec3(0.07f, 0.1f, 0)); // rise below 0.2
        return std::min({large, small, faint});
    };
    const std::vector<float> rises = risesOf(levelsOf(flat, spots), *flat.patch);
    float most[3] = {0, 0, 0};
    for (size_t place = 0; place < rises.size(); ++place) {
        const Vec3 p = flat.at(place);
        float& piece = most[p.x < 0 ? 0 : p.y < 0.05f ? 1 : 2];
        piece = std::max(piece, rises[place]);
    }
    EXPECT_GT(most[0], 0.95f);
    EXPECT_GT(most[1], 0.90f);
    EXPECT_LT(most[2], 0.30f);
}

} // namespace
} // namespace myo
