#include "unit/field/world.hpp"

#include <myofield/scene/picture_report.hpp>
#include <myofield/scene/plate_picture.hpp>
#include <myofield/scene/point_colours.hpp>

#include <gtest/gtest.h>

#include <array>

namespace myo {
namespace {

constexpr Extent kPlateExtent{1280, 960};

/// A ball with a muscle behind whose pain lies in front, and one whose pain lies over it.
class PlateTest : public testing::Test {
protected:
    PlateTest() : world_(test::makeWorld()) {
        // Both muscles refer to the skin over frontus.
        world_.atlas.muscles[1].points[0].zones = world_.atlas.muscles[0].points[0].zones;
        placement_.emplace(*Placement::place(world_.atlas, world_.body, world_.body));
        patterns_ = std::make_unique<PatternLibrary>(*placement_);
        stage_ = std::make_unique<Stage>(world_.atlas, world_.body);
        stage_->place(*patterns_);
        state_.sides = Sides::Right;
    }
    Plate plateOf(const char* muscle) {
        state_.selection = {{muscle, {}}};
        return planPlate(*stage_, state_, kPlateExtent);
    }

    test::World world_;
    std::optional<Placement> placement_;
    std::unique_ptr<PatternLibrary> patterns_;
    std::unique_ptr<Stage> stage_;
    Result<Font> font_ = Font::loadDefault();
    ViewState state_;
};

TEST_F(PlateTest, OneViewIsEnoughWhereMuscleAndPainLieTogether) {
    ASSERT_EQ(world_.atlas.muscles[1].id, "frontus");
    const Plate plate = plateOf("frontus");
    ASSERT_EQ(plate.panels.size(), 1u);
    EXPECT_EQ(plate.panels[0].extent, kPlateExtent);
    EXPECT_TRUE(plate.panels[0].isOfMuscle);
    EXPECT_GT(plate.panels[0].sight.zones.at(0), 0.9f);
}

TEST_F(PlateTest, PainThatIsHiddenFromTheMusclesSideGetsASecondViewOfTheSameScale) {
    const Plate plate = plateOf("backus");
    ASSERT_EQ(plate.panels.size(), 2u);
    EXPECT_LT(plate.panels[0].camera.direction().z, 0); // from behind
    EXPECT_GT(plate.panels[1].camera.direction().z, 0);
    EXPECT_LT(plate.panels[0].sight.zones.at(0), 0.4f);
    EXPECT_GT(plate.panels[1].sight.zones.at(0), 0.8f);
    EXPECT_GT(plate.panels[0].sight.muscle, 0.9f);
    EXPECT_FLOAT_EQ(plate.panels[0].camera.distance, plate.panels[1].camera.distance);
    EXPECT_EQ(plate.panels[0].extent.width + plate.panels[1].extent.width, kPlateExtent.width);
}

TEST_F(PlateTest, NothingChosenIsTheBodyFromTheFront) {
    state_.selection.clear();
    const Plate plate = planPlate(*stage_, state_, kPlateExtent);
    ASSERT_EQ(plate.panels.size(), 1u);
    EXPECT_EQ(plate.panels[0].view.name, "front");
}

TEST_F(PlateTest, APlateHasOneLegendAndNamesInItsFirstPanelAlone) {
    const Plate plate = plateOf("backus");
    const auto pictures = picturesOf(plate, *stage_, *font_, state_, plateTextSize(kPlateExtent));
    ASSERT_EQ(pictures.size(), 2u);
    const bool first = !pictures[0].picture.words.legend.isEmpty();
    const bool second = !pictures[1].picture.words.legend.isEmpty();
    EXPECT_NE(first, second);
    EXPECT_FALSE(pictures[0].picture.words.leaders.empty());
    EXPECT_TRUE(pictures[1].picture.words.leaders.empty());
    EXPECT_TRUE(pictures[1].picture.list.marks.empty()); // the X is behind
    EXPECT_EQ(pictures[1].state.uncover, 0);
}

TEST_F(PlateTest, AZoneThatTwoPointsShareIsOutlinedInBothColoursByTurns) {
    std::vector<TriggerPoint>& points = world_.atlas.muscles[1].points;
    points.push_back(points[0]);
    points[1].id = "trp2";
    placement_.emplace(*Placement::place(world_.atlas, world_.body, world_.body));
    patterns_ = std::make_unique<PatternLibrary>(*placement_);
    stage_->place(*patterns_);
    state_.selection = {{"frontus", {}}};
    state_.overlays = {};
    state_.overlays.set(OverlayId::ByPoint, true);
    state_.camera.distance = 2;
    state_.camera.yaw = -0.5f;
    const Picture picture =
        makePicture(*stage_, *font_, state_, kPlateExtent, textSizeFor(kPlateExtent));
    std::array<size_t, 2> vertices{};
    for (const OverlayVertex& vertex : picture.overlay.vertices)
        for (uint32_t point = 0; point < 2; ++point)
            vertices[point] += vertex.colour == packed(pointColour(point, false));
    EXPECT_GT(vertices[0], 40u);
    EXPECT_GT(vertices[1], 40u);
    EXPECT_LT(vertices[0], 2 * vertices[1]); // about half of it each
    EXPECT_LT(vertices[1], 2 * vertices[0]);
}

TEST_F(PlateTest, WordsOverlapNothingAtAnySize) {
    state_.overlays = OverlaySet::ofWindow();
    state_.overlays.set(OverlayId::Scale, true);
    state_.selection = {{"frontus", {}}, {"backus", {}}};
    state_.sides = Sides::Both;
    state_.camera.target = Vec3(0);
    state_.camera.distance = 2;
    size_t legends = 0, pictures = 0;
    for (const Extent extent : {Extent{640, 480}, Extent{800, 600}, Extent{1280, 720},
                                Extent{1080, 1920}, Extent{3840, 2160}})
        for (const float textScale : {0.75f, 1.0f, 2.0f, 3.0f})
            for (const float yaw : {0.0f, 0.9f, 3.1f}) {
                state_.textScale = textScale;
                state_.camera.yaw = yaw;
                const Picture picture =
                    makePicture(*stage_, *font_, state_, extent, textSizeFor(extent));
                EXPECT_EQ(labelOverlaps(picture.words), 0u)
                    << extent.width << "x" << extent.height << " " << textScale << " " << yaw;
                const PanelReport report =
                    reportOf("", *stage_, state_, picture, extent, WindowRule::NearSide);
                EXPECT_EQ(report.legendOverHeat, 0u);
                const PictureArea whole{{0, 0}, {float(extent.width), float(extent.height)}};
                for (const PictureArea& label : picture.words.labels)
                    EXPECT_TRUE(whole.contains(label));
                ++pictures;
                legends += !picture.words.legend.isEmpty();
            }
    EXPECT_GT(legends, pictures / 2);
}

TEST(PictureReport, CountsWhatOverlaps) {
    WordPlaces words;
    words.markRadius = 8;
    words.marks = {{100, 100}, {200, 100}};
    words.labels = {{{10, 92}, {60, 108}}};
    words.leaders = {{{62, 100}, {92, 100}}};
    EXPECT_EQ(labelOverlaps(words), 0u);
    words.leaders.push_back({{62, 100}, {192, 100}}); // through the first X
    EXPECT_EQ(labelOverlaps(words), 1u);
    words.labels.push_back({{50, 100}, {60, 120}}); // on the other label
    EXPECT_EQ(labelOverlaps(words), 2u);
    words.labels.push_back({{195, 95}, {240, 110}}); // on the second X
    EXPECT_EQ(labelOverlaps(words), 3u);
    words.leaders.push_back({{70, 80}, {70, 120}}); // crosses both leaders
    EXPECT_EQ(labelOverlaps(words), 5u);
}

} // namespace
} // namespace myo
