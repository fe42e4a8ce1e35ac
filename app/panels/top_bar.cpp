// The top bar: name, modes, search, and what is about the whole window. What does not fit loses its
// words, then goes into a menu; nothing wraps.
#include "panels/widgets.hpp"

#include <myofield/core/text.hpp>

#include <imgui.h>

#include <algorithm>

namespace myo {
namespace {

constexpr float kGap = 4, kWideGap = 16; ///< units
constexpr float kSearch = 340, kNarrowSearch = 150;
constexpr float kIcon = 36;

/// What the bar shows at its size, from all of it to little.
struct Fit {
    bool hasName = true;
    bool hasModeWords = true;
    bool hasShareWords = true;
    size_t rightIcons = 5; ///< of undo, redo, share, settings, help; the others are in the menu
};

std::vector<Segment> modes(const Ui& ui, bool hasWords) {
    std::vector<Segment> all;
    for (const Action* action : actionsAt(ActionPlace::Modes)) {
        const std::string words = tr(action->words.c_str());
        const bool isOn = action->isOn(ui.explorer);
        const std::string picture = icon(action->icon);
        const bool isBare = !hasWords && !picture.empty();
        all.push_back({action->id, isBare ? picture : withIcon(action->icon, words),
                       isBare ? words + ". " + tipOf(*action) : tipOf(*action), isOn});
    }
    return all;
}

std::string shareWords(const Fit& fit) {
    return fit.hasShareWords ? withIcon("share", tr("Share")) : icon("share");
}

/// Of undo, redo, share, settings, help, in the order in which they stay longest.
constexpr size_t kShare = 0, kHelp = 1, kSettings = 2, kUndo = 3, kRedo = 4;

float rightWidth(const Ui& ui, const Fit& fit) {
    const float side = ui.px(kIcon);
    const float share = fit.hasShareWords ? buttonWidth(shareWords(fit).c_str()) : side;
    const bool hasMenu = fit.rightIcons < 5;
    const float others =
        float(fit.rightIcons - (fit.rightIcons > 0 ? 1 : 0)) * (side + ui.px(kGap));
    return (fit.rightIcons > 0 ? share + ui.px(kGap) : 0) + others +
           (hasMenu ? side + ui.px(kGap) : 0) + side; // and the fold
}

float leftWidth(const Ui& ui, const Fit& fit) {
    const WithFont font(ui.fonts.strong);
    const float name = fit.hasName ? ImGui::CalcTextSize("myofield").x + ui.px(kWideGap) : 0;
    return ui.px(kIcon + kGap) + name + segmentsWidth(modes(ui, fit.hasModeWords));
}

Fit fitInto(const Ui& ui, float width) {
    const auto fits = [&](const Fit& fit, float search) {
        return leftWidth(ui, fit) + rightWidth(ui, fit) + ui.px(search + 2 * kWideGap) <= width;
    };
    Fit fit;
    if (fits(fit, kSearch)) return fit;
    fit.hasShareWords = false;
    if (fits(fit, kNarrowSearch)) return fit;
    fit.hasName = false;
    if (fits(fit, kNarrowSearch)) return fit;
    fit.hasModeWords = false;
    while (!fits(fit, kNarrowSearch) && fit.rightIcons > 0) --fit.rightIcons;
    return fit;
}

/// A button with a menu of all actions of some places under it.
void menuButton(Ui& ui, const char* name, const char* iconName, const char* words,
                const std::string& label, std::initializer_list<ActionPlace> places) {
    const std::string popup = std::string(name) + ".menu";
    const bool isOpen = ImGui::IsPopupOpen(popup.c_str());
    const bool isPressed = label == icon(iconName)
                               ? iconButton(ui, name, iconName, words, isOpen, words, kIcon)
                               : toggle(ui, name, label.c_str(), isOpen);
    const ImVec2 corner{ImGui::GetItemRectMax().x, ImGui::GetItemRectMax().y + ui.px(4)};
    if (isPressed) ImGui::OpenPopup(popup.c_str());
    if (!beginMenu(ui, popup.c_str(), corner, {1, 0})) return;
    bool isFirst = true;
    for (const ActionPlace place : places) {
        if (!std::exchange(isFirst, false)) ImGui::Separator();
        actionLines(ui, place);
    }
    ImGui::EndPopup();
}

void historyIcon(Ui& ui, const char* id) {
    actionIcon(ui, actionNamed(id), kIcon);
    ImGui::SameLine(0, ui.px(kGap));
}

void rightCluster(Ui& ui, const Fit& fit) {
    const auto has = [&](size_t what) { return what < fit.rightIcons; };
    if (has(kUndo)) historyIcon(ui, "undo");
    if (has(kRedo)) historyIcon(ui, "redo");
    if (has(kShare)) {
        menuButton(ui, "share", "share", tr("Share"), shareWords(fit), {ActionPlace::Share});
        ImGui::SameLine(0, ui.px(kGap));
    }
    if (has(kSettings)) historyIcon(ui, "settings");
    if (has(kHelp)) {
        menuButton(ui, "help.menu", "help", tr("Help"), icon("help"), {ActionPlace::Help});
        ImGui::SameLine(0, ui.px(kGap));
    }
    if (fit.rightIcons < 5) {
        menuButton(
            ui, "more", "more", tr("More"), icon("more"),
            {ActionPlace::History, ActionPlace::Share, ActionPlace::Settings, ActionPlace::Help});
        ImGui::SameLine(0, ui.px(kGap));
    }
}

/// Folds a panel; it is on while the panel is open.
void foldButton(Ui& ui, const char* id, bool isOpen) {
    const Action& action = actionNamed(id);
    if (iconButton(ui, id, action.icon, tr(action.words.c_str()), isOpen, tipOf(action).c_str(),
                   kIcon))
        perform(action, ui.explorer);
}

void name(Ui& ui) {
    const WithFont font(ui.fonts.strong);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted("myofield");
    ImGui::SameLine(0, ui.px(kWideGap));
}

} // namespace

void topBar(Ui& ui) {
    const WithPadding padding(ui, 6, 6);
    const Panel panel(ui, "panel.top", ui.layout.top, Focus::Top);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(ui.px(10), (ui.px(kIcon) - ImGui::GetTextLineHeight()) / 2));
    const float width = ImGui::GetContentRegionAvail().x;
    const float start = ImGui::GetCursorPosX();
    const Fit fit = fitInto(ui, width);
    foldButton(ui, "fold.left", ui.layout.left.width > 0);
    ImGui::SameLine(0, ui.px(kGap));
    if (fit.hasName) name(ui);
    const std::vector<const Action*> all = actionsAt(ActionPlace::Modes);
    if (const int pressed = segments(ui, "modes", modes(ui, fit.hasModeWords)); pressed >= 0)
        perform(*all[size_t(pressed)], ui.explorer);
    const float left = leftWidth(ui, fit), right = rightWidth(ui, fit);
    const float room = width - left - right - ui.px(2 * kWideGap);
    const float search = std::min(room, ui.px(1.3f * kSearch));
    // In the window's middle where that is free, else in the middle of what is.
    const float middle = std::clamp(width / 2, left + ui.px(kWideGap) + search / 2,
                                    width - right - ui.px(kWideGap) - search / 2);
    ImGui::SameLine(start + middle - search / 2);
    searchField(ui, search);
    ImGui::SameLine(start + width - right);
    rightCluster(ui, fit);
    foldButton(ui, "fold.right", ui.layout.right.width > 0);
    ImGui::PopStyleVar();
}

} // namespace myo
