// What presenting shows over the picture: the muscle's name, large, and the dark pause.
#include "panels/widgets.hpp"

#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

/// "3 of 12" while a list is being stepped through; else empty.
std::string placeInLecture(const Explorer& explorer) {
    const std::vector<std::string>& muscles = explorer.lecture();
    const auto at = std::ranges::find(muscles, explorer.openMuscle());
    if (at == muscles.end()) return {};
    return say("{} of {}", at - muscles.begin() + 1, muscles.size());
}

} // namespace

void presentCard(Ui& ui) {
    if (ui.explorer.isPresenting() && ui.memory.isPointerQuiet)
        ImGui::SetMouseCursor(ImGuiMouseCursor_None);
    const MuscleId open = ui.explorer.atlas().muscleWithId(ui.explorer.openMuscle());
    if (!ui.explorer.isPresenting() || !open) return;
    const Muscle& muscle = ui.explorer.atlas()[open];
    const Area& scene = ui.layout.scene;
    const WithCard card(ui);
    ImGui::SetNextWindowPos({scene.x + scene.width - ui.px(14), scene.y + scene.height - ui.px(14)},
                            ImGuiCond_Always, {1, 1});
    ImGui::SetNextWindowBgAlpha(0.88f);
    ImGui::Begin("present", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                     ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::PushTextWrapPos(std::max(ui.px(160), scene.width * 0.42f));
    {
        const WithFont font(ui.fonts.title);
        ImGui::TextUnformatted(muscle.name.c_str());
    }
    const std::string place = placeInLecture(ui.explorer);
    {
        const WithInk ink(tone::kQuiet);
        paragraph(muscle.latin + (place.empty() ? "" : "  ·  " + place));
    }
    ImGui::PopTextWrapPos();
    ui.log.tell("present", muscle.id + (place.empty() ? "" : " " + place));
    ui.memory.cardHeight = ImGui::GetWindowHeight() + ui.px(8);
    ImGui::End();
}

void darkness(Ui& ui) {
    if (!ui.explorer.isDark()) return;
    ui.log.tell("dark", "1");
    ImGui::GetForegroundDrawList()->AddRectFilled({0, 0}, ImGui::GetIO().DisplaySize,
                                                  tone::rgb(12, 12, 12));
}

} // namespace myo
