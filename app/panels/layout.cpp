// Where panels lie, and the one call that builds them all.
#include "panels/widgets.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

// Units.
constexpr float kTop = 48;
constexpr float kLeft = 264, kRight = 312; ///< the usual widths
constexpr float kNarrowest = 200;          ///< a side panel
constexpr float kLargeFrom = 1150;         ///< a window takes both panels beside the picture
constexpr float kMediumFrom = 520;         ///< it takes one
constexpr float kDrawer = 330;             ///< a panel over the picture
/// Of the window's width, for all panels beside the picture.
constexpr float kPanelShare = 0.45f;
constexpr float kDrawerShare = 0.92f;

SizeClass sizeOf(float units) {
    return units >= kLargeFrom    ? SizeClass::Large
           : units >= kMediumFrom ? SizeClass::Medium
                                  : SizeClass::Small;
}

float wanted(const Ui& ui, const PanelSizes::Side& side, float usual) {
    if (side.isFolded) return 0;
    return ui.px(std::max(side.width > 0 ? side.width : usual, kNarrowest));
}

/// The widths of both panels, pixels; 0: folded.
std::pair<float, float> widths(const Ui& ui, SizeClass size, float width) {
    const PanelSizes& sizes = ui.explorer.memory().panelsOf(size);
    float left = wanted(ui, sizes.left, kLeft);
    float right = wanted(ui, sizes.right, kRight);
    if (size == SizeClass::Small) {
        const float drawer = std::min(ui.px(kDrawer), kDrawerShare * width);
        return {left > 0 ? drawer : 0, left > 0 || right == 0 ? 0 : drawer};
    }
    if (size == SizeClass::Medium && left > 0) right = 0;
    const float most = kPanelShare * width;
    if (left + right > most) {
        const float shrunk = most / (left + right);
        left *= shrunk;
        right *= shrunk;
    }
    return {std::floor(left), std::floor(right)};
}

/// Where there is room for one panel, a muscle that was chosen elsewhere shows its page.
void showWhatWasChosen(Ui& ui) {
    const std::string& open = ui.explorer.choice().open();
    const bool isNew = std::exchange(ui.memory.openBefore, open) != open;
    if (!isNew || open.empty() || ui.layout.size != SizeClass::Medium) return;
    if (ui.memory.focus == Focus::Left) return;
    ui.panelSizes().left.isFolded = true;
    ui.panelSizes().right.isFolded = false;
}

void besideThePicture(Ui& ui) {
    ImGui::PushStyleVar(ImGuiStyleVar_DisabledAlpha, 1);
    ImGui::BeginDisabled(ui.explorer.pages().isAnyOpen());
    ImGui::PopStyleVar();
    topBar(ui);
    const bool covers = ui.layout.size == SizeClass::Small;
    const auto sidePanels = [&] {
        if (ui.layout.left.width > 0) leftPanel(ui);
        if (ui.layout.right.width > 0) musclePanel(ui);
    };
    if (!covers) sidePanels();
    toolStrip(ui);
    viewBar(ui);
    cubePanel(ui);
    if (covers) sidePanels();
    panelEdges(ui);
    searchAnswers(ui);
    ImGui::EndDisabled();
}

} // namespace

PanelLayout layOut(const Ui& ui, float width, float height) {
    PanelLayout layout;
    layout.size = sizeOf(width / ui.scale);
    if (hasAudience(ui.explorer.modeKind())) {
        layout.scene = layout.words = {0, 0, width, height};
        return layout;
    }
    const float top = std::round(ui.px(kTop));
    const auto [left, right] = widths(ui, layout.size, width);
    const float below = std::max(1.0f, height - top);
    const bool covers = layout.size == SizeClass::Small;
    layout.top = {0, 0, width, top};
    layout.left = {0, top, left, below};
    layout.right = {width - right, top, right, below};
    layout.scene = covers ? Area{0, top, width, below}
                          : Area{left, top, std::max(1.0f, width - left - right), below};
    layout.words = layout.scene;
    layout.words.x += toolStripWidth(ui);
    layout.words.width = std::max(1.0f, layout.words.width - toolStripWidth(ui));
    layout.words.height = std::max(1.0f, layout.words.height - viewBarHeight(ui));
    return layout;
}

void buildPanels(Ui& ui, float width, float height) {
    ui.log.startFrame();
    ui.memory.order.startFrame();
    ui.layout = layOut(ui, width, height);
    showWhatWasChosen(ui);
    ui.memory.focus = Focus::Scene;
    ui.memory.isPointerOverPanel = false;
    ui.memory.preview.reset();
    ui.memory.pointedMuscle.clear();
    const Area& scene = ui.layout.scene;
    ui.log.note("scene", scene.x, scene.y, scene.width, scene.height);
    ui.log.tell("mode", std::to_string(int(ui.explorer.modeKind())));
    if (ui.memory.wantedFocus == Focus::Scene) ImGui::SetWindowFocus(nullptr);
    placeMark(ui);
    paintRing(ui);
    quizCross(ui);
    if (!hasAudience(ui.explorer.modeKind())) besideThePicture(ui);
    // While the keyboard walks through a list, the list says what is outlined, else the pointer.
    if (!ImGui::GetIO().NavVisible && !ui.explorer.hovered().isNothing())
        ui.memory.pointedMuscle.clear();
    ui.memory.wantedFocus.reset();
    if (ui.explorer.pattern().preview(ui.memory.preview)) ui.explorer.view().edit();
    hoverCard(ui);
    contextMenu(ui);
    presentCard(ui);
    board(ui);
    toasts(ui);
    pages(ui);
    curtain(ui);
}

} // namespace myo
