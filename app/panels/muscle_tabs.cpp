// The four tabs: pattern, anatomy, care, evidence.
#include "panels/widgets.hpp"

#include <imgui.h>

#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

#include <myofield/scene/point_colours.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {

void labelled(Ui& ui, const char* label, const std::string& text) {
    if (text.empty()) return;
    {
        const WithFont font(ui.fonts.small);
        const WithInk ink(tone::kQuiet);
        paragraph(label);
    }
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ui.px(5));
    paragraph(text);
}

bool isInside(const Atlas& atlas, const Zone& zone) {
    return std::ranges::all_of(zone.regions,
                               [&](RegionId region) { return atlas[region].isInside; });
}

/// All zones of a kind of one point, a bullet each.
void zones(Ui& ui, const TriggerPoint& point, ZoneKind kind, const char* label) {
    bool isFirst = true;
    for (const Zone& zone : point.zones) {
        if (zone.kind != kind) continue;
        if (std::exchange(isFirst, false)) {
            const WithFont font(ui.fonts.small);
            const WithInk ink(tone::kQuiet);
            paragraph(label);
        }
        std::string words = zoneWords(ui.explorer.atlas(), zone);
        if (isInside(ui.explorer.atlas(), zone))
            words += std::string(" ") + tr("(inside the body: not drawn on the skin)");
        bullet(ui, words);
    }
}

void pointPattern(Ui& ui, const TriggerPoint& point, uint32_t index, bool isOn) {
    gap(ui, 2);
    const WithInk ink(isOn ? tone::kInk : tone::kQuiet);
    cross(ui, pointColour(index));
    ImGui::SameLine(0, ui.px(4));
    {
        const WithFont font(ui.fonts.strong);
        paragraph(isOn ? capitalised(point.name)
                       : say("{} (switched off)", capitalised(point.name)));
    }
    ImGui::Indent(ui.px(8));
    quietParagraph(ui, pointWords(point));
    zones(ui, point, ZoneKind::Essential, tr("Typical"));
    zones(ui, point, ZoneKind::Spillover, tr("Felt by some"));
    if (point.zones.empty()) bullet(ui, tr("No referred pain is recorded."));
    for (const std::string& sign : point.signs) bullet(ui, say("Also: {}", sign));
    ImGui::Unindent(ui.px(8));
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
    guideLinks(ui, ui.explorer.atlas().muscleWithId(muscle.id));
    const ViewState& state = ui.explorer.state();
    for (uint32_t p = 0; p < muscle.points.size(); ++p)
        pointPattern(ui, muscle.points[p], p, state.isPointOn(muscle.id, muscle.points[p].id));
    if (!muscle.signs.empty()) caption(ui, tr("Other signs"));
    for (const std::string& sign : muscle.signs) bullet(ui, sign);
    gap(ui, 3);
    quietParagraph(ui, state.sides == Sides::Both
                           ? tr("Drawn for both sides. A point refers to its own side of the body "
                                "unless it says otherwise.")
                       : state.sides == Sides::Left ? tr("Drawn for the person's left side.")
                                                    : tr("Drawn for the person's right side."));
    quietParagraph(ui, tr("Darker means more characteristic of the point, not stronger pain."));
}

void anatomyTab(Ui& ui, const Muscle& muscle) {
    labelled(ui, tr("Origin"), capitalised(muscle.origin));
    labelled(ui, tr("Insertion"), capitalised(muscle.insertion));
    if (!muscle.action.empty()) {
        const WithFont font(ui.fonts.small);
        const WithInk ink(tone::kQuiet);
        paragraph(tr("What it does"));
    }
    for (const std::string& action : muscle.action) bullet(ui, capitalised(action));
    const std::string roots = listWords(muscle.roots);
    labelled(
        ui, tr("Nerve"),
        capitalised(roots.empty() ? muscle.nerve : fmt::format("{} ({})", muscle.nerve, roots)));
    labelled(ui, tr("Part of the body"), capitalised(muscle.group));
    labelled(ui, tr("Also called"), listWords(muscle.synonyms));
    if (muscle.fma > 0)
        labelled(ui, tr("Number in the Foundational Model of Anatomy"), std::to_string(muscle.fma));
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
    if (!muscle.care.selfCare.empty()) caption(ui, tr("What people try"));
    cited(ui, muscle.care.selfCare, numbers);
    sourceList(ui, numbers);
}

void evidenceTab(Ui& ui, const Muscle& muscle) {
    const Atlas& atlas = ui.explorer.atlas();
    labelled(ui, tr("Kind of evidence"), capitalised(muscle.evidence.level));
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
