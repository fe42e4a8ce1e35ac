// The edges of the side panels: dragged, they make a panel wider or narrower; a double click brings
// back its usual width.
#include "panels/widgets.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kGrip = 8; ///< units that can be dragged

void edge(Ui& ui, const char* name, float x, PanelSizes::Side& side, float direction) {
    const Area& scene = ui.layout.scene;
    ImGui::SetNextWindowPos({x - ui.px(kGrip / 2), scene.y});
    ImGui::SetNextWindowSize({ui.px(kGrip), scene.height});
    const WithPadding padding(ui, 0, 0);
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::InvisibleButton("grip", {ui.px(kGrip), scene.height});
    ui.log.note(name);
    const bool isHot = ImGui::IsItemHovered() || ImGui::IsItemActive();
    if (isHot) {
        ui.memory.isPointerOverPanel = true;
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        ImGui::GetWindowDrawList()->AddRectFilled({x - ui.px(1.5f), scene.y},
                                                  {x + ui.px(1.5f), scene.bottom()}, tone().accent);
    }
    if (ImGui::IsItemActive() && ImGui::GetIO().MouseDelta.x != 0) {
        const float shown = direction > 0 ? ui.layout.left.width : ui.layout.right.width;
        side.width = (shown + direction * ImGui::GetIO().MouseDelta.x) / ui.scale;
    }
    if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
        side.width = 0;
    ImGui::End();
}

/// A hairline between a panel and the picture.
void line(const Ui& ui, ImVec2 from, ImVec2 to) {
    ImGui::GetBackgroundDrawList()->AddLine(from, to, tone().edge,
                                            std::max(1.0f, std::round(ui.scale)));
}

} // namespace

void panelEdges(Ui& ui) {
    const Area& scene = ui.layout.scene;
    line(ui, {0, scene.y}, {ImGui::GetIO().DisplaySize.x, scene.y});
    if (ui.layout.size == SizeClass::Small) return;
    if (ui.layout.left.width > 0) {
        line(ui, {scene.x, scene.y}, {scene.x, scene.bottom()});
        edge(ui, "edge.left", scene.x, ui.panelSizes().left, 1);
    }
    if (ui.layout.right.width > 0) {
        line(ui, {scene.right(), scene.y}, {scene.right(), scene.bottom()});
        edge(ui, "edge.right", scene.right(), ui.panelSizes().right, -1);
    }
}

} // namespace myo
