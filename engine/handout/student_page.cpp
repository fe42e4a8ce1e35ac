// A sheet for students, which is a page of the atlas too: anatomy, points, zones, evidence.
#include "handout_words.hpp"

#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

using print::Block;
using print::Facts;
using print::Section;
using print::Text;
using print::TextStyle;

/// Bytes of text that one page holds beside the pictures; more becomes two pages. Counted in the
/// atlas' own words, so that the pages are as many in every language.
constexpr size_t kOnePage = 3400;

Block anatomyOf(const Muscle& muscle) {
    Facts facts;
    const auto add = [&](const char* label, const std::string& words) {
        if (!words.empty())
            facts.rows.push_back({label, content(TextStyle::Body, capitalised(words))});
    };
    add(tr("Origin"), muscle.origin);
    add(tr("Insertion"), muscle.insertion);
    std::string actions;
    for (const std::string& action : muscle.action)
        actions += (actions.empty() ? "" : "; ") + action;
    add(tr("Action"), actions);
    const std::string roots = listWords(muscle.roots);
    add(tr("Nerve"), roots.empty() ? muscle.nerve : fmt::format("{} ({})", muscle.nerve, roots));
    return {Section{headingOf(tr("Anatomy")), {{std::move(facts)}}}};
}

std::string zonesOf(const Atlas& atlas, const TriggerPoint& point, ZoneKind kind) {
    std::string words;
    for (const Zone& zone : point.zones)
        if (zone.kind == kind) words += (words.empty() ? "" : ". ") + zoneWords(atlas, zone);
    return words;
}

/// Points that hurt alike, and where.
Block pointsOf(const Atlas& atlas, const Muscle& muscle, const std::vector<uint32_t>& alike) {
    Section section;
    for (const uint32_t p : alike) {
        section.blocks.push_back({said(TextStyle::Strong, pointTitle(muscle, p))});
        section.blocks.push_back(
            {said(TextStyle::Caption, capitalised(pointWords(muscle.points[p])))});
    }
    const TriggerPoint& point = muscle.points[alike.front()];
    Facts facts;
    const auto add = [&](const char* label, std::string words) {
        if (words.empty()) return;
        if (!facts.rows.empty() && facts.rows.back().label == label)
            facts.rows.back().text.text += "\n" + words;
        else
            facts.rows.push_back({label, content(TextStyle::Body, std::move(words))});
    };
    add(tr("Typical"), zonesOf(atlas, point, ZoneKind::Essential));
    add(tr("Less common"), zonesOf(atlas, point, ZoneKind::Spillover));
    for (const uint32_t p : alike)
        for (const Zone& zone : muscle.points[p].zones)
            for (const Frequency& record : zone.frequencies)
                add(tr("How often"), fmt::format("{}: {}", regionWords(atlas, zone.regions),
                                                 frequencyWords(record)));
    add(tr("Also"), capitalised(listWords(point.signs)));
    if (point.zones.empty())
        section.blocks.push_back({said(TextStyle::Body, tr("No referred pain is recorded."))});
    if (!facts.rows.empty()) section.blocks.push_back({std::move(facts)});
    return {std::move(section)};
}

std::vector<Block> allPointsOf(const Atlas& atlas, const HandoutSubject& subject) {
    const Muscle& muscle = atlas[subject.muscle];
    std::vector<Block> blocks;
    for (std::vector<uint32_t> alike : pointsAlike(muscle)) {
        std::erase_if(alike, [&](uint32_t p) { return !std::ranges::count(subject.points, p); });
        if (!alike.empty()) blocks.push_back(pointsOf(atlas, muscle, alike));
    }
    // The heading stays with the first of them.
    if (!blocks.empty())
        std::get<Section>(blocks.front().what).heading =
            headingOf(sayCount("{} trigger point", "{} trigger points", subject.points.size()));
    return blocks;
}

Block evidenceOf(const Atlas& atlas, const Muscle& muscle) {
    Section section{headingOf(tr("Evidence")), {}};
    Text level = content(TextStyle::Body, capitalised(muscle.evidence.level) + ".");
    section.blocks.push_back({std::move(level)});
    for (const Frequency& record : muscle.evidence.frequencies)
        section.blocks.push_back({content(TextStyle::Body, frequencyWords(record))});
    if (!muscle.evidence.note.empty())
        section.blocks.push_back({content(TextStyle::Caption, muscle.evidence.note)});
    std::string sources;
    for (const Citation& source : muscle.evidence.sources) {
        sources += (sources.empty() ? "" : " \u2022 ") + referenceWords(atlas, source.reference);
        if (!source.at.empty()) sources += fmt::format(" ({})", source.at);
    }
    if (!sources.empty()) {
        Text text = said(TextStyle::Small, std::move(sources));
        text.lead = tr("Sources:");
        section.blocks.push_back({std::move(text)});
    }
    return {std::move(section)};
}

/// How much there is to read, in bytes of the atlas' own words.
size_t lengthOf(const Atlas& atlas, const HandoutSubject& subject) {
    const Muscle& muscle = atlas[subject.muscle];
    size_t length = muscle.plain.size() + muscle.origin.size() + muscle.insertion.size() +
                    listWords(muscle.action).size() + muscle.evidence.note.size();
    for (const uint32_t p : subject.points) {
        length += 120; // its heading, and what stands before its zones
        for (const Zone& zone : muscle.points[p].zones) {
            length += regionWords(atlas, zone.regions).size();
            for (const Frequency& record : zone.frequencies)
                length += regionWords(atlas, zone.regions).size() + record.people.size() + 60;
        }
    }
    for (const Citation& source : muscle.evidence.sources)
        length += referenceWords(atlas, source.reference).size() / 2; // small words
    return length;
}

} // namespace

std::vector<print::Page> studentPages(const Atlas& atlas, const HandoutSubject& subject,
                                      const HandoutPictures& pictures, const Letterhead& head,
                                      HandoutSize size) {
    const Muscle& muscle = atlas[subject.muscle];
    const std::string footer = footerWords(head);
    print::Page first{letterheadOf(head), footer, {}, {}};
    first.blocks.push_back({print::Place{muscle.id}});
    first.blocks.push_back({said(TextStyle::Title, muscle.name)});
    first.blocks.push_back(
        {said(TextStyle::Subtitle, muscle.latin + " \u00b7 " + sideWords(subject.sides))});
    for (print::Block& block : patternRow(atlas, subject, pictures))
        first.blocks.push_back(std::move(block));
    std::vector<Block> points = allPointsOf(atlas, subject);
    const bool isOne = size == HandoutSize::Usual && lengthOf(atlas, subject) <= kOnePage;
    if (isOne) {
        print::TwoColumns columns;
        columns.blocks.push_back(anatomyOf(muscle));
        for (Block& block : points) columns.blocks.push_back(std::move(block));
        columns.blocks.push_back(evidenceOf(atlas, muscle));
        first.blocks.push_back({std::move(columns)});
        return {std::move(first)};
    }
    if (!muscle.plain.empty()) first.blocks.push_back({content(TextStyle::Lead, muscle.plain)});
    first.blocks.push_back({print::TwoColumns{{anatomyOf(muscle), evidenceOf(atlas, muscle)}}});
    print::Page second{{{said(TextStyle::Subtitle, muscle.name)}, {print::Rule{}}}, footer, {}, {}};
    print::TwoColumns columns{std::move(points)};
    second.blocks.push_back({std::move(columns)});
    return {std::move(first), std::move(second)};
}

} // namespace myo
