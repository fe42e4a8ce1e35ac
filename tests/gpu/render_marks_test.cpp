#include "render_scene.hpp"

namespace myo {
namespace {

class RenderMarks : public RenderTest {
protected:
    void SetUp() override {
        RenderTest::SetUp();
        size_ = {1000, 1000}; // marks reach eight pixels to each side
        addSquare({0, 0, 0}, 0.12f, Material::Bone);
        addSquare({0.06f, 0, 0.05f}, 0.03f, Material::Bone);
        addMark({-0.06f, 0, 0});
    }
    void addMark(Vec3 position, Vec3 normal = {0, 0, 1}) {
        DrawMark mark;
        mark.position = position;
        mark.normal = normal;
        mark.colour = {0, 0, 1, 1};
        list_.marks.push_back(mark);
    }
    Vec2 pixelOf(size_t mark) const {
        return project(list_.camera.clipFromWorld(1), size_, list_.marks[mark].position).pixel;
    }
    /// Pixels that are clearly blue around a mark.
    int inkOf(const Image& image, size_t mark) const {
        const Vec2 centre = pixelOf(mark);
        int ink = 0;
        for (int y = -12; y <= 12; ++y)
            for (int x = -12; x <= 12; ++x) {
                const Vec3 c = at(image, uint32_t(int(centre.x) + x), uint32_t(int(centre.y) + y));
                ink += c.b > c.r + 0.3f;
            }
        return ink;
    }
};

TEST_F(RenderMarks, IsAnXWithAHalo) {
    const Image image = draw();
    const Vec2 c = pixelOf(0);
    const auto pixel = [&](float x, float y) {
        return at(image, uint32_t(c.x + x), uint32_t(c.y + y));
    };
    EXPECT_GT(pixel(0, 0).b, pixel(0, 0).r + 0.5f);
    for (Vec2 arm : {Vec2(4, 4), Vec2(-4, 4), Vec2(4, -4), Vec2(-4, -4)})
        EXPECT_GT(pixel(arm.x, arm.y).b, pixel(arm.x, arm.y).r + 0.5f);
    EXPECT_LT(pixel(7, 0).b, pixel(7, 0).r + 0.1f);                 // between the arms
    EXPECT_GT(grey(image, uint32_t(c.x + 4), uint32_t(c.y)), 0.9f); // white beside the ink
}

TEST_F(RenderMarks, HiddenOnesAreDashedAndPaler) {
    addMark({0.06f, 0, 0});                  // behind the small square
    addMark({-0.06f, 0.06f, 0}, {0, 0, -1}); // turned away
    for (Quality quality : {Quality::Moving, Quality::Still}) {
        const Image image = draw(quality);
        const int solid = inkOf(image, 0);
        EXPECT_GT(solid, 40);
        for (size_t mark : {1u, 2u}) {
            EXPECT_GT(inkOf(image, mark), solid / 8) << "still there";
            EXPECT_LT(inkOf(image, mark), solid * 3 / 4) << "but broken";
        }
    }
}

TEST_F(RenderMarks, TranslucentSkinDoesNotHideThem) {
    const int open = inkOf(draw(), 0);
    list_.items[1].material = Material::Skin;
    list_.items[1].opacity = 0.35f;
    list_.marks[0].position = {0.06f, 0, 0};
    EXPECT_GT(inkOf(draw(), 0), open - 12);
}

TEST_F(RenderMarks, SitsOnItsSurfaceWithinAFewMillimetres) {
    const int open = inkOf(draw(), 0);
    list_.marks[0].position.z = -0.002f; // a little inside its muscle
    EXPECT_GT(inkOf(draw(), 0), open * 17 / 20);
    list_.marks[0].position.z = -0.006f;
    EXPECT_LT(inkOf(draw(), 0), open * 3 / 4);
}

TEST_F(RenderMarks, SizeGrowsWithThePictureWithinLimits) {
    EXPECT_FLOAT_EQ(markRadius({1000, 1000}), 9.5f);
    EXPECT_GE(markRadius({100, 100}), 6);
    EXPECT_LE(markRadius({20000, 20000}), 56);
}

} // namespace
} // namespace myo
