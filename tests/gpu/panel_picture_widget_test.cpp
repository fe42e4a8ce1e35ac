// A picture among Dear ImGui's own widgets, with its Vulkan backend and without a window.
#include "panel_canvas.hpp"

#include "window/panel_picture.hpp"

#include <myofield/gpu/descriptors.hpp>

#include <backends/imgui_impl_vulkan.h>
#include <imgui.h>

namespace myo {
namespace {

class PanelPictureWidget : public PanelCanvasTest {
protected:
    void SetUp() override {
        PanelCanvasTest::SetUp();
        if (IsSkipped()) return;
        ImGui::CreateContext();
        painter_.emplace(*device(), pass_);
        textures_ = gpu::TexturePool(*device(), 1, "panels");
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {float(kExtent.width), float(kExtent.height)};
        ImGui_ImplVulkan_InitInfo info{};
        info.Instance = device()->instance().handle();
        info.PhysicalDevice = device()->physical();
        info.Device = device()->handle();
        info.QueueFamily = device()->queueFamily();
        info.Queue = device()->queue();
        info.DescriptorPool = textures_.handle();
        info.MinImageCount = info.ImageCount = 2;
        info.MSAASamples = VK_SAMPLE_COUNT_1_BIT;
        ImGui_ImplVulkan_Init(&info, pass_.handle());
        run([](gpu::Commands& commands) -> const gpu::Image* {
            ImGui_ImplVulkan_CreateFontsTexture(commands.handle());
            return nullptr;
        });
        ImGui_ImplVulkan_DestroyFontUploadObjects();
    }
    void TearDown() override {
        if (painter_) {
            device()->waitIdle();
            ImGui_ImplVulkan_Shutdown();
            painter_.reset();
            ImGui::DestroyContext();
        }
        GpuTest::TearDown();
    }

    /// One frame with one window at (10, 5) of 40 x 30 pixels, without anything of its own.
    template <class Build>
    Image frame(Build build) {
        painter_->startFrame();
        ImGui_ImplVulkan_NewFrame();
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({10, 5});
        ImGui::SetNextWindowSize({40, 30});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
        ImGui::Begin("panel", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
        build();
        ImGui::End();
        ImGui::PopStyleVar(2);
        ImGui::Render();
        return *run([&](gpu::Commands& commands) {
            painter_->startRecording(commands, canvas_);
            return record(commands, [&] {
                ImGui_ImplVulkan_RenderDrawData(ImGui::GetDrawData(), commands.handle());
            });
        });
    }

    std::optional<PicturePainter> painter_;
    gpu::TexturePool textures_;
};

constexpr std::array kRed{255, 0, 0, 255}, kGreen{0, 255, 0, 255}, kBlue{0, 0, 255, 255};

TEST_F(PanelPictureWidget, LiesOverWhatWasDrawnBeforeAndUnderWhatIsDrawnAfter) {
    const auto id = panelPictures().add(plain(4, 4, kRed));
    const Image drawn = frame([&] {
        ImDrawList* const list = ImGui::GetWindowDrawList();
        list->AddRectFilled({10, 5}, {30, 15}, IM_COL32(0, 255, 0, 255));
        picture(id, {20, 20});
        list->AddRectFilled({20, 10}, {40, 12}, IM_COL32(0, 0, 255, 255));
    });
    EXPECT_EQ(at(drawn, 12, 7), kRed); // over the first
    EXPECT_EQ(at(drawn, 29, 24), kRed);
    EXPECT_EQ(at(drawn, 25, 11), kBlue); // under the second
    EXPECT_EQ(at(drawn, 35, 11), kBlue);
    EXPECT_EQ(at(drawn, 30, 20), kClear);
    EXPECT_EQ(at(drawn, 9, 7), kClear);
}

TEST_F(PanelPictureWidget, TakesItsPlaceInTheLayoutAndEndsWithItsPanel) {
    const auto id = panelPictures().add(plain(4, 4, kRed));
    ImVec2 next{};
    const Image drawn = frame([&] {
        ImGui::SetCursorPos({30, 0});
        picture(id, {20, 8});
        next = ImGui::GetCursorScreenPos();
    });
    EXPECT_EQ(at(drawn, 48, 6), kRed);
    EXPECT_EQ(at(drawn, 49, 6), kClear); // the panel's border
    EXPECT_GE(next.y, 5 + 8);
}

TEST_F(PanelPictureWidget, FollowsTheStylesAlpha) {
    const auto id = panelPictures().add(plain(4, 4, kRed));
    const Image drawn = frame([&] {
        ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 0.5f);
        picture(id, {20, 20}, 0.5f);
        ImGui::PopStyleVar();
    });
    EXPECT_NEAR(at(drawn, 12, 7)[0], 0.25f * 255 + 0.75f * 51, 1.5f);
}

TEST_F(PanelPictureWidget, OneThatIsDroppedBeforeTheFrameIsDrawnIsNotThere) {
    const auto id = panelPictures().add(plain(4, 4, kRed));
    const Image drawn = frame([&] {
        picture(id, {20, 20});
        panelPictures().drop(id);
        ImGui::GetWindowDrawList()->AddRectFilled({40, 30}, {45, 34}, IM_COL32(0, 255, 0, 255));
    });
    EXPECT_EQ(at(drawn, 12, 7), kClear);
    EXPECT_EQ(at(drawn, 42, 32), kGreen);
}

} // namespace
} // namespace myo
