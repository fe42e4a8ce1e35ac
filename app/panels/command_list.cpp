// The list of everything that can be done, made from the table of actions: to look up a key, and to
// do it by its name.
#include "panels/widgets.hpp"

#include <myofield/core/text.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace myo {
namespace {

/// The field to type into; true when Enter was pressed.
bool filter(Ui& ui, const char* name, const char* hint, bool isNew) {
    if (isNew) {
        ui.memory.command.clear();
        ui.memory.markedCommand = 0;
        ImGui::SetKeyboardFocusHere();
    }
    ImGui::SetNextItemWidth(-1);
    const std::string before = ui.memory.command;
    const bool isEntered = ImGui::InputTextWithHint(
        (std::string("##") + name).c_str(), withIcon("search", hint).c_str(), &ui.memory.command,
        ImGuiInputTextFlags_EnterReturnsTrue);
    note(ui, name);
    if (before != ui.memory.command) ui.memory.markedCommand = 0;
    return isEntered;
}

void keyLine(Ui& ui, const char* keys, const char* does) {
    const float column = std::min(ui.px(260), 0.42f * ImGui::GetContentRegionAvail().x);
    const float left = ImGui::GetCursorPosX();
    const float top = ImGui::GetCursorPosY();
    ImGui::PushTextWrapPos(left + column - ui.px(12));
    paragraph(keys);
    ImGui::PopTextWrapPos();
    const float below = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({left + column, top});
    ImGui::BeginGroup();
    {
        const WithInk ink(tone().quiet);
        paragraph(does);
    }
    ImGui::EndGroup();
    ImGui::SetCursorPosY(std::max(below, ImGui::GetCursorPosY()));
}

const char* doesOf(const Action& action) {
    return tr(action.tip.empty() ? action.words.c_str() : action.tip.c_str());
}

bool holds(const MouseHelp& line, std::string_view typed) {
    const std::string all =
        foldedName(std::string(tr(line.how)) + " " + std::string(tr(line.does)));
    return all.find(foldedName(typed)) != std::string::npos;
}

void keysOfGroup(Ui& ui, ActionGroup group, std::span<const Action* const> matching) {
    std::vector<std::pair<std::string, const char*>> lines;
    for (const MouseHelp& line : mouseHelp())
        if (line.group == group && holds(line, ui.memory.command))
            lines.emplace_back(tr(line.how), tr(line.does));
    for (const Action* action : matching)
        if (action->group == group && !action->keys.empty())
            lines.emplace_back(keysOf(*action), doesOf(*action));
    if (lines.empty()) return;
    caption(ui, wordsOf(group));
    for (const auto& [keys, does] : lines) keyLine(ui, keys.c_str(), does);
}

void runCommand(Ui& ui, const Action& action) {
    closePage(ui);
    perform(action, ui.explorer);
}

} // namespace

void keysPage(Ui& ui, bool isNew) {
    heading(ui, tr("Keys and mouse"));
    filter(ui, "keys.filter", tr("Search: a key, or what it does"), isNew);
    ImGui::BeginChild("keys", {0, -ImGui::GetFrameHeightWithSpacing() - ui.px(6)}, false,
                      ImGuiWindowFlags_NavFlattened);
    const std::vector<const Action*> matching = actionsMatching(ui.memory.command);
    for (const ActionGroup group :
         {ActionGroup::Looking, ActionGroup::Choosing, ActionGroup::Painting, ActionGroup::Showing,
          ActionGroup::Window})
        keysOfGroup(ui, group, matching);
    scrollByKeys();
    ImGui::EndChild();
    gap(ui, 2);
    if (mainButton(ui, "help.close", tr("Close"))) closePage(ui);
}

void commandsPage(Ui& ui, bool isNew) {
    const bool isEntered = filter(ui, "commands.filter", tr("What do you want to do?"), isNew);
    const bool isTyping = ImGui::IsItemActive();
    std::vector<const Action*> matching = actionsMatching(ui.memory.command);
    std::erase_if(matching, [&](const Action* action) { return action->id == "commands"; });
    size_t& marked = ui.memory.markedCommand;
    const auto isPressed = [&](ImGuiKey key) {
        return isTyping && ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
    };
    const bool hasMoved = isPressed(ImGuiKey_DownArrow) || isPressed(ImGuiKey_UpArrow);
    if (isPressed(ImGuiKey_DownArrow)) ++marked;
    if (isPressed(ImGuiKey_UpArrow) && marked > 0) --marked;
    marked = std::min(marked, matching.empty() ? 0 : matching.size() - 1);
    if (matching.empty()) return paragraph(say("No match for \"{}\".", ui.memory.command));
    ImGui::BeginChild("commands", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    const WithGroup stop(ui.memory.order, "commands");
    for (size_t i = 0; i < matching.size(); ++i) {
        const Action& action = *matching[i];
        const std::string label = withIcon(action.icon, tr(action.words.c_str()));
        const std::string keys = action.keys.empty() ? "" : wordsOf(action.keys.front());
        ImGui::BeginDisabled(!canPerform(action, ui.explorer));
        if (listRow(ui, "command." + action.id, label, keys, i == marked)) runCommand(ui, action);
        ImGui::EndDisabled();
        if (i == marked && hasMoved) ImGui::SetScrollHereY();
    }
    ImGui::EndChild();
    if (isEntered) runCommand(ui, *matching[marked]);
}

} // namespace myo
