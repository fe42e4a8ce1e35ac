// From pain to muscles: warning signs, where it hurts, what may refer there.
#include "panels/widgets.hpp"

#include <myofield/study/offers.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

#include <imgui_stdlib.h>

#include <algorithm>

namespace myo {
namespace {

void signsToggle(Ui& ui, const std::string& more) {
    const std::string label = ui.memory.showsAllSigns ? tr("Show less") : more;
    if (toggle(ui, "find.signs", label.c_str(), false))
        ui.memory.showsAllSigns = !ui.memory.showsAllSigns;
}

/// What a drawing asks for: the sign that fits it best in full, the others a key away.
void signsOfDrawing(Ui& ui, const std::vector<const Notice*>& signs) {
    paragraph(say("First: {}", signs[0]->text));
    if (signs.size() == 1) return;
    if (ui.memory.showsAllSigns)
        for (size_t i = 1; i < signs.size(); ++i) bullet(ui, signs[i]->text);
    signsToggle(ui, sayCount("{} more warning sign", "{} more warning signs", signs.size() - 1));
}

/// What needs a doctor, in one breath; all of it a key away.
void warningSigns(Ui& ui) {
    const bool isDrawn = !ui.explorer.finder().query() && !ui.explorer.painter().isEmpty();
    const std::vector<const Notice*>& asked = ui.explorer.painAnswers().warnings;
    const WarningBox box(ui);
    const WithFont font(ui.fonts.small);
    if (isDrawn && !asked.empty()) return signsOfDrawing(ui, asked);
    if (!isDrawn)
        paragraph(
            tr("See a doctor first for pain in the chest, a sudden severe headache, numbness, "
               "weakness, loss of bladder or bowel control, fever, weight loss, or pain after an "
               "injury."));
    signsToggle(ui, tr("All warning signs"));
    if (!ui.memory.showsAllSigns) return;
    for (const Notice& sign : ui.explorer.atlas().warningSigns) bullet(ui, sign.text);
}

void askRegion(Ui& ui, uint32_t region) {
    ui.memory.places.clear();
    askAboutRegion(ui.explorer, {region}, ui.memory.findSide);
}

void sideChoice(Ui& ui) {
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(tr("Side (the person's own)"));
    constexpr Side kSides[]{Side::Right, Side::Left};
    std::vector<Segment> row;
    for (const Side side : kSides)
        row.push_back({"find.side." + std::string(nameOf(side)),
                       capitalised(wordsOf(side)),
                       {},
                       ui.memory.findSide == side});
    const int pressed = segments(ui, "find.sides", row);
    if (pressed < 0) return;
    ui.memory.findSide = kSides[pressed];
    const std::optional<FindQuery> now = ui.explorer.finder().query();
    if (now && !now->place && now->side != Side::Median && !now->regions.empty())
        askRegion(ui, now->regions[0].index);
}

void regionsOfGroup(Ui& ui, std::string_view group) {
    const std::vector<Region>& regions = ui.explorer.atlas().regions;
    for (uint32_t r = 0; r < regions.size(); ++r) {
        if (regions[r].isInside || regions[r].group != group) continue;
        if (listRow(ui, "find." + regions[r].id, capitalised(regions[r].label), {}, false, 16))
            askRegion(ui, r);
    }
}

/// All places by part of the body.
void regionTree(Ui& ui) {
    std::vector<std::string_view> groups;
    for (const Region& region : ui.explorer.atlas().regions)
        if (std::ranges::find(groups, region.group) == groups.end()) groups.push_back(region.group);
    for (const std::string_view group : groups) {
        const std::string name = "find.group." + std::string(group);
        const std::string label = capitalised(tr(std::string(group).c_str())) + "###" + name;
        const bool isOpen = ImGui::TreeNodeEx(label.c_str(), ImGuiTreeNodeFlags_SpanAvailWidth);
        note(ui, name);
        if (!isOpen) continue;
        ImGui::TreePop();
        regionsOfGroup(ui, group);
    }
}

void regionRow(Ui& ui, const SearchHit& hit) {
    const Region& region = ui.explorer.atlas().regions[hit.index];
    if (listRow(ui, "find." + region.id, capitalised(region.label), hit.because, false))
        askRegion(ui, hit.index);
}

/// A box to type a place in, and its answers; all regions by group while nothing is typed.
void regionChoice(Ui& ui) {
    SearchBox& box = ui.memory.places;
    if (std::exchange(ui.memory.wantsPlacesFocus, false)) ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(-1);
    std::string text = box.text();
    const bool isEntered =
        ImGui::InputTextWithHint("##find.text", tr("Where it hurts: \"temple\", \"heel\" ..."),
                                 &text, ImGuiInputTextFlags_EnterReturnsTrue);
    note(ui, "find.text");
    box.setText(text);
    if (isEntered) ui.memory.wantsPlacesFocus = true; // the box keeps the keyboard
    if (const std::optional<SearchHit> hit = box.entered(); hit && isEntered) {
        ui.memory.wantsFirstResult = true;
        ui.memory.wantsPlacesFocus = false;
        return askRegion(ui, hit->index);
    }
    if (box.text().empty()) return regionTree(ui);
    if (!box.hasAnswers())
        quietParagraph(ui, say("No match for \"{}\". Did you mean:", box.text()));
    const std::vector<SearchHit> offers = box.offers(); // a press clears them
    for (const SearchHit& hit : offers) regionRow(ui, hit);
}

/// How much of the bar is filled says the match; the words beside it say what it means.
void matchBar(Ui& ui, float match, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float height = ui.px(5);
    draw.AddRectFilled(at, {at.x + width, at.y + height}, tone().edge, height / 2);
    draw.AddRectFilled(
        at, {at.x + std::max(height, width * std::clamp(match, 0.0f, 1.0f)), at.y + height},
        tone().accent, height / 2);
    ImGui::Dummy({width, height});
}

void resultWords(Ui& ui, const FindRow& row, float width) {
    const Muscle& muscle = ui.explorer.atlas()[row.point.muscle];
    gap(ui, 1);
    ImGui::Indent(ui.px(6));
    {
        const WithFont font(ui.fonts.strong);
        ImGui::TextUnformatted(fitted(muscle.name, width - ui.px(60)).c_str());
    }
    const std::string share =
        !row.isCloseBy ? fmt::format("{:.0f} %", 100 * row.match) : std::string();
    ImGui::SameLine(width - ImGui::CalcTextSize(share.c_str()).x - ui.px(4));
    ImGui::TextUnformatted(share.c_str());
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.px(4));
    const WithFont font(ui.fonts.small);
    {
        const WithInk ink(tone().quiet);
        std::string name = pointTitle(muscle, row.point.point);
        if (row.otherPoints > 0) name = say("{} (and {} more)", name, row.otherPoints);
        if (!row.isCloseBy) ImGui::TextUnformatted(fitted(name, width - ui.px(12)).c_str());
    }
    if (!row.isCloseBy) matchBar(ui, row.match, width - ui.px(12));
    paragraph(capitalised(row.words));
    ImGui::Unindent(ui.px(6));
    gap(ui, 1);
}

} // namespace

void followRow(Ui& ui, const PointOnSide& point, bool isPressed) {
    const std::string& muscle = ui.explorer.atlas()[point.muscle].id;
    if (isPointedAt()) {
        ui.memory.preview = point;
        ui.memory.pointedMuscle = muscle;
    }
    if (isPressed) ui.explorer.chooseFromList(muscle, ImGui::GetIO().KeyCtrl);
}

void resultRow(Ui& ui, const FindRow& row, size_t index) {
    const std::string& muscle = ui.explorer.atlas()[row.point.muscle].id;
    const std::string name = "result." + std::to_string(index);
    const ImVec2 top = ImGui::GetCursorPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.ChannelsSplit(2); // the words lie over the row that is pressed, whose height they decide
    draw.ChannelsSetCurrent(1);
    ImGui::BeginGroup();
    resultWords(ui, row, ImGui::GetContentRegionAvail().x);
    ImGui::EndGroup();
    const ImVec2 after = ImGui::GetCursorPos();
    const float height = ImGui::GetItemRectSize().y;
    draw.ChannelsSetCurrent(0);
    ImGui::SetCursorPos(top);
    const bool isChosen = ui.explorer.state().isSelected(muscle);
    const bool isPressed =
        ImGui::Selectable(("###" + name).c_str(), isChosen, ImGuiSelectableFlags_None, {0, height});
    draw.ChannelsMerge();
    note(ui, name);
    if (index == 0 && std::exchange(ui.memory.wantsFirstResult, false)) giveKeyboard();
    followRow(ui, row.point, isPressed);
    ImGui::SetCursorPos(after);
}

namespace {

void results(Ui& ui) {
    const FindQuery query = *ui.explorer.finder().query();
    caption(ui, query.words.empty() ? tr("This place") : query.words.c_str());
    if (button(ui, "find.forget", withIcon("find", tr("New search")).c_str(),
               tr("Another place (Esc)")))
        return ui.explorer.finder().forget();
    if (ui.explorer.finder().found().empty())
        return quietParagraph(ui, tr("None of the charts shows pain here."));
    quietParagraph(ui, tr("Charts that show pain here, the typical and common ones first. A match "
                          "says how alike chart and place are; it is no diagnosis."));
    const float width = ImGui::GetContentRegionAvail().x;
    {
        const WithFont font(ui.fonts.small);
        const WithInk ink(tone().quiet);
        const char* const match = tr("match");
        const float room = width - ImGui::CalcTextSize(match).x - ui.px(12);
        ImGui::TextUnformatted(fitted(tr("Muscle, closest point"), room).c_str());
        ImGui::SameLine(width - ImGui::CalcTextSize(match).x - ui.px(4));
        ImGui::TextUnformatted(match);
    }
    ImGui::Separator();
    const WithGroup stop(ui.memory.order, "found");
    for (size_t i = 0; i < ui.explorer.finder().found().size(); ++i) {
        const FindRow row = ui.explorer.finder().found()[i];
        resultRow(ui, row, i);
    }
}

} // namespace

void findPanel(Ui& ui) {
    ImGui::BeginChild("find", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
    warningSigns(ui);
    if (ui.explorer.finder().query()) {
        results(ui);
    } else {
        const bool isDrawn = !ui.explorer.painter().isEmpty();
        if (!isDrawn) caption(ui, tr("Where does it hurt?"));
        gap(ui, 2);
        paintBox(ui);
        if (isDrawn) {
            paintList(ui);
        } else {
            quietParagraph(ui, tr("Paint it on the skin, or name the place."));
            sideChoice(ui);
            regionChoice(ui);
        }
    }
    ImGui::EndChild();
}

} // namespace myo
