// Two views of one body, as side by side in a window.
#include "render_scene.hpp"

namespace myo {
namespace {

class RenderViews : public RenderTest {
protected:
    /// A muscle with a translucent skin in front; every kind of pass draws something.
    void addScene(uint32_t cells = 40) {
        addSquare({0, 0, 0}, 0.09f, Material::Muscle, 8).isOutlined = true;
        addSquare({0, 0, 0.04f}, 0.11f, Material::Skin, cells).opacity = 0.5f;
        // Uneven, so that it keeps vertices when it is simplified.
        for (Vec3& place : body_.structures[1].mesh.positions)
            place.z += 0.008f * std::sin(150 * place.x) * std::sin(150 * place.y);
        DrawMark mark;
        mark.position = {0.02f, 0.03f, 0};
        mark.colour = {0, 0, 1, 1};
        list_.marks.push_back(mark);
    }
    /// Heat of the skin that falls off to all sides of a place.
    std::vector<HeatVertex> heatAround(Vec2 place) const {
        std::vector<HeatVertex> heat = heatPerStructure({{}, {}});
        const std::vector<Vec3>& skin = body_.structures[1].mesh.positions;
        for (size_t i = 0; i < skin.size(); ++i) {
            const float near_ = std::max(0.0f, 1 - glm::distance(Vec2(skin[i]), place) / 0.05f);
            heat[heat.size() - skin.size() + i].essential = uint16_t(65535 * near_);
        }
        return heat;
    }
    /// Sends the body and waits for its simplified meshes: moving pictures do not change any more.
    std::shared_ptr<BodyOnDevice> sendSimplified() {
        const auto body = sendBody();
        Renderer any(passes(), body);
        while (!body->isSimplified())
            EXPECT_TRUE(any.drawImage(list_, {}, {size_, Quality::Moving}));
        EXPECT_TRUE(any.drawImage(list_, {}, {size_, Quality::Moving}));
        return body;
    }
    /// Draws with a renderer that shares nothing.
    Image drawAlone(const DrawList& list, std::span<const HeatVertex> heat,
                    const RenderSettings& settings) {
        Renderer alone(std::make_shared<RenderPasses>(*device(), font()), sendSimplified());
        alone.setHeat(heat);
        return *alone.drawImage(list, {}, settings);
    }
};

TEST_F(RenderViews, EachHasThePixelsThatItWouldHaveAlone) {
    addScene();
    const std::vector<HeatVertex> leftHeat = heatAround({-0.05f, 0}),
                                  rightHeat = heatAround({0.05f, 0});
    DrawList turned = list_;
    turned.camera.yaw = 0.3f;
    const auto body = sendSimplified();
    Renderer left(passes(), body), right(passes(), body), cold(passes(), body);
    left.setHeat(leftHeat);
    right.setHeat(rightHeat);
    for (Quality quality : {Quality::Moving, Quality::Still}) {
        const RenderSettings settings{size_, quality};
        const Image first = drawAlone(list_, leftHeat, settings);
        const Image second = drawAlone(turned, rightHeat, settings);
        const Image third = drawAlone(list_, {}, settings);
        EXPECT_GT(differences(first, third), 1000u);
        EXPECT_EQ(differences(*left.drawImage(list_, {}, settings), first), 0u);
        EXPECT_EQ(differences(*right.drawImage(turned, {}, settings), second), 0u);
        EXPECT_EQ(differences(*cold.drawImage(list_, {}, settings), third), 0u);
        EXPECT_EQ(differences(*left.drawImage(list_, {}, settings), first), 0u);
    }
}

TEST_F(RenderViews, OneFrameHoldsBoth) {
    addScene();
    const std::vector<HeatVertex> leftHeat = heatAround({-0.05f, 0}),
                                  rightHeat = heatAround({0.05f, 0});
    const auto body = sendSimplified();
    Renderer left(passes(), body), right(passes(), body);
    const RenderSettings settings{size_, Quality::Moving};
    EXPECT_GT(
        differences(drawAlone(list_, leftHeat, settings), drawAlone(list_, rightHeat, settings)),
        1000u);
    for (const bool isSecondShown : {false, true}) {
        left.setHeat(leftHeat);
        right.setHeat(rightHeat);
        const Image shown = *run([&](gpu::Commands& commands) {
            const gpu::Image& first = left.record(commands, list_, {}, settings);
            const gpu::Image& second = right.record(commands, list_, {}, settings);
            return isSecondShown ? &second : &first;
        });
        const auto& heat = isSecondShown ? rightHeat : leftHeat;
        EXPECT_EQ(differences(shown, drawAlone(list_, heat, settings)), 0u);
    }
}

TEST_F(RenderViews, ASecondOneCostsNoSecondBody) {
    addScene(200);
    const std::vector<HeatVertex> heat = heatAround({0, 0});
    const auto body = sendSimplified();
    const auto costOf = [&](auto make) {
        const uint64_t before = device()->memoryInUse();
        const auto made = make();
        return device()->memoryInUse() - before;
    };
    const auto draw = [&](std::span<const HeatVertex> newHeat) {
        auto view = std::make_unique<Renderer>(passes(), body);
        view->setHeat(newHeat);
        EXPECT_TRUE(view->drawImage(list_, {}, {{16, 16}, Quality::Moving}));
        return view;
    };
    draw(heat); // pipelines and shared buffers are there now
    const uint64_t ofBody = costOf([&] { return sendBody(); });
    const uint64_t ofColdView = costOf([&] { return draw({}); });
    const uint64_t ofWarmView = costOf([&] { return draw(heat); });
    EXPECT_GT(ofBody, heat.size() * 45);
    EXPECT_LT(ofColdView, ofBody / 50); // its images
    EXPECT_EQ(ofWarmView, ofColdView + heat.size() * sizeof(HeatVertex));
    EXPECT_LT(ofWarmView, ofBody / 3);
}

TEST_F(RenderViews, StepsOfOneAreNotDisturbedByPicturesOfTheOther) {
    addScene();
    size_ = {200, 420};
    const std::vector<HeatVertex> leftHeat = heatAround({-0.05f, 0}),
                                  rightHeat = heatAround({0.05f, 0});
    const Image whole = drawAlone(list_, leftHeat, {size_, Quality::Still});
    const auto body = sendSimplified();
    Renderer left(passes(), body), right(passes(), body);
    left.setHeat(leftHeat);
    DrawList turned = list_;
    turned.camera.yaw = 0.4f;
    std::optional<Image> refined;
    size_t steps = 0;
    for (; !refined && steps < 100; ++steps) {
        refined = run([&](gpu::Commands& commands) {
            return left.recordStep(commands, list_, {}, size_, steps);
        });
        right.setHeat(steps % 2 == 0 ? rightHeat : std::vector<HeatVertex>());
        for (Quality quality : {Quality::Moving, Quality::Still})
            EXPECT_TRUE(right.drawImage(turned, {}, {size_, quality}));
        right.pick(turned, size_, {100, 210});
    }
    ASSERT_TRUE(refined);
    EXPECT_GT(steps, 6u); // more than one strip
    EXPECT_EQ(differences(*refined, whole), 0u);
}

} // namespace
} // namespace myo
