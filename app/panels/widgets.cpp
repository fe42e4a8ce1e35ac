#include "panels/widgets.hpp"

#include <myofield/core/text.hpp>

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

std::string withId(const char* label, const char* name) {
    return std::string(label) + "###" + name;
}

ImU32 packedColour(Colour colour) {
    return ImGui::ColorConvertFloat4ToU32({colour.r, colour.g, colour.b, colour.a});
}

/// A dark bar along the lower edge of the last item: "on" without colour.
void markAsOn(const Ui& ui) {
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const float inset = ui.px(7);
    ImGui::GetWindowDrawList()->AddRectFilled({low.x + inset, high.y - ui.px(3)},
                                              {high.x - inset, high.y}, tone::kAccent, ui.px(1.5f));
}

} // namespace

void showKeyboardFocus() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGuiWindow* const window = ImGui::GetCurrentWindow();
    if (context.NavWindow == window && window->NavLastIds[0] == 0)
        ImGui::NavInitWindow(window, false);
    context.NavDisableHighlight = false;
}

Panel::Panel(Ui& ui, const char* name, const Area& area, Focus focus) {
    ImGui::SetNextWindowPos({area.x, area.y});
    ImGui::SetNextWindowSize({area.width, area.height});
    if (ui.memory.wantedFocus == focus) ImGui::SetNextWindowFocus();
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoFocusOnAppearing);
    if (ui.memory.wantedFocus == focus && !ui.memory.wantsSearchFocus) showKeyboardFocus();
    if (ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows)) ui.memory.focus = focus;
    if (ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows |
                               ImGuiHoveredFlags_AllowWhenBlockedByActiveItem))
        ui.memory.isPointerOverPanel = true;
    ui.log.note(name, area.x, area.y, area.width, area.height);
}

Panel::~Panel() {
    ImGui::End();
}

void giveKeyboard() {
    ImGui::SetFocusID(ImGui::GetItemID(), ImGui::GetCurrentWindow());
    ImGui::GetCurrentContext()->NavDisableHighlight = false;
}

bool isPointedAt() {
    return ImGui::IsItemHovered() || ImGui::IsItemFocused();
}

void scrollByKeys() {
    if (!ImGui::IsWindowFocused(ImGuiFocusedFlags_RootAndChildWindows)) return;
    const auto isPressed = [](ImGuiKey key) {
        return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
    };
    const float page = 0.85f * ImGui::GetWindowHeight();
    if (isPressed(ImGuiKey_PageDown)) ImGui::SetScrollY(ImGui::GetScrollY() + page);
    if (isPressed(ImGuiKey_PageUp)) ImGui::SetScrollY(ImGui::GetScrollY() - page);
}

void hintOnHover(Ui& ui, const char* hint) {
    if (!hint || !ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) return;
    const bool isPage = ImGui::IsWindowFocused(ImGuiFocusedFlags_RootAndChildWindows);
    if (ui.explorer.pages().open() != Page::None && !isPage) return; // of a panel behind it
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(10), ui.px(7)));
    const WithInk ink(tone::kInk);
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ui.px(300));
    ImGui::TextUnformatted(hint);
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

bool button(Ui& ui, const char* name, const char* label, const char* hint) {
    const bool isPressed = ImGui::Button(withId(label, name).c_str());
    ui.log.note(name);
    hintOnHover(ui, hint);
    return isPressed;
}

bool mainButton(Ui& ui, const char* name, const char* label) {
    ImGui::PushStyleColor(ImGuiCol_Button, tone::kAccent);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, tone::rgb(52, 110, 132));
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, tone::rgb(30, 78, 96));
    ImGui::PushStyleColor(ImGuiCol_Text, tone::rgb(255, 255, 255));
    const bool isPressed = button(ui, name, label);
    ImGui::PopStyleColor(4);
    return isPressed;
}

bool toggle(Ui& ui, const char* name, const char* label, bool isOn, const char* hint) {
    if (isOn) {
        ImGui::PushStyleColor(ImGuiCol_Button, tone::kAccentSoft);
        ImGui::PushStyleColor(ImGuiCol_ButtonHovered, tone::rgb(208, 224, 230));
        ImGui::PushStyleColor(ImGuiCol_Text, tone::rgb(24, 72, 90));
    } else {
        ImGui::PushStyleColor(ImGuiCol_Button, tone::rgb(0, 0, 0, 0));
        ImGui::PushStyleColor(ImGuiCol_ButtonHovered, tone::kFieldHover);
        ImGui::PushStyleColor(ImGuiCol_Text, tone::kInk);
    }
    const bool isPressed = ImGui::Button(withId(label, name).c_str());
    ImGui::PopStyleColor(3);
    ui.log.note(name);
    if (isOn) markAsOn(ui);
    hintOnHover(ui, hint);
    return isPressed;
}

void actionButton(Ui& ui, const Action& action) {
    const bool isOn = action.isOn && action.isOn(ui.explorer);
    const std::string tip = tipOf(action);
    ImGui::BeginDisabled(!canPerform(action, ui.explorer));
    const bool isPressed = toggle(ui, action.id.c_str(), tr(action.words.c_str()), isOn,
                                  tip.empty() ? nullptr : tip.c_str());
    ImGui::EndDisabled();
    if (isPressed) perform(action, ui.explorer);
}

void actionButtons(Ui& ui, Flow& flow, ActionPlace place, float extraGap) {
    for (const Action* action : actionsAt(place)) {
        flow.next(buttonWidth(tr(action->words.c_str())), std::exchange(extraGap, 0.0f));
        actionButton(ui, *action);
    }
}

float buttonWidth(const char* label) {
    return ImGui::CalcTextSize(label).x + 2 * ImGui::GetStyle().FramePadding.x;
}

bool shareSlider(Ui& ui, const char* name, const char* label, float& value, float width) {
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(label);
    ImGui::SameLine(0, ui.px(6));
    ImGui::SetNextItemWidth(width);
    float percent = std::round(value * 100);
    const bool isChanged = ImGui::SliderFloat((std::string("##") + name).c_str(), &percent, 0, 100,
                                              "%.0f %%", ImGuiSliderFlags_AlwaysClamp);
    ui.log.note(name);
    if (isChanged) value = percent / 100;
    return isChanged;
}

bool checkbox(Ui& ui, const char* name, const char* label, bool& value) {
    const bool isChanged = ImGui::Checkbox(withId(label, name).c_str(), &value);
    ui.log.note(name);
    return isChanged;
}

void paragraph(std::string_view text) {
    const bool isWrapped = ImGui::GetCurrentWindow()->DC.TextWrapPos >= 0; // by a box round it
    if (!isWrapped) ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    if (!isWrapped) ImGui::PopTextWrapPos();
}

void quietParagraph(Ui& ui, std::string_view text) {
    const WithFont font(ui.fonts.small);
    const WithInk ink(tone::kQuiet);
    paragraph(text);
}

void heading(Ui& ui, const char* text) {
    const WithFont font(ui.fonts.heading);
    paragraph(text);
}

void caption(Ui& ui, const char* text) {
    gap(ui, 3);
    const WithFont font(ui.fonts.strong);
    paragraph(text);
}

void bullet(Ui& ui, std::string_view text) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line = ImGui::GetTextLineHeight();
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x + ui.px(5), at.y + line * 0.53f}, ui.px(2),
                                                tone::kQuiet);
    ImGui::Indent(ui.px(14));
    paragraph(text);
    ImGui::Unindent(ui.px(14));
}

void gap(Ui& ui, float units) {
    ImGui::Dummy({1, ui.px(units)});
}

void cross(Ui& ui, Colour colour) {
    const float line = ImGui::GetTextLineHeight();
    ImVec2 at = ImGui::GetCursorScreenPos();
    at.y += ImGui::GetCurrentWindow()->DC.CurrLineTextBaseOffset; // beside a control with a frame
    const ImVec2 centre{at.x + line * 0.5f, at.y + line * 0.54f};
    const float reach = line * 0.3f;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (const float way : {1.0f, -1.0f})
        draw.AddLine({centre.x - reach, centre.y - way * reach},
                     {centre.x + reach, centre.y + way * reach}, packedColour(colour), ui.px(2.6f));
    ImGui::Dummy({line, line});
}

WithCard::WithCard(const Ui& ui, ImU32 paper, ImU32 edge) {
    ImGui::PushStyleColor(ImGuiCol_WindowBg, paper);
    ImGui::PushStyleColor(ImGuiCol_Border, edge);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, std::max(1.0f, ui.scale));
}

WithCard::~WithCard() {
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(2);
}

WarningBox::WarningBox(Ui& ui) : ui_(ui) {
    left_ = ImGui::GetCursorScreenPos().x;
    right_ = left_ + ImGui::GetContentRegionAvail().x;
    top_ = ImGui::GetCursorScreenPos().y;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.ChannelsSplit(2);
    draw.ChannelsSetCurrent(1);
    ImGui::BeginGroup();
    gap(ui, 2);
    ImGui::Indent(ui.px(12));
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + (right_ - left_) - ui.px(24));
    ImGui::PushStyleColor(ImGuiCol_Text, tone::kWarnInk);
}

WarningBox::~WarningBox() {
    ImGui::PopStyleColor();
    ImGui::PopTextWrapPos();
    ImGui::Unindent(ui_.px(12));
    gap(ui_, 2);
    ImGui::EndGroup();
    const float bottom = ImGui::GetItemRectMax().y;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.ChannelsSetCurrent(0);
    draw.AddRectFilled({left_, top_}, {right_, bottom}, tone::kWarnPaper, ui_.px(8));
    draw.AddRectFilled({left_, top_ + ui_.px(8)}, {left_ + ui_.px(3), bottom - ui_.px(8)},
                       tone::kWarnEdge);
    draw.ChannelsMerge();
}

void Flow::next(float width, float extraGap) {
    const float edge = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    if (!isFirst_ && ImGui::GetItemRectMax().x + gap_ + extraGap + width <= edge)
        ImGui::SameLine(0, gap_ + extraGap);
    isFirst_ = false;
}

std::string fitted(std::string_view text, float width) {
    const auto widthOf = [](std::string_view part) {
        return ImGui::CalcTextSize(part.data(), part.data() + part.size()).x;
    };
    if (widthOf(text) <= width) return std::string(text);
    size_t kept = text.size();
    const float room = width - widthOf("…");
    while (kept > 0 && widthOf(text.substr(0, kept)) > room) {
        --kept;
        while (kept > 0 && (uint8_t(text[kept]) & 0xc0) == 0x80) --kept; // not inside a character
    }
    return std::string(text.substr(0, kept)) + "…";
}

} // namespace myo
