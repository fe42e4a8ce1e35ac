// The cube in the picture's corner: a press on a face, an edge or a corner looks from there, a drag
// turns the body.
#include "panels/widgets.hpp"

#include <myofield/scene/orientation_cube.hpp>

#include <imgui.h>

namespace myo {

void cubePanel(Ui& ui) {
    if (!ui.cube) return;
    const ViewState& state = ui.explorer.state();
    const Area& scene = ui.layout.scene;
    const OrientationCube& cube = *ui.cube;
    const float reach = cube.half * 1.8f; // a corner that points to the eye reaches so far
    const Area area{scene.x + cube.centre.x - reach, scene.y + cube.centre.y - reach, 2 * reach,
                    2 * reach};
    const WithPadding padding(ui, 0, 0);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, 0);
    ImGui::SetNextWindowPos({area.x, area.y});
    ImGui::SetNextWindowSize({area.width, area.height});
    ImGui::Begin("panel.cube", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleColor();
    ImGui::InvisibleButton("cube", {area.width, area.height});
    ui.log.note("cube");
    const bool isHovered = ImGui::IsItemHovered(), isActive = ImGui::IsItemActive();
    if (isHovered || isActive) ui.memory.isPointerOverPanel = true;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const auto part = cubePartAt(cube, state.camera, {mouse.x - scene.x, mouse.y - scene.y});
    const bool isDragging = isActive && ImGui::IsMouseDragging(ImGuiMouseButton_Left);
    if (isDragging) {
        const ImVec2 moved = ImGui::GetIO().MouseDelta;
        ui.explorer.camera().holdAt(std::nullopt);
        if (moved.x != 0 || moved.y != 0)
            ui.explorer.camera().orbitByHand({2 * moved.x, 2 * moved.y});
    } else if (isHovered && part) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ImDrawList& draw = *ImGui::GetWindowDrawList();
        for (const auto& patch : cubePatches(cube, state.camera, *part)) {
            ImVec2 corners[4];
            for (int i = 0; i < 4; ++i)
                corners[i] = {scene.x + patch[size_t(i)].x, scene.y + patch[size_t(i)].y};
            draw.AddConvexPolyFilled(corners, 4, withAlpha(tone().accent, 110));
            draw.AddPolyline(corners, 4, tone().accent, ImDrawFlags_Closed, ui.px(1.5f));
        }
    }
    const bool wasDrag = ImGui::GetIO().MouseDragMaxDistanceSqr[0] > ui.px(4) * ui.px(4);
    if (ImGui::IsItemDeactivated() && isHovered && part && !wasDrag)
        ui.explorer.camera().turnToDirection(*part);
    ImGui::End();
}

} // namespace myo
