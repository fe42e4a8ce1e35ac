// How pictures of the shipped patterns are looked at and framed.
#include "data/shipped_atlas.hpp"

#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/best_view.hpp>
#include <myofield/scene/framing.hpp>
#include <myofield/scene/views.hpp>

namespace myo {
namespace {

using test::shipped;

class Framing : public test::ShippedAtlas {
protected:
    static const Stage& stage() {
        static const Stage made(shipped()->atlas, shipped()->body);
        return made;
    }
    static ViewState stateOf(const char* muscle) {
        ViewState state;
        state.selection = {{muscle, {}}};
        state.sides = Sides::Right;
        return state;
    }
    static std::vector<HeatVertex> heatOf(const ViewState& state) {
        return myo::heatOf(*shipped()->patterns, pointsOn(shipped()->atlas, state)).vertices();
    }
    static std::string viewOf(const char* muscle) {
        return std::string(bestView(*shipped()->placement, heatOf(stateOf(muscle))).name);
    }
    static Camera frontOf(const char* muscle, float aspect) {
        const ViewState state = stateOf(muscle);
        return cameraOnSelection(*viewNamed("front"), stage(), state, heatOf(state), aspect);
    }
};

TEST_F(Framing, OnlyFeetAreLookedAtFromBelow) {
    EXPECT_EQ(viewOf("quadratus_plantae"), "sole");
    EXPECT_NE(viewOf("dorsal_interossei_hand"), "sole"); // fingertips face down, too
}

TEST_F(Framing, TheBestViewShowsEssentialZonesBeforeLargerSpillover) {
    EXPECT_EQ(viewOf("brachialis"), "back"); // the thumb's base, not the front of the arm
}

TEST_F(Framing, APictureHoldsAHeadWholeOrNotAtAll) {
    const Box head = boxOfHead(shipped()->body);
    ASSERT_FALSE(head.isEmpty());
    for (const float aspect : {0.8f, 1.0f, 1.6f})
        for (const char* muscle :
             {"infraspinatus", "deltoid", "pectoralis_major", "longissimus_capitis"}) {
            const Camera camera = frontOf(muscle, aspect);
            const Extent extent{uint32_t(1000 * aspect), 1000};
            const Mat4 clipFromWorld = camera.clipFromWorld(extent.aspect());
            const float crown = project(clipFromWorld, extent, {0, head.high.y, 0}).pixel.y;
            const float chin = project(clipFromWorld, extent, {0, head.low.y, 0}).pixel.y;
            // Of 1000; the head lies a little nearer than what the picture is about.
            EXPECT_TRUE(crown >= -10 || chin <= 25)
                << muscle << " " << aspect << ": from " << crown << " to " << chin;
        }
}

TEST_F(Framing, ACloseUpOfAHandIsNotMovedToTheHip) {
    const Camera camera = frontOf("flexor_pollicis_brevis", 1);
    const ViewState state = stateOf("flexor_pollicis_brevis");
    const Box interest = boxOfInterest(stage(), state, heatOf(state));
    EXPECT_NEAR(camera.target.x, interest.centre().x, 0.005f);
}

} // namespace
} // namespace myo
