#include <myofield/field/pain_field.hpp>

#include "unit/field/on_a_ball.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

using namespace test;

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

TEST_F(OnABall, ASpotFallsFromItsCoreToItsRimAndChannelsStayApart) {
    const SparseField& field = patterns->pattern({kFrontus, 0, Side::Left});
    size_t inBoth = 0;
    float core = 0, present = 0;
    ASSERT_GT(field.vertices.size(), 300u);
    for (size_t i = 0; i < field.vertices.size(); ++i) {
        const uint32_t v = field.vertices[i];
        const float away = kSkinRadius * angleTo(v, {1}, Side::Left) / 0.08f; // half widths
        const float awayFromSpill = kSkinRadius * angleTo(v, {2}, Side::Left) / 0.05f;
        EXPECT_LE(field.essential[i], 1);
        EXPECT_LE(field.spillover[i], kSpilloverPlateau);
        if (away < 0.12f) {
            EXPECT_GT(field.essential[i], 0.93f);
        }
        if (away < 0.55f) {
            EXPECT_GT(field.essential[i], 0.3f);
        }
        if (away > 0.4f) {
            EXPECT_LT(field.essential[i], 0.9f);
        } // a peak, not a stamp
        if (away > 1.02f) {
            EXPECT_LT(field.essential[i], 0.25f);
        }
        if (away > 1.3f) {
            EXPECT_EQ(field.essential[i], 0);
        }
        if (awayFromSpill < 0.15f) {
            EXPECT_GT(field.spillover[i], 0.93f * kSpilloverPlateau);
        }
        if (awayFromSpill > 1.35f) {
            EXPECT_EQ(field.spillover[i], 0);
        }
        core = std::max(core, field.essential[i]);
        if (field.essential[i] > kPresentShare) present += skin().areas()[v];
        inBoth += field.essential[i] > 0 && field.spillover[i] > 0;
        if (i > 0) {
            EXPECT_LT(field.vertices[i - 1], v);
        }
    }
    EXPECT_GT(core, 0.95f);
    // A cap as wide as the rim, however uneven its outline is.
    const float cap =
        2 * kPi * kSkinRadius * kSkinRadius * (1 - std::cos(0.802f * 0.08f / kSkinRadius));
    EXPECT_NEAR(present, cap, 0.06f * cap);
    EXPECT_EQ(inBoth, 0u);
}

TEST_F(OnABall, AZonesWeightScalesItsPlateau) {
    TriggerPoint point = world.atlas[kFrontus].points[0];
    for (Zone& zone : point.zones) zone.weight = 0.5f;
    ZoneScratch scratch(skin());
    std::vector<ZoneField> zones;
    for (const Zone& zone : point.zones)
        zones.push_back(fieldOf(zone, Side::Left, *placement, scratch));
    const SparseField light = joinedZones(point, zones);
    const SparseField& full = patterns->pattern({kFrontus, 0, Side::Left});
    ASSERT_EQ(light.vertices, full.vertices);
    for (size_t i = 0; i < light.vertices.size(); ++i) {
        EXPECT_FLOAT_EQ(light.essential[i], 0.5f * full.essential[i]);
        EXPECT_FLOAT_EQ(light.spillover[i], 0.5f * full.spillover[i]);
    }
}

/// A zone from landmark 0 to landmark 1, seen along and across the way between them.
class AlongABand : public OnABall {
protected:
    AlongABand()
        : start(glm::normalize(placement->landmark({0}, Side::Left).position)),
          end(glm::normalize(placement->landmark({1}, Side::Left).position)),
          across(glm::normalize(glm::cross(start, end))), ahead(glm::cross(across, start)),
          whole(std::acos(glm::dot(start, end))) {}

    /// The greatest distance from the way at which `field` is present, over all places within
    /// 0.05 of `share` of the way.
    float widthAt(const ZoneField& field, float share) const {
        float most = 0;
        for (size_t i = 0; i < field.vertices.size(); ++i) {
            const Vec3 at = glm::normalize(skin().mesh().positions[field.vertices[i]]);
            const float along = std::atan2(glm::dot(at, ahead), glm::dot(at, start)) / whole;
            const float beside = kSkinRadius * std::abs(std::asin(glm::dot(at, across)));
            if (field.values[i] > kPresentShare && std::abs(along - share) < 0.05f)
                most = std::max(most, beside);
        }
        return most;
    }

    Vec3 start, end, across, ahead;
    float whole;
};

TEST_F(AlongABand, ABandIsFullestInItsMiddleAndSlimAtItsEnds) {
    const Zone band = zone(ZoneKind::Essential, {0}, {{{0}, false}, {{1}, false}}, 0.09f);
    ZoneScratch scratch(skin());
    const ZoneField field = fieldOf(band, Side::Left, *placement, scratch);
    ASSERT_GT(kSkinRadius * whole, 5 * 0.045f); // long enough to taper in full
    const float middle = widthAt(field, 0.5f);
    EXPECT_GT(middle, 0.030f);
    EXPECT_LT(middle, 0.055f);
    EXPECT_LT(widthAt(field, 0.0f), 0.85f * middle);
    EXPECT_LT(widthAt(field, 1.0f), 0.85f * middle);
}

TEST_F(AlongABand, ARibbonIsAsWideAsItsLandmarksSay) {
    Zone band = zone(ZoneKind::Essential, {0}, {{{0}, false}, {{1}, false}}, 0);
    band.strokes[0].widths = {0.12f, 0.05f};
    ZoneScratch scratch(skin());
    const ZoneField field = fieldOf(band, Side::Left, *placement, scratch);
    EXPECT_GT(widthAt(field, 0.05f), 1.5f * widthAt(field, 0.95f));
    std::swap(band.strokes[0].widths[0], band.strokes[0].widths[1]);
    const ZoneField other = fieldOf(band, Side::Left, *placement, scratch);
    EXPECT_GT(widthAt(other, 0.95f), 1.5f * widthAt(other, 0.05f));
}

TEST_F(OnABall, AnOutlineIsFilledFromItsEdgeToItsMiddle) {
    Zone patch =
        zone(ZoneKind::Essential, {0}, {{{0}, false}, {{2}, false}, {{1}, false}, {{3}, false}}, 0);
    patch.strokes[0].full = 0.06f; // from front over the crown to the back and below: the left side
    ZoneScratch scratch(skin());
    const ZoneField field = fieldOf(patch, Side::Left, *placement, scratch);
    float area = 0;
    size_t core = 0;
    for (size_t i = 0; i < field.vertices.size(); ++i) {
        const Vec3 at = skin().mesh().positions[field.vertices[i]] / kSkinRadius;
        if (field.values[i] > kPresentShare) area += skin().areas()[field.vertices[i]];
        if (at.x > 0.9f) {
            EXPECT_GT(field.values[i], 0.9f); // farthest from the edge
            ++core;
        }
        EXPECT_GT(at.x, -0.6f);
    }
    EXPECT_GT(core, 50u);
    EXPECT_GT(area, 0.08f);  // of the 0.5 m2 of the ball
    EXPECT_LT(area, 0.251f); // the smaller side
    for (const uint32_t place : scratch.placeOf) ASSERT_EQ(place, Surface::kNone);
}

TEST_F(OnABall, AZoneWithoutSkinPaintsNothing) {
    Zone nothing;
    ZoneScratch scratch(skin());
    EXPECT_TRUE(fieldOf(nothing, Side::Left, *placement, scratch).vertices.empty());
    nothing.strokes.resize(1);
    EXPECT_TRUE(fieldOf(nothing, Side::Left, *placement, scratch).vertices.empty());
}

TEST_F(OnABall, TheSameZoneIsTheSameBitForBit) {
    const Zone band = zone(ZoneKind::Essential, {0}, {{{0}, false}, {{1}, false}}, 0.05f);
    ZoneScratch once(skin()), often(skin());
    const ZoneField first = fieldOf(band, Side::Left, *placement, once);
    for (int turn = 0; turn < 3; ++turn) {
        const ZoneField again = fieldOf(band, Side::Left, *placement, often);
        EXPECT_EQ(again.vertices, first.vertices);
        EXPECT_EQ(again.values, first.values);
        for (const Zone& other : world.atlas[kFrontus].points[0].zones)
            fieldOf(other, Side::Right, *placement, often);
    }
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
        EXPECT_NEAR(left.essential[i], dense.essential[v], 0.04f);
        EXPECT_NEAR(left.spillover[i], dense.spillover[v], 0.02f);
        if (left.essential[i] > 0.1f) {
            EXPECT_GT(skin().mesh().positions[left.vertices[i]].x, 0);
        }
    }
}

} // namespace
} // namespace myo
