// The card beside the pointer, the menu under it, and the mark where it hurts.
#include "panels/widgets.hpp"

#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

/// Whether that letter, given in upper case, was typed since the last frame.
bool hasTyped(char letter) {
    for (const ImWchar typed : ImGui::GetIO().InputQueueCharacters)
        if (typed == ImWchar(letter) || typed == ImWchar(letter - 'A' + 'a')) return true;
    return false;
}

} // namespace

void hoverCard(Ui& ui) {
    const Pointed& pointed = ui.explorer.hovered();
    if (pointed.isNothing() || ui.explorer.page() != Page::None || ui.memory.isPointerOverPanel)
        return;
    if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return;
    if (ui.explorer.isPresenting() && ui.memory.isPointerQuiet)
        return; // not over the picture shown
    // Dear ImGui would lay it beside the control that the keyboard is on.
    if (ui.memory.focus != Focus::Scene && ImGui::GetIO().NavVisible) return;
    const HoverWords words = ui.explorer.wordsFor(pointed);
    if (words.title.empty() && words.refersHere.empty()) return;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(12), ui.px(9)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, std::max(1.0f, ui.scale));
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ui.px(280));
    {
        const WithFont font(ui.fonts.strong);
        ImGui::TextUnformatted(words.title.c_str());
    }
    if (!words.line.empty()) quietParagraph(ui, words.line);
    if (!words.refersHere.empty()) {
        quietParagraph(ui, words.refersHead);
        for (const std::string& name : words.refersHere) bullet(ui, name);
    }
    if (!words.warning.empty()) {
        const WithInk ink(tone::kWarnInk);
        caption(ui, tr("Do not press here"));
        paragraph(words.warning);
    }
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar(3);
}

void contextMenu(Ui& ui) {
    if (std::exchange(ui.memory.wantsContextMenu, false)) {
        ui.memory.menuFor = ui.explorer.hovered();
        ImGui::OpenPopup("context");
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(10), ui.px(8)));
    const bool isOpen = ImGui::BeginPopup("context");
    ImGui::PopStyleVar();
    if (!isOpen) return;
    Explorer& explorer = ui.explorer;
    const Pointed pointed = ui.memory.menuFor;
    const std::vector<StructureKey> keys = explorer.keysToWorkOn(pointed);
    const ViewState& state = explorer.state();
    const bool hasKeys = !keys.empty();
    if (hasKeys) {
        const StructureId id = explorer.body().find(keys[0].id, keys[0].side);
        const WithFont font(ui.fonts.strong);
        ImGui::TextUnformatted(id ? structureWords(explorer.body()[id]).c_str()
                                  : keys[0].id.c_str());
    }
    const auto item = [&](const char* name, const char* label, const char* key, bool isOn,
                          bool isEnabled) {
        const bool isPressed =
            ImGui::MenuItem((std::string(label) + "###" + name).c_str(), key, isOn, isEnabled);
        ui.log.note(name);
        const bool isTyped = isEnabled && hasTyped(key[0]);
        if (isTyped) ImGui::CloseCurrentPopup();
        return isPressed || isTyped;
    };
    if (item("menu.hide", tr("Hide"), "H", false, hasKeys)) toggleHidden(explorer.edit(), keys);
    if (item("menu.isolate", tr("Isolate"), "I", hasKeys && state.isolated.contains(keys[0]),
             hasKeys))
        toggleIsolated(explorer.edit(), keys);
    if (item("menu.ghost", tr("Ghost"), "G", hasKeys && state.ghosted.contains(keys[0]), hasKeys))
        toggleGhosted(explorer.edit(), keys);
    if (item("menu.frame", tr("Frame"), "F", false, hasKeys)) explorer.frameStructures(keys);
    ImGui::Separator();
    if (item("menu.show_all", tr("Show all"), "U", false, isAnythingSetAside(state)))
        showAll(explorer.edit());
    ImGui::Separator();
    if (item("menu.refers", tr("What refers here"), "W", false, pointed.onSkin.has_value()))
        explorer.askAbout(pointed);
    ImGui::EndPopup();
}

void placeMark(Ui& ui) {
    const std::optional<FindQuery>& query = ui.explorer.query();
    if (!query || !query->place) return;
    const Area& scene = ui.layout.scene;
    const Extent extent = ui.explorer.extent();
    const Camera& camera = ui.explorer.state().camera;
    const Projected at =
        project(camera.clipFromWorld(extent.aspect()), extent, query->place->position);
    if (!at.isInFront || !scene.contains(scene.x + at.pixel.x, scene.y + at.pixel.y)) return;
    const ImVec2 centre{scene.x + at.pixel.x, scene.y + at.pixel.y};
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    draw.AddCircle(centre, ui.px(11), tone::rgb(255, 255, 255, 230), 0, ui.px(4.5f));
    draw.AddCircle(centre, ui.px(11), tone::kAccent, 0, ui.px(2.2f));
    draw.AddCircleFilled(centre, ui.px(3), tone::kAccent);
}

void messageCards(Ui& ui) {
    MessageList& messages = ui.explorer.messages();
    const Area& scene = ui.layout.scene;
    float bottom = scene.y + scene.height - ui.px(14) - std::exchange(ui.memory.cardHeight, 0.0f);
    const float width = std::min(ui.px(400), scene.width * 0.5f); // beside the legend
    for (size_t i = messages.all().size(); i-- > 0;) {
        const MessageList::Message message = messages.all()[i];
        ImGui::SetNextWindowPos({scene.x + scene.width - ui.px(14), bottom}, ImGuiCond_Always,
                                {1, 1});
        ImGui::SetNextWindowSize({width, 0});
        const WithCard card =
            message.isTrouble ? WithCard(ui, tone::kWarnPaper, tone::kWarnEdge) : WithCard(ui);
        const std::string name = "message." + std::to_string(i);
        ImGui::Begin(name.c_str(), nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
        if (ImGui::IsWindowHovered()) ui.memory.isPointerOverPanel = true;
        ui.log.tell(name, message.text);
        const float close = buttonWidth("×");
        ImGui::PushTextWrapPos(width - close - ui.px(22));
        ImGui::TextUnformatted(message.text.c_str());
        ImGui::PopTextWrapPos();
        ImGui::SameLine(width - close - ui.px(10));
        if (toggle(ui, (name + ".close").c_str(), "×", false)) messages.close(i);
        bottom -= ImGui::GetWindowHeight() + ui.px(8);
        ImGui::End();
    }
}

} // namespace myo
