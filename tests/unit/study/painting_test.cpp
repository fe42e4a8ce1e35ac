// Painting with the mouse on the built-in body, as a person does it.
#include "unit/study/person.hpp"
#include "unit/study/real_workspace.hpp"

#include <myofield/study/pain_drawing.hpp>

#include <gtest/gtest.h>

#include <set>

namespace myo {
namespace {

class Painting : public testing::Test {
protected:
    void SetUp() override {
        if (!test::realWorkspace()) GTEST_SKIP() << "the built-in body was not built here";
        person_ = std::make_unique<test::Person>(*test::realWorkspace());
        person().press(typed('d'));
        person().wait();
    }
    test::Person& person() { return *person_; }
    Explorer& explorer() { return person_->explorer; }
    Painter& painter() { return explorer().painter(); }
    const Placement& placement() { return test::realWorkspace()->placement(); }
    const TriMesh& skin() { return placement().skin().mesh(); }

    void setRadius(float metres) {
        BrushSettings brush = painter().brush();
        brush.radius = metres;
        painter().setBrush(brush);
    }
    void lookFrom(const char* view) {
        person().perform(std::string("view.") + view);
        person().wait();
    }
    /// Turns so that a place lies in the middle, `height` metres of it in the picture.
    void lookAt(const Vec3& place, float height) {
        Camera& camera = explorer().view().edit().camera;
        camera.target = place;
        camera.distance = height / (2 * std::tan(camera.fieldOfView / 2));
        person().wait();
    }
    /// Looks straight at a place of a region that nothing lies before, near the region's middle.
    Vec3 faceOpenPlaceOf(const char* region, Side side, float height) {
        const auto vertices = verticesOf(region, side);
        const Vec3 middle = meanOf(vertices);
        uint32_t best = vertices[0];
        float least = 1e9f;
        for (const uint32_t v : vertices) {
            const Vec3 &at = skin().positions[v], &out = skin().normals[v];
            const float away = glm::distance(at, middle);
            if (away >= least || placement().skin().castRay(at + 0.001f * out, out, 1)) continue;
            least = away;
            best = v;
        }
        const Vec3 out = skin().normals[best];
        Camera& camera = explorer().view().edit().camera;
        camera.yaw = std::atan2(out.x, out.z);
        camera.pitch = std::asin(std::clamp(out.y, -1.0f, 1.0f));
        lookAt(skin().positions[best], height);
        return skin().positions[best];
    }
    /// The vertex of a region that faces the eye most, near the region's middle.
    Vec3 middleOf(const char* region, Side side) {
        const auto vertices = verticesOf(region, side);
        const Vec3 middle = meanOf(vertices);
        const Vec3 eye = explorer().state().camera.eye();
        uint32_t best = vertices[0];
        float least = 1e9f;
        for (const uint32_t v : vertices) {
            const Vec3 to = glm::normalize(eye - skin().positions[v]);
            const float away =
                glm::distance(skin().positions[v], middle) - 0.1f * glm::dot(skin().normals[v], to);
            if (away < least) least = away, best = v;
        }
        return skin().positions[best];
    }
    std::span<const uint32_t> verticesOf(const char* region, Side side) {
        const RegionMap& map = placement().regions();
        return map.verticesOf(map.patchOf(explorer().atlas().regionWithId(region), side));
    }
    Vec3 meanOf(std::span<const uint32_t> vertices) {
        Vec3 sum(0);
        for (const uint32_t v : vertices) sum += skin().positions[v];
        return sum / float(vertices.size());
    }
    std::vector<uint32_t> painted() {
        const std::vector<float> inside = painter().painted().inside();
        std::vector<uint32_t> vertices;
        for (uint32_t v = 0; v < inside.size(); ++v)
            if (inside[v] > 0) vertices.push_back(v);
        return vertices;
    }
    std::set<std::string> groups() {
        std::set<std::string> names;
        for (const uint32_t v : painted())
            if (const RegionSide at = placement().regions().at(v); at.region)
                names.insert(explorer().atlas()[at.region].group);
        return names;
    }
    double area() { return painter().painted().area(); }

private:
    std::unique_ptr<test::Person> person_;
};

TEST_F(Painting, AnArmIsNeverTheTrunk) {
    lookFrom("front");
    setRadius(0.02f);
    for (const char* region : {"forearm_volar", "arm_anterior"}) {
        painter().clear();
        Vec3 arm = middleOf(region, Side::Right);
        // The upper arm's middle is as high as the armpit, where the skin goes on from arm to chest.
        if (std::string_view(region) == "arm_anterior") arm += Vec3(-0.01f, -0.06f, 0);
        // Across the gap, over the trunk to the other side of it.
        person().paint(person().pixelOf(arm), person().pixelOf({0.1f, arm.y, arm.z}));
        EXPECT_GT(area(), 5e-4) << region;
        for (const std::string& group : groups())
            EXPECT_TRUE(group == "arm" || group == "forearm" || group == "elbow") << group;
    }
}

TEST_F(Painting, AFingerIsNeverItsNeighbour) {
    lookFrom("front");
    setRadius(0.006f);
    const Vec3 finger = middleOf("finger_middle", Side::Right);
    lookAt(finger, 0.2f);
    person().paint(person().pixelOf(finger),
                   person().pixelOf(middleOf("finger_little", Side::Right)), 3);
    ASSERT_FALSE(painted().empty());
    for (const uint32_t v : painted())
        EXPECT_EQ(explorer().atlas()[placement().regions().at(v).region].id, "finger_middle");
}

TEST_F(Painting, TheChestIsNeverTheBackAndNothingUnseenIsPainted) {
    lookFrom("front");
    setRadius(0.08f);
    const Vec3 eye = explorer().state().camera.eye();
    for (const auto& [region, side] :
         {std::pair("chest_lateral", Side::Right), std::pair("flank", Side::Right),
          std::pair("neck_lateral", Side::Right), std::pair("sternum", Side::Median)}) {
        painter().clear();
        person().click(person().pixelOf(middleOf(region, side)));
        ASSERT_FALSE(painted().empty()) << region;
        for (const uint32_t v : painted())
            EXPECT_GT(glm::dot(skin().normals[v], eye - skin().positions[v]), 0) << region;
        // The iliac crest, which runs to the front below the flank, is counted to the low back.
        if (std::string_view(region) == "flank") continue;
        for (const std::string& group : groups())
            EXPECT_TRUE(group != "upper back" && group != "mid back" && group != "low back")
                << region << " reached " << group;
    }
}

TEST_F(Painting, FastAndSlowPaintTheSame) {
    lookFrom("back");
    for (const float radius : {0.008f, 0.02f, 0.06f}) {
        setRadius(radius);
        lookAt(middleOf("thoracic_lower", Side::Right), 0.6f);
        const Vec2 from{520, 360}, to{760, 480};
        double areas[2]{};
        for (const bool isSlow : {false, true}) {
            painter().clear();
            person().paint(from, to, isSlow ? 90 : 1);
            areas[isSlow] = area();
        }
        EXPECT_GT(areas[0], 1e-3);
        // The skin's vertices lie some 5 mm apart: a stroke hardly wider is less true.
        EXPECT_NEAR(areas[1] / areas[0], 1, radius < 0.01f ? 0.04 : 0.02) << radius;
    }
}

TEST_F(Painting, TheRingIsTheEdgeOfTheDabThatFollows) {
    lookFrom("front");
    setRadius(0.03f);
    const Vec2 pixel = person().pixelOf(middleOf("thigh_anterior", Side::Left));
    const std::vector<LevelStep> ring = ringAt(explorer(), pixel);
    ASSERT_GT(ring.size(), 10u);
    person().click(pixel);
    const std::vector<float> inside = painter().painted().inside();
    const Surface& surface = placement().skin();
    for (const LevelStep& step : ring) {
        const SurfacePoint at = *surface.closestPoint(step.from);
        float value = 0;
        for (int k = 0; k < 3; ++k)
            value += at.weights[k] * inside[surface.mesh().triangles[at.triangle][k]];
        EXPECT_NEAR(value, 0, 1e-4f); // metres
    }
    EXPECT_TRUE(ringAt(explorer(), {3, 3}).empty()); // beside the body
}

TEST_F(Painting, StrokesAreReadAsTheyWerePainted) {
    lookFrom("front");
    person().paint(person().pixelOf(middleOf("chest_upper", Side::Right)),
                   person().pixelOf(middleOf("deltoid_anterior", Side::Right)), 9);
    const double before = area();
    const PainDrawing drawing{.strokes = *painter().strokes()};
    const Result<PainDrawing> read = drawingFromJson(toJson(drawing), "d");
    ASSERT_TRUE(read);
    painter().show(std::make_shared<const std::vector<PainStroke>>(read->strokes));
    EXPECT_NEAR(area() / before, 1, 0.01);
}

TEST_F(Painting, EveryStrokeIsAStepToUndo) {
    lookFrom("front");
    const Vec2 thigh = person().pixelOf(middleOf("thigh_anterior", Side::Right));
    person().paint(thigh, thigh + Vec2(0, 40));
    const double first = area();
    person().paint(thigh + Vec2(0, 40), thigh + Vec2(0, 90));
    const double both = area();
    EXPECT_GT(both, 1.2 * first);
    person().paint(thigh, thigh + Vec2(0, 20), 1, true); // Shift erases
    EXPECT_LT(area(), both);
    person().press(withCtrl('z'));
    EXPECT_NEAR(area(), both, 1e-6); // square metres: 0.01 cm²
    person().press(withCtrl('z'));
    EXPECT_NEAR(area(), first, 1e-6); // square metres: 0.01 cm²
    person().press(withCtrl('z'));
    EXPECT_TRUE(painter().isEmpty());
    person().press(withCtrl('y'));
    EXPECT_NEAR(area(), first, 1e-6); // square metres: 0.01 cm²
    person().perform("paint.clear");
    EXPECT_TRUE(painter().isEmpty());
    EXPECT_EQ(person().lastMessage(), "Drawing cleared");
    person().press(withCtrl('z'));
    EXPECT_NEAR(area(), first, 1e-6); // square metres: 0.01 cm²
}

TEST_F(Painting, TheOtherSideIsMirroredOrCopied) {
    lookFrom("front");
    const Vec2 thigh = person().pixelOf(middleOf("thigh_anterior", Side::Right));
    person().click(thigh);
    const double right = area();
    for (const uint32_t v : painted()) EXPECT_LT(skin().positions[v].x, 0);
    person().perform("paint.copy");
    EXPECT_NEAR(area() / right, 2, 0.04);
    painter().clear();
    BrushSettings brush = painter().brush();
    brush.mirrors = true;
    painter().setBrush(brush);
    person().click(thigh);
    EXPECT_NEAR(area() / right, 2, 0.04);
    EXPECT_EQ(painter().strokes()->size(), 2u);
}

TEST_F(Painting, KeysAndTheWheelSayHowTheNextStrokeWillBe) {
    lookFrom("front");
    person().click({3, 3}); // the picture has the keyboard; nothing is there to paint
    EXPECT_TRUE(painter().isEmpty());
    person().press(typed('7'));
    EXPECT_EQ(painter().brush().strength, 7);
    person().press(typed('0'));
    EXPECT_EQ(painter().brush().strength, 10);
    const float before = painter().brush().radius;
    person().press(typed(']'));
    EXPECT_GT(painter().brush().radius, before);
    for (int i = 0; i < 50; ++i) person().press(typed('['));
    EXPECT_EQ(painter().brush().radius, BrushSettings::kSmallest);
    turnBrushWheel(explorer(), 100);
    EXPECT_EQ(painter().brush().radius, BrushSettings::kLargest);
    person().press(typed('q'));
    EXPECT_EQ(painter().tool(), PaintTool::Hand);
    EXPECT_FALSE(isPaintingMode(explorer()));
    person().press(typed('q'));
    EXPECT_TRUE(isPaintingMode(explorer()));
}

TEST_F(Painting, TheSkinIsCalmWhilePaintingAndMusclesComeBack) {
    const float skinBefore = explorer().state().layers.skin;
    EXPECT_EQ(shownState(explorer()).layers.skin, 1);
    EXPECT_FALSE(shownState(explorer()).overlays.has(OverlayId::Marks));
    lookFrom("front");
    person().click(person().pixelOf(middleOf("temple", Side::Right)));
    ASSERT_FALSE(explorer().painAnswers().rows.empty());
    explorer().chooseFromList("temporalis", false); // a muscle is to be seen
    EXPECT_EQ(shownState(explorer()).layers.skin, skinBefore);
    person().wait();
    person().click(person().pixelOf(middleOf("forehead", Side::Right)));
    EXPECT_EQ(shownState(explorer()).layers.skin, 1);
    EXPECT_EQ(explorer().state().layers.skin, skinBefore); // what was set is not touched
    explorer().enter(ModeKind::Exploring);
    EXPECT_EQ(shownState(explorer()).layers.skin, skinBefore);
    EXPECT_FALSE(isDrawingShown(explorer()));
}

} // namespace
} // namespace myo
