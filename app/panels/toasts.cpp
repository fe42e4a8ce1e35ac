// What the program tells: one sentence at a time over the picture, and all of the last ones on a page.
#include "panels/widgets.hpp"

#include <myofield/core/text.hpp>

#include <imgui.h>

#include <algorithm>

namespace myo {
namespace {

constexpr float kToastWidth = 380;     ///< units
constexpr float kToastFadesIn = 0.15f; ///< seconds

/// The one thing to do about a message.
void messageAction(Ui& ui, const std::string& name, const Action& action, size_t index) {
    ImGui::BeginDisabled(!canPerform(action, ui.explorer));
    const std::string label = withIcon(action.icon, tr(action.words.c_str()));
    const bool isPressed = button(ui, (name + "." + action.id).c_str(), label.c_str());
    ImGui::EndDisabled();
    if (!isPressed) return;
    perform(action, ui.explorer);
    ui.explorer.messages().close(index);
}

} // namespace

void toasts(Ui& ui) {
    MessageList& messages = ui.explorer.messages();
    const float cardHeight = std::exchange(ui.memory.cardHeight, 0.0f);
    if (messages.all().empty()) return ui.memory.toast.clear();
    const size_t index = messages.all().size() - 1;
    const MessageList::Message message = messages.all()[index];
    if (std::exchange(ui.memory.toast, message.text) != message.text) ui.memory.toastSince = ui.now;
    const Area& words = ui.layout.words;
    const float width = std::min(ui.px(kToastWidth), words.width - ui.px(16));
    ImGui::SetNextWindowPos({words.right() - ui.px(10), words.bottom() - ui.px(8) - cardHeight},
                            ImGuiCond_Always, {1, 1});
    ImGui::SetNextWindowSize({width, 0});
    const WithPadding padding(ui, 12, 10);
    const WithCard card = message.isTrouble ? WithCard(ui, tone().warnPaper, tone().warnEdge)
                                            : WithCard(ui, tone().raised, tone().controlEdge);
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, eased(ui, ui.memory.toastSince, kToastFadesIn));
    const std::string name = "message." + std::to_string(index);
    ImGui::Begin("toast", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
    if (ImGui::IsWindowHovered()) ui.memory.isPointerOverPanel = true;
    ui.log.tell(name, message.text);
    {
        const WithInk ink(message.isTrouble ? tone().warnInk : tone().ink);
        ImGui::PushTextWrapPos(width - ui.px(52));
        paragraph(message.text);
        ImGui::PopTextWrapPos();
    }
    if (!message.action.empty()) messageAction(ui, name, actionNamed(message.action), index);
    ImGui::SetCursorPos({width - ui.px(38), ui.px(6)});
    if (iconButton(ui, (name + ".close").c_str(), "close", "×", false, nullptr, 30))
        messages.close(index);
    ImGui::End();
    ImGui::PopStyleVar();
}

void messagesPage(Ui& ui) {
    heading(ui, tr("Messages"));
    const std::vector<MessageList::Message>& kept = ui.explorer.messages().kept();
    if (kept.empty()) paragraph(tr("No messages yet."));
    ImGui::BeginChild("messages", {0, -ImGui::GetFrameHeightWithSpacing() - ui.px(6)}, false,
                      ImGuiWindowFlags_NavFlattened);
    for (size_t i = kept.size(); i-- > 0;) {
        const WithInk ink(kept[i].isTrouble ? tone().warnInk : tone().ink);
        bullet(ui, kept[i].text);
    }
    scrollByKeys();
    ImGui::EndChild();
    if (mainButton(ui, "messages.close", tr("Close"))) closePage(ui);
}

} // namespace myo
