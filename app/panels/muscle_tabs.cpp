// The four tabs: pattern, anatomy, care, evidence.
#include "panels/widgets.hpp"

#include <imgui.h>

#include <myofield/study/pattern_words.hpp>
#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <myofield/scene/point_colours.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {

constexpr float kKeyColumn = 92; ///< units

/// A line of a table: what, and on its right the words.
void labelled(Ui& ui, const char* label, const std::string& text) {
    if (text.empty()) return;
    const float left = ImGui::GetCursorPosX();
    const float top = ImGui::GetCursorPosY();
    // Beside each other where that leaves the words room.
    const bool isBeside = ImGui::GetContentRegionAvail().x > ui.px(2.2f * kKeyColumn);
    {
        const WithFont font(ui.fonts.small);
        const WithInk ink(tone().quiet);
        if (isBeside) ImGui::PushTextWrapPos(left + ui.px(kKeyColumn - 8));
        paragraph(label);
        if (isBeside) ImGui::PopTextWrapPos();
    }
    const float below = ImGui::GetCursorPosY();
    if (isBeside) ImGui::SetCursorPos({left + ui.px(kKeyColumn), top});
    ImGui::BeginGroup();
    paragraph(text);
    ImGui::EndGroup();
    if (isBeside) ImGui::SetCursorPosY(std::max(below, ImGui::GetCursorPosY()));
}

bool isInside(const Atlas& atlas, const Zone& zone) {
    return std::ranges::all_of(zone.regions,
                               [&](RegionId region) { return atlas[region].isInside; });
}

/// All zones of a kind of one point, in one line.
void zones(Ui& ui, const TriggerPoint& point, ZoneKind kind, const char* label) {
    std::string words;
    for (const Zone& zone : point.zones) {
        if (zone.kind != kind) continue;
        if (!words.empty()) words += ". ";
        words += zoneWords(ui.explorer.atlas(), zone);
        if (isInside(ui.explorer.atlas(), zone))
            words += std::string(" ") + tr("(inside the body: not drawn on the skin)");
    }
    labelled(ui, label, words);
}

/// What studies counted, by zone.
void frequencies(Ui& ui, const TriggerPoint& point) {
    for (const Zone& zone : point.zones)
        for (const Frequency& record : zone.frequencies)
            labelled(ui, tr("How often"),
                     fmt::format("{}: {}", regionWords(ui.explorer.atlas(), zone.regions),
                                 frequencyWords(record)));
}

/// The switch of a point, its X and its name.
void pointRow(Ui& ui, const Muscle& muscle, uint32_t index) {
    const TriggerPoint& point = muscle.points[index];
    const std::string name = "point." + muscle.id + "." + point.id;
    bool isOn = ui.explorer.state().isPointOn(muscle.id, point.id);
    ImGui::BeginGroup();
    if (checkbox(ui, name.c_str(), "", isOn))
        switchPoint(ui.explorer.view().edit(), muscle.id, point.id, isOn);
    const bool hasKeyboard = ImGui::IsItemFocused();
    ImGui::SameLine(0, ui.px(2));
    cross(ui, pointColour(index));
    ImGui::SameLine(0, ui.px(5));
    ImGui::BeginGroup();
    ImGui::AlignTextToFramePadding();
    {
        const WithFont font(ui.fonts.strong);
        const WithInk ink(isOn ? tone().ink : tone().quiet);
        paragraph(pointTitle(muscle, index));
    }
    ImGui::EndGroup();
    ImGui::EndGroup();
    const PointOnSide here{ui.explorer.atlas().muscleWithId(muscle.id), index, Side::Right};
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high{low.x + ImGui::GetContentRegionAvail().x, ImGui::GetItemRectMax().y};
    const bool isHovered = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(low, high);
    if ((isHovered || hasKeyboard) && isOn) ui.memory.preview = here;
}

/// Points that hurt alike, and where.
void pointsTogether(Ui& ui, const Muscle& muscle, const std::vector<uint32_t>& points) {
    for (const uint32_t point : points) pointRow(ui, muscle, point);
    const TriggerPoint& first = muscle.points[points.front()];
    ImGui::Indent(ui.px(8));
    zones(ui, first, ZoneKind::Essential, tr("Typical"));
    zones(ui, first, ZoneKind::Spillover, tr("Less common"));
    for (const uint32_t point : points) frequencies(ui, muscle.points[point]);
    if (first.zones.empty()) paragraph(tr("No referred pain is recorded."));
    labelled(ui, tr("Also"), listWords(first.signs));
    const auto kindOf = [&](uint32_t point) {
        return capitalised(pointWords(muscle.points[point]));
    };
    const bool isOneKind = std::ranges::all_of(
        points, [&](uint32_t point) { return kindOf(point) == kindOf(points.front()); });
    if (isOneKind) labelled(ui, tr("Where"), kindOf(points.front()));
    for (const uint32_t point : points)
        if (!isOneKind) labelled(ui, say("Point {}", point + 1).c_str(), kindOf(point));
    ImGui::Unindent(ui.px(8));
    gap(ui, 4);
}

void allOrNone(Ui& ui, const Muscle& muscle) {
    ImGui::AlignTextToFramePadding();
    {
        const WithFont font(ui.fonts.strong);
        ImGui::TextUnformatted(
            sayCount("{} trigger point", "{} trigger points", muscle.points.size()).c_str());
    }
    if (muscle.points.size() < 2) return;
    const char* const all = tr("All");
    const char* const none = tr("None");
    ImGui::SameLine(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - buttonWidth(all) -
                    buttonWidth(none) - ui.px(2));
    if (toggle(ui, "points.all", all, false))
        switchAllPoints(ui.explorer.view().edit(), muscle, true);
    ImGui::SameLine(0, ui.px(2));
    if (toggle(ui, "points.none", none, false))
        switchAllPoints(ui.explorer.view().edit(), muscle, false);
}

/// Statements with the numbers of their sources.
void cited(Ui& ui, const std::vector<CitedText>& texts, SourceNumbers& numbers) {
    for (const CitedText& text : texts) {
        const size_t number = numbers.numberOf(text.cite);
        bullet(ui, number > 0 ? fmt::format("{} [{}]", text.text, number) : text.text);
    }
}

void notices(Ui& ui, const std::vector<Notice>& all, std::string_view group,
             SourceNumbers& numbers) {
    for (const Notice& notice : all)
        if (notice.group == group)
            bullet(ui, fmt::format("{} [{}]", notice.text, numbers.numberOf(notice.cite)));
}

} // namespace

void patternTab(Ui& ui, const Muscle& muscle) {
    if (!muscle.plain.empty()) paragraph(muscle.plain);
    if (muscle.points.empty())
        return quietParagraph(ui, tr("No pattern is charted for this muscle."));
    gap(ui, 2);
    allOrNone(ui, muscle);
    for (const std::vector<uint32_t>& points : pointsAlike(muscle))
        pointsTogether(ui, muscle, points);
    if (!muscle.signs.empty()) caption(ui, tr("Other signs"));
    for (const std::string& sign : muscle.signs) bullet(ui, sign);
    guideLinks(ui, ui.explorer.atlas().muscleWithId(muscle.id));
    gap(ui, 4);
    const Sides sides = ui.explorer.state().sides;
    quietParagraph(ui, sides == Sides::Both
                           ? tr("Drawn for both sides. A point refers to its own side of the body "
                                "unless it says otherwise.")
                       : sides == Sides::Left ? tr("Drawn for the person's left side.")
                                              : tr("Drawn for the person's right side."));
    quietParagraph(ui, tr("Darker: more typical, not more painful."));
}

void anatomyTab(Ui& ui, const Muscle& muscle) {
    labelled(ui, tr("Origin"), capitalised(muscle.origin));
    labelled(ui, tr("Insertion"), capitalised(muscle.insertion));
    std::string actions;
    for (const std::string& action : muscle.action)
        actions += (actions.empty() ? "" : "\n") + capitalised(action);
    labelled(ui, tr("Action"), actions);
    const std::string roots = listWords(muscle.roots);
    labelled(
        ui, tr("Nerve"),
        capitalised(roots.empty() ? muscle.nerve : fmt::format("{} ({})", muscle.nerve, roots)));
    labelled(ui, tr("Part of the body"), capitalised(muscle.group));
    labelled(ui, tr("Also called"), listWords(muscle.synonyms));
    if (muscle.fma > 0) labelled(ui, tr("FMA ID"), std::to_string(muscle.fma));
}

void careTab(Ui& ui, const Muscle& muscle) {
    const Atlas& atlas = ui.explorer.atlas();
    SourceNumbers numbers;
    {
        const WarningBox box(ui);
        {
            const WithFont font(ui.fonts.strong);
            paragraph(tr("See a doctor first for any of these"));
        }
        for (const Notice& sign : atlas.warningSigns)
            bullet(ui, fmt::format("{} [{}]", sign.text, numbers.numberOf(sign.cite)));
    }
    gap(ui, 2);
    {
        const WarningBox box(ui);
        struct Group {
            const char* id;
            const char* label;
        };
        for (const Group& group : {Group{"do not press", tr("Do not press when")},
                                   Group{"avoid the area", tr("Leave these places alone")},
                                   Group{"ask first", tr("Ask a clinician first when")}}) {
            {
                const WithFont font(ui.fonts.strong);
                paragraph(group.label);
            }
            notices(ui, atlas.precautions, group.id, numbers);
        }
    }
    if (!muscle.care.cautions.empty()) caption(ui, tr("Cautions for this muscle"));
    cited(ui, muscle.care.cautions, numbers);
    if (!muscle.care.overload.empty()) caption(ui, tr("What may overload it"));
    cited(ui, muscle.care.overload, numbers);
    if (!muscle.care.selfCare.empty()) caption(ui, tr("Self-care"));
    cited(ui, muscle.care.selfCare, numbers);
    pageLinks(ui, muscle.care.see);
    sourceList(ui, numbers);
}

void evidenceTab(Ui& ui, const Muscle& muscle) {
    const Atlas& atlas = ui.explorer.atlas();
    labelled(ui, tr("Kind of evidence"), capitalised(muscle.evidence.level));
    for (const Frequency& record : muscle.evidence.frequencies)
        labelled(ui, tr("Pain elsewhere"), frequencyWords(record));
    if (!muscle.evidence.note.empty()) caption(ui, tr("What is uncertain"));
    if (!muscle.evidence.note.empty()) paragraph(muscle.evidence.note);
    if (!muscle.evidence.sources.empty()) caption(ui, tr("Sources"));
    for (const Citation& citation : muscle.evidence.sources) {
        std::string words = referenceWords(atlas, citation.reference);
        if (!citation.at.empty()) words += " (" + citation.at + ")";
        bullet(ui, words);
        const Reference* reference = atlas.referenceWithId(citation.reference);
        if (!reference || reference->url.empty()) continue;
        ImGui::Indent(ui.px(14));
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.px(5));
        quietParagraph(ui, reference->url);
        ImGui::Unindent(ui.px(14));
    }
    caption(ui, tr("In dispute"));
    paragraph(tr("What trigger points are is disputed among experts; that the pain is real is not. "
                 "Examiners often "
                 "disagree about where the points are, and referred pain differs between people "
                 "and from time to time. "
                 "The charts come from clinical observation."));
}

} // namespace myo
