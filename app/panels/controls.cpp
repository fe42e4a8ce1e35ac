// Buttons, switches, sliders, rows: what is pressed and dragged.
#include "panels/widgets.hpp"

#include <myofield/core/text.hpp>

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kRowHeight = 28; ///< units

std::string withId(std::string_view label, std::string_view name) {
    return std::string(label) + "###" + std::string(name);
}

/// A bar along the lower edge of the last item: "on" without colour.
void markAsOn(const Ui& ui) {
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const float inset = ui.px(7);
    ImGui::GetWindowDrawList()->AddRectFilled({low.x + inset, high.y - ui.px(3)},
                                              {high.x - inset, high.y}, tone().accent, ui.px(1.5f));
}

/// Colours of a button without an edge, on or off, while it lives.
class WithFlatButton {
public:
    explicit WithFlatButton(bool isOn) {
        ImGui::PushStyleColor(ImGuiCol_Button, isOn ? tone().on : 0);
        ImGui::PushStyleColor(ImGuiCol_ButtonHovered, isOn ? tone().on : tone().hover);
        ImGui::PushStyleColor(ImGuiCol_ButtonActive, tone().pressed);
        ImGui::PushStyleColor(ImGuiCol_Text, isOn ? tone().onInk : tone().ink);
        ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0f);
    }
    ~WithFlatButton() {
        ImGui::PopStyleVar();
        ImGui::PopStyleColor(4);
    }
    WithFlatButton(const WithFlatButton&) = delete;
    WithFlatButton& operator=(const WithFlatButton&) = delete;
};

std::string iconTip(const Action& action) {
    std::string tip = tr(action.words.c_str());
    if (!action.tip.empty()) tip += std::string(". ") + tr(action.tip.c_str());
    if (!action.keys.empty()) tip += " (" + wordsOf(action.keys.front()) + ")";
    return tip;
}

} // namespace

void note(Ui& ui, std::string_view name) {
    ui.log.note(name);
    ui.memory.order.add();
    if (ImGui::IsItemFocused() && !ImGui::GetCurrentContext()->NavDisableHighlight)
        ui.log.tell("keyboard", name);
    if (ImGui::IsItemHovered() && ImGui::GetMouseCursor() == ImGuiMouseCursor_Arrow)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

void hintOnHover(Ui& ui, const char* hint) {
    if (!hint || !*hint || !ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) return;
    const bool isPage = ImGui::IsWindowFocused(ImGuiFocusedFlags_RootAndChildWindows);
    if (ui.explorer.pages().isAnyOpen() && !isPage) return; // of a panel behind it
    const WithPadding padding(ui, 10, 7);
    const WithInk ink(tone().ink);
    const WithFont font(ui.fonts.small);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ImGui::GetStyle().PopupRounding);
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ui.px(300));
    ImGui::TextUnformatted(hint);
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

std::string withIcon(std::string_view iconName, std::string_view words) {
    const std::string picture = icon(iconName);
    if (picture.empty()) return std::string(words);
    return words.empty() ? picture : picture + "  " + std::string(words);
}

float buttonWidth(const char* label) {
    return ImGui::CalcTextSize(label, nullptr, true).x + 2 * ImGui::GetStyle().FramePadding.x;
}

bool button(Ui& ui, const char* name, const char* label, const char* hint) {
    const bool isPressed = ImGui::Button(withId(label, name).c_str());
    note(ui, name);
    hintOnHover(ui, hint);
    return isPressed;
}

bool mainButton(Ui& ui, const char* name, const char* label) {
    ImGui::PushStyleColor(ImGuiCol_Button, tone().accent);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, tone().accentHover);
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, tone().accentPressed);
    ImGui::PushStyleColor(ImGuiCol_Text, tone().onAccent);
    ImGui::PushStyleColor(ImGuiCol_Border, tone().accent);
    const WithFont font(ui.fonts.strong);
    const bool isPressed = button(ui, name, label);
    ImGui::PopStyleColor(5);
    return isPressed;
}

bool toggle(Ui& ui, const char* name, const char* label, bool isOn, const char* hint) {
    bool isPressed = false;
    {
        const WithFlatButton look(isOn);
        isPressed = ImGui::Button(withId(label, name).c_str());
    }
    note(ui, name);
    if (isOn) {
        markAsOn(ui);
        ui.memory.order.markAsOn();
    }
    hintOnHover(ui, hint);
    return isPressed;
}

bool iconButton(Ui& ui, const char* name, std::string_view iconName, const char* words, bool isOn,
                const char* hint, float side) {
    const std::string picture = icon(iconName);
    bool isPressed = false;
    {
        const WithFlatButton look(isOn);
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
        const WithFont font(picture.empty() ? ui.fonts.small : ui.fonts.icons);
        isPressed = ImGui::Button(withId(picture.empty() ? words : picture, name).c_str(),
                                  {ui.px(side), ui.px(side)});
        ImGui::PopStyleVar();
    }
    note(ui, name);
    if (isOn) markAsOn(ui);
    hintOnHover(ui, hint);
    return isPressed;
}

void actionButton(Ui& ui, const Action& action) {
    const bool isOn = action.isOn && action.isOn(ui.explorer);
    const std::string label = withIcon(action.icon, tr(action.words.c_str()));
    ImGui::BeginDisabled(!canPerform(action, ui.explorer));
    const bool isPressed =
        toggle(ui, action.id.c_str(), label.c_str(), isOn, tipOf(action).c_str());
    ImGui::EndDisabled();
    if (isPressed) perform(action, ui.explorer);
}

void actionIcon(Ui& ui, const Action& action, float side) {
    const bool isOn = action.isOn && action.isOn(ui.explorer);
    ImGui::BeginDisabled(!canPerform(action, ui.explorer));
    const bool isPressed = iconButton(ui, action.id.c_str(), action.icon, tr(action.words.c_str()),
                                      isOn, iconTip(action).c_str(), side);
    ImGui::EndDisabled();
    if (isPressed) perform(action, ui.explorer);
}

void actionLine(Ui& ui, const Action& action) {
    const bool isEnabled = canPerform(action, ui.explorer);
    const bool isOn = action.isOn && action.isOn(ui.explorer);
    // A column for the icons, so that the words stand below each other.
    const std::string label =
        withId("       " + std::string(tr(action.words.c_str())), "menu." + action.id);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ui.px(24), ui.px(10)));
    const std::string keys = action.keys.empty() ? std::string() : wordsOf(action.keys.front());
    const bool isTaken = ImGui::MenuItem(label.c_str(), keys.c_str(), isOn, isEnabled);
    ImGui::PopStyleVar();
    note(ui, "menu." + action.id);
    hintOnHover(ui, action.tip.empty() ? nullptr : tr(action.tip.c_str()));
    ImGui::GetWindowDrawList()->AddText(at, isEnabled ? tone().ink : tone().quiet,
                                        icon(action.icon).c_str());
    if (isTaken) perform(action, ui.explorer);
}

void actionLines(Ui& ui, ActionPlace place) {
    for (const Action* action : actionsAt(place)) actionLine(ui, *action);
}

float segmentsWidth(std::span<const Segment> all) {
    float width = 0;
    for (const Segment& segment : all) width += buttonWidth(segment.label.c_str());
    return width;
}

int segments(Ui& ui, const char* group, std::span<const Segment> all) {
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const ImVec2 high{low.x + segmentsWidth(all), low.y + ImGui::GetFrameHeight()};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float round = ImGui::GetStyle().FrameRounding;
    draw.AddRectFilled(low, high, tone().field, round);
    draw.AddRect(low, high, tone().controlEdge, round, 0, ImGui::GetStyle().FrameBorderSize);
    const WithGroup stop(ui.memory.order, group);
    int pressed = -1;
    for (size_t i = 0; i < all.size(); ++i) {
        if (i > 0) ImGui::SameLine(0, 0);
        if (toggle(ui, all[i].name.c_str(), all[i].label.c_str(), all[i].isOn, all[i].hint.c_str()))
            pressed = int(i);
    }
    return pressed;
}

void actionSegments(Ui& ui, const char* group, ActionPlace place) {
    const std::vector<const Action*> all = actionsAt(place);
    std::vector<Segment> row;
    for (const Action* action : all)
        row.push_back({action->id, withIcon(action->icon, tr(action->words.c_str())),
                       tipOf(*action), action->isOn && action->isOn(ui.explorer)});
    if (const int pressed = segments(ui, group, row); pressed >= 0)
        perform(*all[size_t(pressed)], ui.explorer);
}

bool shareSlider(Ui& ui, const char* name, float& value, float width) {
    ImGui::SetNextItemWidth(width);
    float percent = std::round(value * 100);
    const bool isChanged = ImGui::SliderFloat((std::string("##") + name).c_str(), &percent, 0, 100,
                                              "%.0f %%", ImGuiSliderFlags_AlwaysClamp);
    note(ui, name);
    if (isChanged) value = percent / 100;
    return isChanged;
}

bool checkbox(Ui& ui, const char* name, const char* label, bool& value) {
    const bool isChanged = ImGui::Checkbox(withId("", name).c_str(), &value);
    note(ui, name);
    if (!*label) return isChanged;
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(label);
    ImGui::PopTextWrapPos();
    const bool isPressed = ImGui::IsItemClicked();
    if (isPressed) value = !value;
    return isChanged || isPressed;
}

bool listRow(Ui& ui, const std::string& name, std::string_view label, std::string_view remark,
             bool isChosen, float indent) {
    const auto sizeIn = [](ImFont* face, std::string_view words, float wrap) {
        const WithFont font(face);
        return ImGui::CalcTextSize(words.data(), words.data() + words.size(), false, wrap);
    };
    ImFont* const face = ImGui::GetFont();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float left = at.x + ui.px(8 + indent);
    const float width = ImGui::GetContentRegionAvail().x - ui.px(16 + indent);
    // The remark stands beside the words where both have room, otherwise beneath them.
    const float wanted = sizeIn(face, label, -1).x;
    const float beside = remark.empty() ? 0 : sizeIn(ui.fonts.small, remark, -1).x + ui.px(8);
    const bool isBeneath = !remark.empty() && wanted + beside > width && beside > width / 3;
    const float room = std::max(isBeneath ? width : width - beside, ui.px(20));
    const float words = sizeIn(face, label, room).y;
    const float below = isBeneath ? sizeIn(ui.fonts.small, remark, width).y + ui.px(2) : 0;
    const float height = std::max(ui.px(kRowHeight), words + below + ui.px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    const bool isPressed =
        ImGui::Selectable(("###" + name).c_str(), isChosen, ImGuiSelectableFlags_None, {0, height});
    ImGui::PopStyleVar();
    note(ui, name);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (isChosen)
        draw.AddRectFilled({at.x, at.y + ui.px(4)}, {at.x + ui.px(3), at.y + height - ui.px(4)},
                           tone().accent, ui.px(1.5f));
    const auto write = [&](ImFont* font, ImVec2 place, ImU32 colour, std::string_view text,
                           float wrap) {
        draw.AddText(font, font->FontSize, place, colour, text.data(), text.data() + text.size(),
                     wrap);
    };
    const float top = at.y + (height - words - below) / 2;
    write(face, {left, top}, isChosen ? tone().onInk : tone().ink, label, room);
    if (isBeneath)
        write(ui.fonts.small, {left, top + words + ui.px(2)}, tone().quiet, remark, width);
    else if (!remark.empty())
        write(ui.fonts.small,
              {left + width + ui.px(8) - beside, at.y + (height - ui.fonts.small->FontSize) / 2},
              tone().quiet, remark, 0);
    return isPressed;
}

} // namespace myo
