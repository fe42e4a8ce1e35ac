#include "unit/field/world.hpp"

#include <myofield/scene/picture.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace myo {
namespace {

constexpr Extent kSquare{800, 800};

/// The ball's landmarks: cheek (both sides, in front), nape (both, behind), crown, chin.
class LandmarkOverlay : public testing::Test {
protected:
    LandmarkOverlay()
        : placement_(Placement::place(world_.atlas, world_.body, world_.body)),
          patterns_(*placement_), font_(Font::loadDefault()) {
        for (Landmark& landmark : world_.atlas.landmarks) landmark.label = landmark.id;
        stage_.place(patterns_);
        state_.overlays = {};
        state_.overlays.set(OverlayId::Landmarks, true);
        state_.camera.target = Vec3(0);
    }
    Overlay drawn(float distance) {
        state_.camera.distance = distance;
        return makePicture(stage_, *font_, state_, kSquare, 14).overlay;
    }
    /// Whether a dot lies where a landmark is in the picture.
    bool hasDotAt(const Overlay& overlay, LandmarkId landmark, Side side) {
        const Vec2 pixel = project(state_.camera.clipFromWorld(kSquare.aspect()), kSquare,
                                   placement_->landmark(landmark, side).position)
                               .pixel;
        return std::ranges::any_of(overlay.vertices, [&](const OverlayVertex& vertex) {
            return vertex.glyph == Vec2(0) && glm::distance(vertex.pixel, pixel) < 6;
        });
    }
    static bool hasWords(const Overlay& overlay) {
        return std::ranges::any_of(overlay.vertices,
                                   [](const OverlayVertex& v) { return v.glyph != Vec2(0); });
    }

    test::World world_ = test::makeWorld();
    Result<Placement> placement_;
    PatternLibrary patterns_;
    Result<Font> font_;
    Stage stage_{world_.atlas, world_.body};
    ViewState state_;
};

TEST_F(LandmarkOverlay, DotsLieOnWhatIsSeenAndNotBehind) {
    const Overlay front = drawn(2);
    EXPECT_TRUE(hasDotAt(front, {0}, Side::Left));
    EXPECT_TRUE(hasDotAt(front, {0}, Side::Right));
    EXPECT_FALSE(hasDotAt(front, {1}, Side::Left));
    state_.camera.yaw = kPi;
    const Overlay back = drawn(2);
    EXPECT_FALSE(hasDotAt(back, {0}, Side::Left));
    EXPECT_TRUE(hasDotAt(back, {1}, Side::Left));
}

TEST_F(LandmarkOverlay, NamesComeWhenNear) {
    EXPECT_FALSE(hasWords(drawn(6)));
    EXPECT_TRUE(hasWords(drawn(1.5f)));
}

TEST_F(LandmarkOverlay, NothingIsDrawnWhenOff) {
    state_.overlays = {};
    EXPECT_TRUE(drawn(2).vertices.empty());
}

} // namespace
} // namespace myo
