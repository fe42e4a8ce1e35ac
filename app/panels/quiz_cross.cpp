// The cross in the middle of the picture: with the keyboard alone, what lies under it is the answer.
#include "panels/widgets.hpp"

#include <myofield/study/quiz_steps.hpp>

namespace myo {

void quizCross(Ui& ui) {
    if (!isBodyAsked(ui.explorer) || ui.explorer.pages().isAnyOpen()) return;
    const Area& scene = ui.layout.scene;
    const ImVec2 middle(scene.x + scene.width / 2, scene.y + scene.height / 2);
    constexpr float kInner = 4, kOuter = 12; // units; open in the middle, where one looks
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    // Pale beneath and dark above, as the ring of the brush.
    for (const auto& [colour, width] :
         {std::pair(rgb(255, 255, 255, 200), 3.2f), std::pair(rgb(30, 40, 60, 255), 1.4f)})
        for (const ImVec2 way : {ImVec2(1, 0), ImVec2(-1, 0), ImVec2(0, 1), ImVec2(0, -1)})
            draw.AddLine({middle.x + ui.px(kInner) * way.x, middle.y + ui.px(kInner) * way.y},
                         {middle.x + ui.px(kOuter) * way.x, middle.y + ui.px(kOuter) * way.y},
                         colour, ui.px(width));
}

} // namespace myo
