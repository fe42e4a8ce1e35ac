// The strip of tools at the picture's left edge: layers, sides, what lies over the picture, what is
// hidden. What does not fit goes into a menu at its end.
#include "panels/widgets.hpp"

#include <myofield/core/text.hpp>
#include <myofield/study/quiz_steps.hpp>
#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>

#include <algorithm>
#include <functional>

namespace myo {
namespace {

constexpr float kTarget = 40, kPadding = 4, kMargin = 10, kGroupGap = 8; ///< units
constexpr float kSliderWidth = 190;

/// Where a popover begins: beside the tool that opens it.
ImVec2 besideItem(const Ui& ui) {
    return {ImGui::GetItemRectMax().x + ui.px(10), ImGui::GetItemRectMin().y};
}

void layerSlider(Ui& ui, const char* name, const char* label, float LayerOpacity::*layer) {
    ImGui::TextUnformatted(label);
    float value = ui.explorer.state().layers.*layer;
    if (shareSlider(ui, name, value, ui.px(kSliderWidth)))
        ui.explorer.view().edit().layers.*layer = value;
}

/// A ring round a tool that is filled as far as its share goes.
void dialRing(const Ui& ui, float share) {
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    const ImVec2 centre{(low.x + high.x) / 2, (low.y + high.y) / 2};
    const float radius = (high.x - low.x) / 2 - ui.px(3);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddCircle(centre, radius, tone().edge, 48, ui.px(2));
    if (share <= 0) return;
    draw.PathArcTo(centre, radius, -kPi / 2, -kPi / 2 + 2 * kPi * std::min(share, 0.999f), 48);
    draw.PathStroke(tone().accent, 0, ui.px(3));
}

/// A value of a dial that has a name.
struct Stop {
    const char* name;
    const char* label;
    float value;
};

/// The stops of a dial in a row; the one that holds now is marked.
void stops(Ui& ui, const char* name, float now, std::initializer_list<Stop> all,
           const std::function<void(float)>& set) {
    std::vector<Segment> row;
    for (const Stop& stop : all)
        row.push_back({stop.name, stop.label, {}, std::abs(stop.value - now) < 0.005f});
    if (const int pressed = segments(ui, name, row); pressed >= 0)
        set((all.begin() + pressed)->value);
}

void skinTool(Ui& ui) {
    const float skin = ui.explorer.state().layers.skin;
    const std::string tip = say("Skin, {:.0f} %. K: translucent, full, off", 100 * skin);
    if (iconButton(ui, "tool.skin", "skin", tr("Skin"), false, tip.c_str(), kTarget))
        ImGui::OpenPopup("skin.menu");
    dialRing(ui, skin);
    if (!beginMenu(ui, "skin.menu", besideItem(ui))) return;
    layerSlider(ui, "layer.skin", tr("Skin"), &LayerOpacity::skin);
    stops(ui, "skin.stops", skin,
          {{"skin.off", tr("Off"), 0},
           {"skin.usual", tr("Translucent"), LayerOpacity{}.skin},
           {"skin.full", tr("Full"), 1}},
          [&](float stop) { ui.explorer.view().edit().layers.skin = stop; });
    ImGui::EndPopup();
}

void uncoverTool(Ui& ui) {
    const float uncover = ui.explorer.state().uncover;
    const std::string tip =
        say("Uncover chosen muscles, {:.0f} %. Y: a window, all, nothing", 100 * uncover);
    if (iconButton(ui, "tool.uncover", "uncover", tr("Uncover"), false, tip.c_str(), kTarget))
        ImGui::OpenPopup("uncover.menu");
    dialRing(ui, uncover);
    if (!beginMenu(ui, "uncover.menu", besideItem(ui))) return;
    ImGui::TextUnformatted(tr("Uncover chosen muscles"));
    float value = uncover;
    if (shareSlider(ui, "uncover", value, ui.px(kSliderWidth)))
        ui.explorer.view().edit().uncover = value;
    stops(ui, "uncover.stops", uncover,
          {{"uncover.off", tr("Off"), 0},
           {"uncover.window", tr("Window"), ViewState{}.uncover},
           {"uncover.bare", tr("Bare"), 1}},
          [&](float stop) { ui.explorer.view().edit().uncover = stop; });
    ImGui::EndPopup();
}

void layersTool(Ui& ui) {
    const LayerOpacity& layers = ui.explorer.state().layers;
    const LayerOpacity usual;
    const bool isChanged = layers.superficial != usual.superficial || layers.deep != usual.deep ||
                           layers.bones != usual.bones;
    if (iconButton(ui, "tool.layers", "layers", tr("Layers"), isChanged,
                   tr("Layers: superficial and deep muscles, bones"), kTarget))
        ImGui::OpenPopup("layers.menu");
    if (!beginMenu(ui, "layers.menu", besideItem(ui))) return;
    layerSlider(ui, "layer.superficial", tr("Superficial muscles"), &LayerOpacity::superficial);
    layerSlider(ui, "layer.deep", tr("Deep muscles"), &LayerOpacity::deep);
    layerSlider(ui, "layer.bones", tr("Bones, cartilage and ligaments"), &LayerOpacity::bones);
    ImGui::BeginDisabled(!isChanged);
    if (button(ui, "layers.usual", tr("Show all layers"))) {
        LayerOpacity& edited = ui.explorer.view().edit().layers;
        edited.superficial = edited.deep = edited.bones = 1;
    }
    ImGui::EndDisabled();
    ImGui::EndPopup();
}

void sidesTool(Ui& ui) {
    const Sides sides = ui.explorer.state().sides;
    if (iconButton(ui, "tool.sides", "sides", tr("Side"), sides != Sides::Both,
                   tr("Side (the person's own): right, both or left"), kTarget))
        ImGui::OpenPopup("sides.menu");
    if (!beginMenu(ui, "sides.menu", besideItem(ui))) return;
    ImGui::TextUnformatted(tr("Side (the person's own)"));
    std::vector<Segment> row;
    const std::vector<const Action*> all = actionsAt(ActionPlace::Sides);
    for (const Action* action : all)
        row.push_back({"tool." + action->id, tr(action->words.c_str()), tipOf(*action),
                       action->isOn(ui.explorer)});
    if (const int pressed = segments(ui, "tool.sides", row); pressed >= 0)
        perform(*all[size_t(pressed)], ui.explorer);
    ImGui::EndPopup();
}

void hiddenTool(Ui& ui) {
    const size_t count = setAsideCount(ui.explorer.state());
    ImGui::BeginDisabled(count == 0 || isAsked(ui.explorer)); // its list names structures
    const std::string tip = count == 0
                                ? std::string(tr("Nothing is hidden, isolated or faded"))
                                : sayCount("{} structure is hidden, isolated or faded",
                                           "{} structures are hidden, isolated or faded", count);
    if (iconButton(ui, "show.hidden", "hide", tr("Hidden"), count > 0, tip.c_str(), kTarget))
        ImGui::OpenPopup("set_aside");
    ImGui::EndDisabled();
    if (count > 0) {
        const WithFont font(ui.fonts.small);
        const std::string words = std::to_string(count);
        const ImVec2 size = ImGui::CalcTextSize(words.c_str());
        const ImVec2 high = ImGui::GetItemRectMax();
        ImGui::GetWindowDrawList()->AddText({high.x - size.x - ui.px(2), high.y - size.y},
                                            tone().onInk, words.c_str());
    }
    if (!beginMenu(ui, "set_aside", besideItem(ui))) return;
    setAsideList(ui);
    ImGui::EndPopup();
}

/// A tool of the strip, and how it looks as a line of the menu at its end.
struct Tool {
    std::function<void(Ui&)> asIcon, asLine;
    bool beginsGroup = false;
};

Tool toolOf(const Action& action, bool beginsGroup) {
    return {[&action](Ui& ui) { actionIcon(ui, action, kTarget); },
            [&action](Ui& ui) { actionLine(ui, action); }, beginsGroup};
}

std::vector<Tool> tools() {
    std::vector<Tool> all{{skinTool, skinTool},
                          {uncoverTool, uncoverTool},
                          {layersTool, layersTool},
                          {sidesTool, sidesTool}};
    bool isFirst = true;
    for (const ActionPlace place : {ActionPlace::Show, ActionPlace::OnSkin})
        for (const Action* action : actionsAt(place))
            all.push_back(toolOf(*action, std::exchange(isFirst, false)));
    all.push_back({hiddenTool, hiddenTool, true});
    return all;
}

float heightOf(const Ui& ui, std::span<const Tool> some, bool hasMenu) {
    float height = ui.px(2 * kPadding) + (hasMenu ? ui.px(kTarget) : 0);
    for (const Tool& tool : some) height += ui.px(kTarget + (tool.beginsGroup ? kGroupGap : 0));
    return height;
}

void moreTools(Ui& ui, std::span<const Tool> rest) {
    if (iconButton(ui, "tool.more", "more", tr("More"), false, tr("More tools"), kTarget))
        ImGui::OpenPopup("tools.menu");
    if (!beginMenu(ui, "tools.menu", besideItem(ui))) return;
    for (const Tool& tool : rest) tool.asLine(ui);
    ImGui::EndPopup();
}

} // namespace

float toolStripWidth(const Ui& ui) {
    return ui.px(kTarget + 2 * kPadding + kMargin);
}

void toolStrip(Ui& ui) {
    static const std::vector<Tool> all = tools();
    const Area& scene = ui.layout.scene;
    const float room = scene.height - ui.px(2 * kMargin);
    size_t shown = all.size();
    while (shown > 1 && heightOf(ui, {all.data(), shown}, shown < all.size()) > room) --shown;
    const bool hasMenu = shown < all.size();
    const Area area{scene.x + ui.px(kMargin), scene.y + ui.px(kMargin),
                    ui.px(kTarget + 2 * kPadding), heightOf(ui, {all.data(), shown}, hasMenu)};
    const WithPadding padding(ui, kPadding, kPadding);
    const Panel panel(ui, "panel.tools", area, Focus::Tools, PanelLook::Floating);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    for (size_t i = 0; i < shown; ++i) {
        if (all[i].beginsGroup) gap(ui, kGroupGap);
        all[i].asIcon(ui);
    }
    if (hasMenu) moreTools(ui, {all.data() + shown, all.size() - shown});
    ImGui::PopStyleVar();
}

} // namespace myo
