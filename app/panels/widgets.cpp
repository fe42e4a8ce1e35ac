// Windows, what holds while it lives, and how things lie beside each other.
#include "panels/widgets.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace myo {

void showKeyboardFocus() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGuiWindow* const window = ImGui::GetCurrentWindow();
    if (context.NavWindow == window && window->NavLastIds[0] == 0)
        ImGui::NavInitWindow(window, false);
    context.NavDisableHighlight = false;
}

Panel::Panel(Ui& ui, const char* name, const Area& area, Focus focus, PanelLook look)
    : look_(look) {
    const bool floats = look == PanelLook::Floating;
    ImGui::SetNextWindowPos({area.x, area.y});
    ImGui::SetNextWindowSize({area.width, area.height});
    if (ui.memory.wantedFocus == focus) ImGui::SetNextWindowFocus();
    ImGui::PushStyleColor(ImGuiCol_WindowBg, floats ? tone().raised : tone().panel);
    ImGui::PushStyleColor(ImGuiCol_Border, tone().edge);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, floats ? ui.px(10) : 0.0f);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize,
                        floats ? ImGui::GetStyle().PopupBorderSize : 0.0f);
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(2);
    const bool wantsText = ui.memory.wantsSearchFocus || ui.memory.wantsPlacesFocus;
    if (ui.memory.wantedFocus == focus && !wantsText) showKeyboardFocus();
    if (ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows)) ui.memory.focus = focus;
    if (ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows |
                               ImGuiHoveredFlags_AllowWhenBlockedByActiveItem))
        ui.memory.isPointerOverPanel = true;
    ui.log.note(name, area.x, area.y, area.width, area.height);
}

Panel::~Panel() {
    ImGui::End();
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

bool beginMenu(Ui& ui, const char* name, ImVec2 at, ImVec2 pivot) {
    if (!ImGui::IsPopupOpen(name)) return false;
    ImGui::SetNextWindowPos(at, ImGuiCond_Always, pivot);
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowSizeConstraints({0, 0}, {room.x - ui.px(16), room.y - ui.px(16)});
    const WithPadding padding(ui, 12, 10);
    ImGui::PushStyleColor(ImGuiCol_Border, tone().edge);
    const bool isOpen = ImGui::BeginPopup(name);
    ImGui::PopStyleColor();
    if (isOpen) ui.memory.isPointerOverPanel = true;
    return isOpen;
}

float eased(Ui& ui, double since, float seconds) {
    // Never nothing: Dear ImGui skips what cannot be seen, and with it the field to be typed into.
    const float share = std::clamp(float(ui.now - since) / seconds, 0.05f, 1.0f);
    if (share >= 1 || ui.explorer.reducesMotion()) return 1;
    ui.memory.wantsFrame = true;
    return 1 - (1 - share) * (1 - share);
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
    ImGui::PushStyleColor(ImGuiCol_Text, tone().warnInk);
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
    draw.AddRectFilled({left_, top_}, {right_, bottom}, tone().warnPaper, ui_.px(8));
    draw.AddRectFilled({left_, top_ + ui_.px(8)}, {left_ + ui_.px(3), bottom - ui_.px(8)},
                       tone().warnEdge);
    draw.ChannelsMerge();
}

void Flow::next(float width, float extraGap) {
    const float edge = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    if (!isFirst_ && ImGui::GetItemRectMax().x + gap_ + extraGap + width <= edge)
        ImGui::SameLine(0, gap_ + extraGap);
    isFirst_ = false;
}

} // namespace myo
