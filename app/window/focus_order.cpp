#include "window/focus_order.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace myo {
namespace {

ImGuiWindow* rootOf(ImGuiWindow* window) {
    return window ? window->RootWindow : nullptr;
}

/// Gives the keyboard to the last item, and shows that it has it.
void giveKeyboard(ImGuiContext& context) {
    ImGuiWindow* const window = context.CurrentWindow;
    ImGui::FocusWindow(window);
    ImGui::SetFocusID(context.LastItemData.ID, window);
    context.NavDisableHighlight = false;
    ImRect seen = context.LastItemData.Rect;
    seen.Expand(context.Style.ItemSpacing.y);
    ImGui::ScrollToBringRectIntoView(window, seen);
}

} // namespace

void FocusOrder::startFrame() {
    stops_ = std::exchange(building_, {});
    group_.clear();
}

void FocusOrder::add() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    const uint32_t id = context.LastItemData.ID;
    if (id == 0 || (context.LastItemData.InFlags & ImGuiItemFlags_Disabled)) return;
    if (context.NavId == id && !group_.empty()) lastOf_[group_] = id;
    if (wanted_ == id) {
        wanted_ = 0;
        giveKeyboard(context);
    }
    building_.push_back({id, rootOf(context.CurrentWindow), group_, false});
}

void FocusOrder::markAsOn() {
    if (!building_.empty()) building_.back().isOn = true;
}

/// While a menu or a page is open, its own controls alone.
bool FocusOrder::isWithin(const Stop& stop) const {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.OpenPopupStack.empty() ||
           stop.root == rootOf(context.OpenPopupStack.back().Window);
}

bool FocusOrder::hadKeyboard(const Stop& stop) const {
    const auto last = lastOf_.find(stop.group);
    return last != lastOf_.end() && last->second == stop.id;
}

bool FocusOrder::move(int step, bool hasPicture) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    // Each group once.
    std::vector<Stop> stops;
    size_t now = SIZE_MAX;
    for (const Stop& stop : stops_) {
        if (!isWithin(stop)) continue;
        const bool isFurther =
            !stop.group.empty() && !stops.empty() && stops.back().group == stop.group;
        if (!isFurther) stops.push_back(stop);
        if (isFurther && !stops.back().isOn && (stop.isOn || hadKeyboard(stop))) {
            stops.back().id = stop.id;
            stops.back().isOn = stop.isOn;
        }
        if (stop.id == context.NavId && !context.NavDisableHighlight) now = stops.size() - 1;
    }
    if (context.ActiveId != 0)
        for (size_t i = 0; i < stops.size(); ++i)
            if (stops[i].id == context.ActiveId) now = i;
    ImGui::ClearActiveID();
    if (stops.empty()) return false;
    hasPicture = hasPicture && context.OpenPopupStack.empty();
    const size_t count = stops.size() + (hasPicture ? 1 : 0); // the picture is the last
    const size_t from = now != SIZE_MAX ? now : hasPicture ? count - 1 : step > 0 ? count - 1 : 0;
    const size_t to = (from + size_t(int(count) + step)) % count;
    if (to == stops.size()) return false;
    wanted_ = stops[to].id;
    return true;
}

void FocusOrder::leave() {
    wanted_ = 0;
}

} // namespace myo
