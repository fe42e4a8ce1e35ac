#pragma once

#include "gpu_fixture.hpp"

#include <myofield/render/renderer.hpp>

#include <cmath>
#include <functional>

namespace myo {

/// Draws squares that face the camera, a metre from it: at 200 x 200 pixels a centimetre has 6.6
/// pixels. Square i is structure i of the body.
class RenderTest : public GpuTest {
protected:
    void SetUp() override {
        GpuTest::SetUp();
        if (IsSkipped()) return;
        if (auto loaded = Font::loadDefault()) font_ = std::move(*loaded);
        if (font_.sheet().empty()) GTEST_SKIP() << "no font";
        list_.camera.target = Vec3(0);
        list_.camera.distance = 1;
        list_.background = {1, 1, 1, 1};
    }

    /// Adds a square of half size `half` at `centre` and an item that draws it.
    DrawItem& addSquare(Vec3 centre, float half, Material material, uint32_t cells = 1) {
        Structure structure;
        structure.id = "square" + std::to_string(body_.structures.size());
        if (material == Material::Skin) structure.kind = Kind::Skin;
        TriMesh& mesh = structure.mesh;
        for (uint32_t y = 0; y <= cells; ++y)
            for (uint32_t x = 0; x <= cells; ++x) {
                const Vec2 at = Vec2(x, y) / float(cells) * 2.0f - 1.0f;
                mesh.positions.push_back(centre + Vec3(at * half, 0));
                mesh.normals.push_back({0, 0, 1});
            }
        for (uint32_t y = 0; y < cells; ++y)
            for (uint32_t x = 0; x < cells; ++x) {
                const uint32_t a = y * (cells + 1) + x, c = a + cells + 1;
                mesh.triangles.push_back({a, a + 1, c});
                mesh.triangles.push_back({a + 1, c + 1, c});
            }
        const uint32_t index = uint32_t(body_.structures.size());
        body_.structures.push_back(std::move(structure));
        DrawItem item;
        item.structure.index = index;
        item.material = material;
        item.pickId = {PickKind::Structure, index};
        list_.items.push_back(item);
        return list_.items.back();
    }

    /// A body's heat from one heat per structure.
    std::vector<HeatVertex> heatPerStructure(const std::vector<HeatVertex>& heats) const {
        std::vector<HeatVertex> all;
        for (size_t i = 0; i < body_.structures.size(); ++i)
            all.insert(all.end(), body_.structures[i].mesh.positions.size(), heats[i]);
        return all;
    }

    const Font& font() const { return font_; }
    std::shared_ptr<RenderPasses> passes() {
        if (!passes_) passes_ = std::make_shared<RenderPasses>(*device(), font_);
        return passes_;
    }
    std::shared_ptr<BodyOnDevice> sendBody() {
        auto sent = BodyOnDevice::create(*device(), body_);
        EXPECT_TRUE(sent);
        return *sent;
    }
    /// The body has changed: the next picture sends it again.
    void bodyChanged() { renderer_.reset(); }
    Renderer& renderer() {
        if (!renderer_) renderer_ = std::make_unique<Renderer>(passes(), sendBody());
        return *renderer_;
    }

    Image draw(Quality quality = Quality::Still, const Overlay& overlay = {}) {
        auto image = renderer().drawImage(list_, overlay, {size_, quality});
        EXPECT_TRUE(image) << (image ? "" : image.error().text());
        return image ? std::move(*image) : Image();
    }

    /// The same in steps; `between` is called after each.
    Image drawInSteps(
        Extent size, const std::function<void()>& between = [] {}) {
        for (size_t step = 0; step < 1000; ++step) {
            if (auto image = run([&](gpu::Commands& commands) {
                    return renderer().recordStep(commands, list_, {}, size, step);
                }))
                return *image;
            between();
        }
        ADD_FAILURE() << "no step was the last";
        return Image(size.width, size.height);
    }

    static Vec3 at(const Image& image, uint32_t x, uint32_t y) {
        const uint8_t* p = image.at(x, y);
        return Vec3(p[0], p[1], p[2]) / 255.0f;
    }
    static float grey(const Image& image, uint32_t x, uint32_t y) {
        return glm::dot(at(image, x, y), Vec3(0.299f, 0.587f, 0.114f));
    }
    /// Mean and spread of grey over a square of pixels.
    static Vec2 greyOver(const Image& image, uint32_t x, uint32_t y, uint32_t half) {
        double sum = 0, squares = 0;
        const double count = double(2 * half + 1) * double(2 * half + 1);
        for (uint32_t j = y - half; j <= y + half; ++j)
            for (uint32_t i = x - half; i <= x + half; ++i) {
                sum += grey(image, i, j);
                squares += double(grey(image, i, j)) * grey(image, i, j);
            }
        const double mean = sum / count;
        return {float(mean), float(std::sqrt(std::max(0.0, squares / count - mean * mean)))};
    }

    Body body_;
    DrawList list_;
    Extent size_{200, 200};

private:
    Font font_;
    std::shared_ptr<RenderPasses> passes_;
    std::unique_ptr<Renderer> renderer_;
};

} // namespace myo
