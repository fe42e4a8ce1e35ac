// Where panels lie, and the one call that builds them all.
#include "panels/ui.hpp"

#include <imgui.h>

#include "panels/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kLeftWidth = 272;
constexpr float kRightWidth = 336;
constexpr float kNarrow = 560;         ///< a window below that folds its side panels
constexpr float kUnfoldedShare = 0.8f; ///< of such a window, one side panel
constexpr float kLowestShare = 0.4f;   ///< of the window's height: with less for the picture, the
                                       ///< bottom bar folds
constexpr float kWidestShare = 0.30f;  ///< of the window, one side panel

/// In a very small window a panel folds away until the keyboard is given to it.
bool isOpened(const PanelMemory& memory, Focus panel) {
    return memory.wantedFocus.value_or(memory.focus) == panel;
}

/// A hairline between a panel and the picture.
void drawEdges(const Ui& ui) {
    ImDrawList& draw = *ImGui::GetBackgroundDrawList(); // over the picture, under panels
    const Area& scene = ui.layout.scene;
    const float thick = std::max(1.0f, std::round(ui.scale));
    draw.AddRect({scene.x, scene.y}, {scene.x + scene.width, scene.y + scene.height}, tone::kEdge,
                 0, 0, thick);
}

} // namespace

PanelLayout layOut(const Ui& ui, float width, float height) {
    PanelLayout layout;
    if (ui.explorer.modeKind() == ModeKind::Presenting) {
        layout.scene = {0, 0, width, height};
        return layout;
    }
    const float top = std::round(std::max(ui.memory.topHeight, ui.px(44)));
    float bottom = std::round(std::max(ui.memory.bottomHeight, ui.px(44)));
    float left = std::round(std::min(ui.px(kLeftWidth), width * kWidestShare));
    float right = std::round(std::min(ui.px(kRightWidth), width * kWidestShare));
    if (width < ui.px(kNarrow)) {
        left = isOpened(ui.memory, Focus::Left) ? std::round(width * kUnfoldedShare) : 0;
        right = isOpened(ui.memory, Focus::Right) ? std::round(width * kUnfoldedShare) : 0;
    }
    const bool isLow = height - top - bottom < kLowestShare * height;
    if (isLow && !isOpened(ui.memory, Focus::Bottom)) bottom = 0;
    const float middle = std::max(1.0f, height - top - bottom);
    layout.top = {0, 0, width, top};
    layout.left = {0, top, left, middle};
    layout.right = {width - right, top, right, middle};
    layout.bottom = {0, height - bottom, width, bottom};
    layout.scene = {left, top, std::max(1.0f, width - left - right), middle};
    return layout;
}

void buildPanels(Ui& ui, float width, float height) {
    ui.log.startFrame();
    ui.layout = layOut(ui, width, height);
    ui.memory.focus = Focus::Scene;
    ui.memory.isPointerOverPanel = false;
    ui.memory.preview.reset();
    ui.memory.pointedMuscle.clear();
    ui.log.note("scene", ui.layout.scene.x, ui.layout.scene.y, ui.layout.scene.width,
                ui.layout.scene.height);
    if (ui.memory.wantedFocus == Focus::Scene) ImGui::SetWindowFocus(nullptr);
    placeMark(ui);
    if (ui.explorer.modeKind() != ModeKind::Presenting) {
        const bool isBehindPage = ui.explorer.pages().open() != Page::None;
        ImGui::PushStyleVar(ImGuiStyleVar_DisabledAlpha, 1);
        ImGui::BeginDisabled(isBehindPage);
        ImGui::PopStyleVar();
        topBar(ui);
        if (ui.layout.left.width > 0) leftPanel(ui);
        if (ui.layout.right.width > 0) musclePanel(ui);
        if (ui.layout.bottom.height > 0) bottomBar(ui);
        ImGui::EndDisabled();
        drawEdges(ui);
    }
    // While the keyboard walks through a list, the list says what is outlined, else the pointer.
    if (!ImGui::GetIO().NavVisible && !ui.explorer.hovered().isNothing())
        ui.memory.pointedMuscle.clear();
    ui.memory.wantedFocus.reset();
    if (ui.explorer.pattern().preview(ui.memory.preview)) ui.explorer.view().edit();
    hoverCard(ui);
    contextMenu(ui);
    presentCard(ui);
    messageCards(ui);
    pages(ui);
    darkness(ui);
}

} // namespace myo
