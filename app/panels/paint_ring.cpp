// The ring that lies on the skin under the pointer: what the brush would paint.
#include "panels/widgets.hpp"

#include <myofield/study/painting.hpp>

namespace myo {

void paintRing(Ui& ui) {
    const Area& scene = ui.layout.scene;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!isPaintingMode(ui.explorer) || ui.explorer.pages().isAnyOpen() ||
        ImGui::GetIO().WantCaptureMouse || !scene.contains(pointer.x, pointer.y))
        return;
    const Extent extent = ui.explorer.view().extent();
    const Mat4 clipFromWorld = ui.explorer.state().camera.clipFromWorld(extent.aspect());
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    draw.PushClipRect({scene.x, scene.y}, {scene.right(), scene.bottom()});
    const std::vector<LevelStep> ring =
        ringAt(ui.explorer, {pointer.x - scene.x, pointer.y - scene.y});
    const auto pixelOf = [&](const Vec3& place) {
        const Vec2 pixel = project(clipFromWorld, extent, place).pixel;
        return ImVec2(scene.x + pixel.x, scene.y + pixel.y);
    };
    // Pale beneath and dark above: it reads on skin, on ink and on heat.
    for (const auto& [colour, width] :
         {std::pair(rgb(255, 255, 255, 200), 3.2f), std::pair(rgb(30, 40, 60, 255), 1.4f)})
        for (const LevelStep& step : ring)
            draw.AddLine(pixelOf(step.from), pixelOf(step.to), colour, ui.px(width));
    draw.PopClipRect();
    ui.log.tell("ring", std::to_string(ring.size()));
}

} // namespace myo
