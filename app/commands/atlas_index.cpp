#include "commands/atlas_index.hpp"

#include <myofield/study/atlas_tree.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace myo {
namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light; --ink: #26231f; --quiet: #655f58; --edge: #ded9d0; --paper: #f4f2ee; }
body { margin: 0 auto; max-width: 1500px; padding: 1.5rem; background: var(--paper); color: var(--ink);
       font: 16px/1.45 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { margin: 0 0 .3rem; } h2 { margin: 2.2rem 0 .6rem; border-bottom: 1px solid var(--edge); }
h3 { margin: 0; } .page { max-width: 46rem; } .page h3 { margin-top: 1rem; } p { margin: .3rem 0; } .latin, .quiet { color: var(--quiet); }
.notice { background: #fcf0e2; border-left: 4px solid #cd8c3e; padding: .6rem 1rem; border-radius: 8px; }
.legend { display: flex; gap: 1.6rem; flex-wrap: wrap; align-items: center; margin: .8rem 0; }
.swatch { display: inline-block; width: 3rem; height: 1.1rem; border-radius: 4px; vertical-align: -.2rem; margin-right: .4rem; }
.essential { background: #c01818; }
.spillover { background: radial-gradient(#e2622a 32%, transparent 36%) 0 0 / 8px 8px; border: 1px solid #e2622a; }
input { font: inherit; padding: .4rem .7rem; width: 24rem; max-width: 90%; border: 1px solid var(--edge); border-radius: 8px; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(430px, 1fr)); gap: 1rem; }
.card { background: #fff; border: 1px solid var(--edge); border-radius: 10px; padding: .9rem; break-inside: avoid; }
.pictures { display: flex; gap: .4rem; } .pictures a { flex: 1; min-width: 0; }
.pictures img { width: 100%; height: auto; border-radius: 6px; display: block; background: var(--paper); }
ul { margin: .3rem 0 0; padding-left: 1.1rem; } li { margin-bottom: .25rem; }
@media print { input { display: none; } body { padding: 0; background: #fff; } .cards { grid-template-columns: 1fr 1fr; } }
)";

// Hides the cards that do not hold every word typed.
constexpr std::string_view kScript = R"(
const box = document.querySelector('input');
box.addEventListener('input', () => {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const card of document.querySelectorAll('.card'))
    card.hidden = !words.every(word => card.dataset.words.includes(word));
  for (const group of document.querySelectorAll('section'))
    group.hidden = !group.querySelector('.card:not([hidden])');
});
)";

std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : text) switch (c) {
        case '&': html += "&amp;"; break;
        case '<': html += "&lt;"; break;
        case '>': html += "&gt;"; break;
        case '"': html += "&quot;"; break;
        default: html += c;
        }
    return html;
}

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
        html += fmt::format(
            "{}<b>{}</b> <span class=quiet>({})</span>", index == alike.front() ? "" : "<br>",
            escaped(pointTitle(muscle, index)), escaped(pointWords(muscle.points[index])));
    const TriggerPoint& point = muscle.points[alike.front()];
    const std::string essential = zonesOf(atlas, point, ZoneKind::Essential);
    const std::string spillover = zonesOf(atlas, point, ZoneKind::Spillover);
    if (!essential.empty()) html += fmt::format("<br>{}", escaped(say("Typical: {}", essential)));
    if (!spillover.empty())
        html += fmt::format("<br>{}", escaped(say("Less common: {}", spillover)));
    for (const Zone& zone : point.zones)
        for (const Frequency& record : zone.frequencies)
            html += fmt::format("<br><span class=quiet>{}</span>",
                                escaped(say("How often: {}: {}", regionWords(atlas, zone.regions),
                                            frequencyWords(record))));
    for (const std::string& sign : point.signs)
        html += fmt::format("<br>{}", escaped(say("Also: {}", sign)));
    html += "</li>\n";
}

/// What the search box looks in.
std::string searchedWords(const Atlas& atlas, const Muscle& muscle) {
    std::string words =
        fmt::format("{} {} {}", muscle.name, muscle.latin, listWords(muscle.synonyms));
    for (const MuscleGroup* group : atlas.groupsOf(atlas.muscleWithId(muscle.id)))
        words += fmt::format(" {} {}", group->label, listWords(group->words));
    for (const TriggerPoint& point : muscle.points)
        for (const Zone& zone : point.zones)
            words += fmt::format(" {}", regionWords(atlas, zone.regions));
    for (char& c : words)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return words;
}

void writeMuscle(std::string& html, const Atlas& atlas, const Muscle& muscle,
                 const std::vector<std::filesystem::path>& pictures) {
    html += fmt::format("<article class=card id=\"{}\" data-words=\"{}\">\n<div class=pictures>",
                        muscle.id, escaped(searchedWords(atlas, muscle)));
    for (const std::filesystem::path& picture : pictures)
        html += fmt::format("<a href=\"{0}\"><img src=\"{0}\" alt=\"{1}\" loading=lazy></a>",
                            escaped(picture.generic_string()),
                            escaped(say("Pain pattern of {}", muscle.name)));
    html += fmt::format("</div>\n<h3>{}</h3>\n<p class=latin lang=la>{}</p>\n<p>{}</p>\n<ul>\n",
                        escaped(muscle.name), escaped(muscle.latin), escaped(muscle.plain));
    for (const std::vector<uint32_t>& alike : pointsAlike(muscle))
        writePoints(html, atlas, muscle, alike);
    html += "</ul>\n";
    for (const std::string& id : muscle.care.see)
        if (const Article* const page = atlas.articleWithId(id))
            html += fmt::format("<p class=quiet>{}: <a href=\"#page-{}\">{}</a></p>\n",
                                escaped(tr("Read with it")), id, escaped(page->title));
    html += fmt::format("<details class=quiet><summary>{}</summary>",
                        escaped(say("Evidence: {}", muscle.evidence.level)));
    for (const Citation& source : muscle.evidence.sources) {
        const std::string words = referenceWords(atlas, source.reference);
        html += fmt::format(
            "<p>{}</p>",
            escaped(source.at.empty() ? words : fmt::format("{} ({})", words, source.at)));
    }
    html += fmt::format("<p>{}</p></details>\n</article>\n", escaped(muscle.evidence.note));
}

/// Text of paragraphs with a blank line between.
void writeParagraphs(std::string& html, std::string_view text) {
    for (size_t from = 0; from < text.size();) {
        const size_t end = std::min(text.find("\n\n", from), text.size());
        html += fmt::format("<p>{}</p>\n", escaped(text.substr(from, end - from)));
        from = end + 2;
    }
}

void writeArticle(std::string& html, const Atlas& atlas, const Article& article) {
    html += fmt::format("<article class=page id=\"page-{}\">\n<h2>{}</h2>\n<p class=quiet>{}</p>\n",
                        article.id, escaped(article.title), escaped(article.summary));
    SourceNumbers numbers;
    for (const ArticleSection& section : article.sections) {
        html += fmt::format("<h3>{}</h3>\n", escaped(section.heading));
        std::string text = section.text;
        for (const std::string& cite : section.cites)
            text += fmt::format(" [{}]", numbers.numberOf(cite));
        writeParagraphs(html, text);
    }
    for (size_t i = 0; i < numbers.ids().size(); ++i)
        html += fmt::format("<p class=quiet>[{}] {}</p>\n", i + 1,
                            escaped(referenceWords(atlas, numbers.ids()[i])));
    html += "</article>\n";
}

} // namespace

void AtlasIndex::add(MuscleId muscle, const std::filesystem::path& file) {
    pictures_[muscle.index].push_back(file);
}

std::string AtlasIndex::html() const {
    std::string html = fmt::format(
        "<!DOCTYPE html>\n<html lang=en>\n<meta charset=utf-8>\n"
        "<meta name=viewport content=\"width=device-width\">\n<title>{0}</title>\n"
        "<style>{1}</style>\n<h1>{0}</h1>\n<p>{2}</p>\n<p class=notice>{3}</p>\n"
        "<div class=legend><span><span class=\"swatch essential\"></span>{4}</span>"
        "<span><span class=\"swatch spillover\"></span>{5}</span><span><b>X</b> {6}</span>"
        "<span>{7}</span></div>\n"
        "<input type=search placeholder=\"{8}\" aria-label=\"{8}\">\n",
        escaped(tr("Where muscles refer pain")), kStyle,
        escaped(tr("Teaching charts of trigger points and referred pain, drawn by myofield from "
                   "what Travell, Simons and later authors recorded. Experts dispute what trigger "
                   "points are, and referred pain differs between people. Nothing here "
                   "diagnoses.")),
        escaped(tr("Pain in the chest, a sudden severe headache, numbness, weakness, loss of "
                   "control of the bladder or bowel, fever, weight loss without a reason, or pain "
                   "after an injury: see a doctor first.")),
        escaped(tr("Essential zone: typical of this point")),
        escaped(tr("Spillover zone: less common")), escaped(tr("Trigger point")),
        escaped(tr("Darker: more typical, not more painful.")),
        escaped(tr("Search: muscle or place")));
    for (const TreeBranch& group : muscleTreeByBody(atlas_)) {
        std::string cards;
        for (const TreeMuscle& entry : group.muscles)
            if (const auto found = pictures_.find(entry.muscle.index); found != pictures_.end())
                writeMuscle(cards, atlas_, atlas_[entry.muscle], found->second);
        if (!cards.empty())
            html += fmt::format("<section>\n<h2>{}</h2>\n<div class=cards>\n{}</div>\n</section>\n",
                                escaped(tr(group.label.c_str())), cards);
    }
    std::vector<std::string> pages;
    for (const auto& [muscle, files] : pictures_)
        for (const std::string& id : atlas_.muscles[muscle].care.see) pages.push_back(id);
    for (const Article* article : atlas_.articlesBehind(pages))
        writeArticle(html, atlas_, *article);
    html += fmt::format("<script>{}</script>\n", kScript);
    return html;
}

} // namespace myo
