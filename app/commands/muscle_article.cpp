#include "commands/muscle_article.hpp"

#include "commands/html.hpp"

#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

#include <fmt/format.h>

namespace myo {
namespace {

std::string zonesOf(const Atlas& atlas, const TriggerPoint& point, ZoneKind kind) {
    std::string words;
    for (const Zone& zone : point.zones) {
        if (zone.kind != kind) continue;
        if (!words.empty()) words += "; ";
        words += zoneWords(atlas, zone);
    }
    return words;
}

/// Points that hurt alike, and where, once.
void writePoints(std::string& html, const Atlas& atlas, const Muscle& muscle,
                 const std::vector<uint32_t>& alike) {
    html += "<li>";
    for (const uint32_t index : alike)
        html += fmt::format("<span class=point id=\"{}/{}\"><b>{}</b> <span class=quiet>({})"
                            "</span></span>",
                            muscle.id, escaped(muscle.points[index].id),
                            escaped(pointTitle(muscle, index)),
                            escaped(pointWords(muscle.points[index])));
    const TriggerPoint& point = muscle.points[alike.front()];
    const auto line = [&](const std::string& text, const char* kind = "") {
        html += fmt::format("<p{}>{}</p>", kind, escaped(text));
    };
    const std::string essential = zonesOf(atlas, point, ZoneKind::Essential);
    const std::string spillover = zonesOf(atlas, point, ZoneKind::Spillover);
    if (!essential.empty()) line(say("Typical: {}", essential));
    if (!spillover.empty()) line(say("Less common: {}", spillover));
    if (point.zones.empty()) line(tr("No referred pain is recorded."));
    for (const Zone& zone : point.zones)
        for (const Frequency& record : zone.frequencies)
            line(say("How often: {}: {}", regionWords(atlas, zone.regions), frequencyWords(record)),
                 " class=quiet");
    for (const std::string& sign : point.signs) line(say("Also: {}", sign));
    html += "</li>\n";
}

/// A term and what is said of it; nothing where nothing is said.
void writeTerm(std::string& html, const char* term, const std::string& text) {
    if (!text.empty())
        html += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(term), escaped(capitalised(text)));
}

void writeAnatomy(std::string& html, const Muscle& muscle) {
    html += fmt::format("<h4>{}</h4>\n<dl>\n", escaped(tr("Anatomy")));
    writeTerm(html, tr("Origin"), muscle.origin);
    writeTerm(html, tr("Insertion"), muscle.insertion);
    writeTerm(html, tr("Action"), listWords(muscle.action));
    writeTerm(html, tr("Nerve"),
              muscle.roots.empty() ? muscle.nerve
                                   : fmt::format("{} ({})", muscle.nerve, listWords(muscle.roots)));
    writeTerm(html, tr("Also called"), listWords(muscle.synonyms));
    html += "</dl>\n";
}

void writeTexts(std::string& html, const char* title, const std::vector<CitedText>& texts,
                const Atlas& atlas, SourceNumbers& numbers) {
    if (texts.empty()) return;
    html += fmt::format("<h4>{}</h4>\n<ul>\n", escaped(title));
    for (const CitedText& text : texts)
        html += fmt::format("<li>{} <span class=quiet title=\"{}\">[{}]</span></li>\n",
                            escaped(text.text), escaped(referenceWords(atlas, text.cite)),
                            numbers.numberOf(text.cite));
    html += "</ul>\n";
}

/// Cautions stand before what one may try.
void writeCare(std::string& html, const Atlas& atlas, const Muscle& muscle,
               SourceNumbers& numbers) {
    writeTexts(html, tr("Cautions for this muscle"), muscle.care.cautions, atlas, numbers);
    writeTexts(html, tr("What may overload it"), muscle.care.overload, atlas, numbers);
    writeTexts(html, tr("Self-care"), muscle.care.selfCare, atlas, numbers);
    for (const std::string& id : muscle.care.see)
        if (const Article* const page = atlas.articleWithId(id))
            html += fmt::format("<p class=quiet>{}: <a href=\"#page-{}\">{}</a></p>\n",
                                escaped(tr("Read with it")), id, escaped(page->title));
}

void writeEvidence(std::string& html, const Atlas& atlas, const Muscle& muscle,
                   const SourceNumbers& numbers) {
    html += fmt::format("<details><summary>{}</summary>\n<p>{}</p>\n",
                        escaped(say("Evidence: {}", muscle.evidence.level)),
                        escaped(muscle.evidence.note));
    for (const Frequency& record : muscle.evidence.frequencies)
        html += fmt::format("<p>{}: {}</p>\n", escaped(tr("Pain elsewhere")),
                            escaped(frequencyWords(record)));
    html += fmt::format("<p>{}</p>\n<ul class=quiet>\n", escaped(tr("Sources")));
    for (const Citation& source : muscle.evidence.sources) {
        const std::string words = referenceWords(atlas, source.reference);
        html += fmt::format(
            "<li>{}</li>\n",
            escaped(source.at.empty() ? words : fmt::format("{} ({})", words, source.at)));
    }
    for (size_t i = 0; i < numbers.ids().size(); ++i)
        html += fmt::format("<li>[{}] {}</li>\n", i + 1,
                            escaped(referenceWords(atlas, numbers.ids()[i])));
    html += "</ul>\n</details>\n";
}

} // namespace

std::string searchedWords(const Atlas& atlas, MuscleId id) {
    const Muscle& muscle = atlas[id];
    std::string words =
        fmt::format("{} {} {}", muscle.name, muscle.latin, listWords(muscle.synonyms));
    for (const MuscleGroup* group : atlas.groupsOf(id))
        words += fmt::format(" {} {}", group->label, listWords(group->words));
    for (const TriggerPoint& point : muscle.points)
        for (const Zone& zone : point.zones)
            words += fmt::format(" {}", regionWords(atlas, zone.regions));
    for (char& c : words)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return words;
}

std::string muscleArticle(const Atlas& atlas, MuscleId id,
                          const std::vector<std::filesystem::path>& pictures) {
    const Muscle& muscle = atlas[id];
    std::string html = fmt::format("<article class=card id=\"{}\" tabindex=-1 data-words=\"{}\">\n",
                                   muscle.id, escaped(searchedWords(atlas, id)));
    if (!pictures.empty()) html += "<div class=pictures>";
    for (const std::filesystem::path& picture : pictures)
        html += fmt::format("<a href=\"{0}\"><img src=\"{0}\" alt=\"{1}\" loading=lazy></a>",
                            escaped(picture.generic_string()),
                            escaped(say("Pain pattern of {}", muscle.name)));
    if (!pictures.empty()) html += "</div>\n";
    html += fmt::format("<h3>{}</h3>\n<p class=latin lang=la>{}</p>\n<p>{}</p>\n",
                        escaped(muscle.name), escaped(muscle.latin), escaped(muscle.plain));
    html += fmt::format("<h4>{}</h4>\n<ul class=points>\n", escaped(tr("Trigger points")));
    for (const std::vector<uint32_t>& alike : pointsAlike(muscle))
        writePoints(html, atlas, muscle, alike);
    html += "</ul>\n";
    if (!muscle.signs.empty())
        html += fmt::format("<p>{}: {}</p>\n", escaped(tr("Other signs")),
                            escaped(listWords(muscle.signs)));
    SourceNumbers numbers;
    writeCare(html, atlas, muscle, numbers);
    writeAnatomy(html, muscle);
    writeEvidence(html, atlas, muscle, numbers);
    return html + "</article>\n";
}

} // namespace myo
