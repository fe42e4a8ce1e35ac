// What presenting shows over the picture: the muscle's name, large, and the dark pause.
#include "panels/widgets.hpp"

#include <imgui.h>

#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

/// "3 of 12" while a list is being stepped through; otherwise empty.
std::string placeInRound(const Explorer& explorer) {
    const MuscleRound& round = explorer.round();
    const auto* presenting = std::get_if<Presenting>(&explorer.mode());
    if (!presenting || !presenting->showsPlace || !round.hasPlace()) return {};
    return say("{} of {}", round.place() + 1, round.muscles().size());
}

} // namespace

void presentCard(Ui& ui) {
    const bool isPresenting = ui.explorer.modeKind() == ModeKind::Presenting;
    const MuscleId open = ui.explorer.atlas().muscleWithId(ui.explorer.choice().open());
    if (!isPresenting || !open) return;
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
    const std::string place = placeInRound(ui.explorer);
    {
        const WithInk ink(tone().quiet);
        paragraph(muscle.latin + (place.empty() ? "" : "  ·  " + place));
    }
    ImGui::PopTextWrapPos();
    ui.log.tell("present", muscle.id + (place.empty() ? "" : " " + place));
    ui.memory.cardHeight = ImGui::GetWindowHeight() + ui.px(8);
    ImGui::End();
}

void curtain(Ui& ui) {
    const Curtain curtain = ui.explorer.view().curtain();
    if (curtain == Curtain::None) return;
    const bool isDark = curtain == Curtain::Dark;
    ui.log.tell(isDark ? "dark" : "light", "1");
    ImGui::GetForegroundDrawList()->AddRectFilled({0, 0}, ImGui::GetIO().DisplaySize,
                                                  isDark ? rgb(12, 12, 12) : rgb(255, 255, 255));
}

} // namespace myo
