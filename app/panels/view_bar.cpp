// Ways to look at the body, at the picture's lower right.
#include "panels/widgets.hpp"

#include <myofield/core/text.hpp>

#include <imgui.h>

namespace myo {
namespace {

constexpr float kViewBarHeight = 32, kViewBarPadding = 4, kViewBarMargin = 10; ///< units

struct Entry {
    const Action* action;
    std::string label;
};

/// Words beside icons, icons alone where there is no room for words.
std::vector<Entry> entries(bool hasWords) {
    std::vector<Entry> all;
    for (const Action* action : actionsAt(ActionPlace::MainViews)) {
        const std::string words = tr(action->words.c_str());
        const std::string picture = icon(action->icon);
        const bool isBare = picture.empty() || hasWords;
        all.push_back({action, isBare ? withIcon(action->icon, words) : picture});
    }
    return all;
}

std::string moreLabel() {
    return std::string(tr("Views")) + (icon("up").empty() ? "" : "  " + icon("up"));
}

float widthOf(const Ui& ui, const std::vector<Entry>& all) {
    float width = ui.px(2 * kViewBarPadding) + buttonWidth(moreLabel().c_str());
    for (const Entry& entry : all) width += buttonWidth(entry.label.c_str());
    return width;
}

} // namespace

float viewBarHeight(const Ui& ui) {
    return ui.px(kViewBarHeight + 2 * kViewBarPadding + kViewBarMargin);
}

void viewBar(Ui& ui) {
    const Area& scene = ui.layout.scene;
    const float room = scene.width - toolStripWidth(ui) - ui.px(3 * kViewBarMargin);
    std::vector<Entry> all = entries(true);
    if (widthOf(ui, all) > room) all = entries(false);
    while (!all.empty() && widthOf(ui, all) > room) all.pop_back();
    const float width = widthOf(ui, all);
    const float height = ui.px(kViewBarHeight + 2 * kViewBarPadding);
    const Area area{scene.right() - ui.px(kViewBarMargin) - width,
                    scene.bottom() - ui.px(kViewBarMargin) - height, width, height};
    const WithPadding padding(ui, kViewBarPadding, kViewBarPadding);
    const Panel panel(ui, "panel.views", area, Focus::Tools, PanelLook::Floating);
    for (const Entry& entry : all) {
        const Action& action = *entry.action;
        const bool isOn = action.isOn && action.isOn(ui.explorer);
        ImGui::BeginDisabled(!canPerform(action, ui.explorer));
        if (toggle(ui, action.id.c_str(), entry.label.c_str(), isOn, tipOf(action).c_str()))
            perform(action, ui.explorer);
        ImGui::EndDisabled();
        ImGui::SameLine(0, 0);
    }
    if (toggle(ui, "views", moreLabel().c_str(), ImGui::IsPopupOpen("views.menu")))
        ImGui::OpenPopup("views.menu");
    const ImVec2 corner{ImGui::GetItemRectMax().x, ImGui::GetItemRectMin().y - ui.px(8)};
    if (!beginMenu(ui, "views.menu", corner, {1, 1})) return;
    actionLines(ui, ActionPlace::MainViews);
    ImGui::Separator();
    actionLines(ui, ActionPlace::Views);
    ImGui::EndPopup();
}

} // namespace myo
