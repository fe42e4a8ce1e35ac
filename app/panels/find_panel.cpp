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

/// What a place or a drawing asks for: the sign that fits it best in full, the others a key away.
void signsAskedFor(Ui& ui, const std::vector<const Notice*>& signs) {
    paragraph(say("First: {}", signs[0]->text));
    if (signs.size() == 1) return;
    if (ui.memory.showsAllSigns)
        for (size_t i = 1; i < signs.size(); ++i) bullet(ui, signs[i]->text);
    signsToggle(ui, sayCount("{} more warning sign", "{} more warning signs", signs.size() - 1));
}

/// The signs that come before the answers, in their order; none where neither place nor drawing
/// asks for one.
std::vector<const Notice*> signsThatComeFirst(Explorer& explorer) {
    std::vector<const Notice*> first;
    if (const std::optional<FindQuery>& query = explorer.finder().query())
        for (const uint32_t sign : query->warnings)
            first.push_back(&explorer.atlas().warningSigns[sign]);
    else if (!explorer.painter().isEmpty())
        first = explorer.painAnswers().warnings;
    return first;
}

/// What needs a doctor, in one breath; all of it a key away.
void warningSigns(Ui& ui) {
    const std::vector<const Notice*> first = signsThatComeFirst(ui.explorer);
    const WarningBox box(ui);
    const WithFont font(ui.fonts.small);
    if (!first.empty()) return signsAskedFor(ui, first);
    paragraph(tr("See a doctor first for pain in the chest, a sudden severe headache, numbness, "
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

void askAll(Ui& ui, const SearchHit& hit) {
    const std::string words = hit.because; // clearing the box may take it
    ui.memory.places.clear();
    askInWords(ui.explorer, words, ui.memory.findSide);
}

void questionRow(Ui& ui, const SearchHit& hit) {
    const OfferWords words = wordsOf(ui.explorer, hit);
    if (listRow(ui, "find.question", words.name, {}, false)) askAll(ui, hit);
    const WithFont font(ui.fonts.small);
    quietParagraph(ui, words.below);
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
        ImGui::InputTextWithHint("##find.text", tr("\"temple\", \"heel pain in the morning\" ..."),
                                 &text, ImGuiInputTextFlags_EnterReturnsTrue);
    note(ui, "find.text");
    box.setText(text);
    if (isEntered) ui.memory.wantsPlacesFocus = true; // the box keeps the keyboard
    if (const std::optional<SearchHit> hit = box.entered(); hit && isEntered) {
        ui.memory.wantsFirstResult = true;
        ui.memory.wantsPlacesFocus = false;
        return hit->what == SearchHit::What::Question ? askAll(ui, *hit)
                                                      : askRegion(ui, hit->index);
    }
    if (box.text().empty()) return regionTree(ui);
    const std::vector<SearchHit> offers = box.offers(); // a press clears them
    if (offers.empty())
        quietParagraph(ui, say("No match for \"{}\".", box.text()));
    else if (!box.hasAnswers())
        quietParagraph(ui, say("No match for \"{}\". Did you mean:", box.text()));
    for (const SearchHit& hit : offers)
        hit.what == SearchHit::What::Question ? questionRow(ui, hit) : regionRow(ui, hit);
}

/// What the place is to the muscle, in a word or two, in whose order the list stands; of a drawing,
/// how alike it and the chart are.
std::string standingWords(const FindRow& row) {
    using Standing = MatchFacts::Standing;
    switch (row.standing) {
    case Standing::MainPainHere: return tr("main pain here");
    case Standing::SpreadsHere: return tr("less typical");
    case Standing::CloseBy: return tr("nearby");
    case Standing::AskedFor: return tr("asked for");
    case Standing::NamedFor: return tr("often named");
    case Standing::HasSign: return tr("has the sign");
    case Standing::NearlyAll:
    case Standing::Most:
    case Standing::Part:
    case Standing::Little: break;
    }
    return fmt::format("{:.0f} %", 100 * row.match);
}

void resultWords(Ui& ui, const FindRow& row, float width) {
    const Muscle& muscle = ui.explorer.atlas()[row.point.muscle];
    gap(ui, 1);
    ImGui::Indent(ui.px(6));
    const std::string standing = standingWords(row);
    float room = 0;
    {
        const WithFont font(ui.fonts.small);
        room = width - ImGui::CalcTextSize(standing.c_str()).x - ui.px(12);
    }
    {
        const WithFont font(ui.fonts.strong);
        const std::string& name = row.group ? row.group->label : muscle.name;
        ImGui::TextUnformatted(fitted(name, room - ui.px(6)).c_str());
    }
    const WithFont font(ui.fonts.small);
    {
        const WithInk ink(tone().quiet);
        ImGui::SameLine(room);
        ImGui::TextUnformatted(standing.c_str());
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.px(4));
        std::string name = row.group
                               ? say("{}, {}", muscle.name, pointTitle(muscle, row.point.point))
                               : pointTitle(muscle, row.point.point);
        if (row.otherPoints > 0) name = say("{} (and {} more)", name, row.otherPoints);
        if (!row.isCloseBy) ImGui::TextUnformatted(fitted(name, width - ui.px(12)).c_str());
    }
    paragraph(capitalised(row.words));
    if (row.group) {
        const WithInk ink(tone().quiet);
        const bool isOpen = ui.memory.openGroups.contains(row.group->id);
        const size_t count = row.members.size();
        ImGui::TextUnformatted(
            isOpen
                ? tr("Press to close")
                : sayCount("Press to open: {} muscle", "Press to open: {} muscles", count).c_str());
    }
    ImGui::Unindent(ui.px(6));
    gap(ui, 1);
}

/// A press chooses the muscle; of a group, it opens or closes it.
void press(Ui& ui, const FindRow& row) {
    if (!row.group)
        return ui.explorer.chooseFromList(ui.explorer.atlas()[row.point.muscle].id,
                                          ImGui::GetIO().KeyCtrl);
    std::set<std::string>& open = ui.memory.openGroups;
    if (open.erase(row.group->id) == 0) open.insert(row.group->id);
}

void resultRow(Ui& ui, const FindRow& row, const std::string& name) {
    const std::string& muscle = ui.explorer.atlas()[row.point.muscle].id;
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
    const bool isChosen = !row.group && ui.explorer.state().isSelected(muscle);
    const bool isPressed =
        ImGui::Selectable(("###" + name).c_str(), isChosen, ImGuiSelectableFlags_None, {0, height});
    draw.ChannelsMerge();
    note(ui, name);
    if (name == "result.0" && std::exchange(ui.memory.wantsFirstResult, false)) giveKeyboard();
    showWhilePointedAt(ui, row.point);
    if (isPressed) press(ui, row);
    ImGui::SetCursorPos(after);
}

} // namespace

void showWhilePointedAt(Ui& ui, const PointOnSide& point) {
    if (!isPointedAt()) return;
    ui.memory.preview = point;
    ui.memory.pointedMuscle = ui.explorer.atlas()[point.muscle].id;
}

void resultRows(Ui& ui, const FindRow& row, const std::string& name) {
    resultRow(ui, row, name);
    if (!row.group || !ui.memory.openGroups.contains(row.group->id)) return;
    ImGui::Indent(ui.px(14));
    for (size_t i = 0; i < row.members.size(); ++i)
        resultRow(ui, row.members[i], name + "." + std::to_string(i));
    ImGui::Unindent(ui.px(14));
}

namespace {

void results(Ui& ui) {
    const FindQuery query = *ui.explorer.finder().query();
    caption(ui, query.words.empty() ? tr("This place") : capitalised(query.words).c_str());
    if (!query.understood.empty()) quietParagraph(ui, query.understood);
    if (button(ui, "find.forget", withIcon("find", tr("New search")).c_str(),
               tr("Another place (Esc)")))
        return ui.explorer.finder().forget();
    if (ui.explorer.finder().found().empty())
        return quietParagraph(ui, tr("None of the charts shows pain here."));
    quietParagraph(ui, tr("Charts that show pain here, the typical and common ones first. None of "
                          "it is a diagnosis."));
    ImGui::Separator();
    const WithGroup stop(ui.memory.order, "found");
    for (size_t i = 0; i < ui.explorer.finder().found().size(); ++i) {
        const FindRow row = ui.explorer.finder().found()[i]; // a press may change the list
        resultRows(ui, row, "result." + std::to_string(i));
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
