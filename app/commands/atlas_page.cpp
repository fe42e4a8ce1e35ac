#include "commands/atlas_page.hpp"

#include "commands/html.hpp"
#include "commands/muscle_article.hpp"

#include <myofield/study/atlas_tree.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

#include <fmt/format.h>

namespace myo {
namespace {

std::string articleHtml(const Atlas& atlas, const Article& article) {
    std::string html = fmt::format(
        "<article class=page id=\"page-{}\" tabindex=-1>\n<h3>{}</h3>\n<p class=quiet>{}</p>\n",
        article.id, escaped(article.title), escaped(article.summary));
    SourceNumbers numbers;
    for (const ArticleSection& section : article.sections) {
        html += fmt::format("<h4>{}</h4>\n", escaped(section.heading));
        std::string text = section.text;
        for (const std::string& cite : section.cites)
            text += fmt::format(" [{}]", numbers.numberOf(cite));
        html += paragraphs(text);
    }
    for (size_t i = 0; i < numbers.ids().size(); ++i)
        html += fmt::format("<p class=quiet>[{}] {}</p>\n", i + 1,
                            escaped(referenceWords(atlas, numbers.ids()[i])));
    return html + "</article>\n";
}

std::string listHtml(const std::vector<Notice>& notices, const std::string& group) {
    std::string items;
    for (const Notice& notice : notices)
        if (notice.group == group) items += fmt::format("<li>{}</li>\n", escaped(notice.text));
    return fmt::format("<ul>\n{}</ul>\n", items);
}

std::string legend() {
    return fmt::format(
        "<p class=legend><span><span class=\"swatch essential\"></span>{}</span> "
        "<span><span class=\"swatch spillover\"></span>{}</span> <span><b>X</b> {}</span> "
        "<span>{}</span></p>\n",
        escaped(tr("Essential zone: typical of this point")),
        escaped(tr("Spillover zone: less common")), escaped(tr("Trigger point")),
        escaped(tr("Darker: more typical, not more painful.")));
}

} // namespace

void AtlasPage::add(MuscleId muscle, const std::filesystem::path& file) {
    pictures_[muscle.index].push_back(file);
}

void AtlasPage::setStage(std::string html, std::string scripts) {
    stage_ = std::move(html);
    scripts_ = std::move(scripts);
}

std::string AtlasPage::contents() const {
    std::string html = fmt::format(
        "<nav id=find aria-label=\"{0}\">\n<p class=search><label for=search>{1}</label>"
        "<input id=search type=search autocomplete=off spellcheck=false></p>\n<p id=counted "
        "role=status class=quiet></p>\n",
        escaped(tr("Muscles")), escaped(tr("Search: muscle or place")));
    if (!places_.empty())
        html += fmt::format("<p class=quiet><a id=to-places href=\"#places\">{}</a></p>\n",
                            escaped(tr("Where does it hurt?")));
    for (const TreeBranch& group : muscleTreeByBody(atlas_)) {
        std::string items;
        for (const TreeMuscle& entry : group.muscles)
            if (pictures_.contains(entry.muscle.index))
                items += fmt::format("<li data-words=\"{}\"><a href=\"#{}\">{}</a></li>\n",
                                     escaped(searchedWords(atlas_, entry.muscle)),
                                     atlas_[entry.muscle].id, escaped(atlas_[entry.muscle].name));
        if (!items.empty())
            html += fmt::format("<section class=group><h2>{}</h2>\n<ul>\n{}</ul></section>\n",
                                escaped(tr(group.label.c_str())), items);
    }
    return html + "</nav>\n";
}

std::string AtlasPage::muscles() const {
    std::string html;
    for (const TreeBranch& group : muscleTreeByBody(atlas_)) {
        std::string cards;
        for (const TreeMuscle& entry : group.muscles)
            if (const auto found = pictures_.find(entry.muscle.index); found != pictures_.end())
                cards += muscleArticle(atlas_, entry.muscle, found->second);
        if (!cards.empty())
            html += fmt::format("<section class=group>\n<h2>{}</h2>\n<div class=cards>\n{}</div>\n"
                                "</section>\n",
                                escaped(tr(group.label.c_str())), cards);
    }
    return html;
}

std::string AtlasPage::notices() const {
    std::string html = fmt::format(
        "<article class=page id=page-warnings tabindex=-1>\n<h3>{}</h3>\n"
        "{}",
        escaped(tr("See a doctor first for any of these")), listHtml(atlas_.warningSigns, ""));
    for (const auto& [group, title] : {std::pair("do not press", tr("Do not press when")),
                                       std::pair("avoid the area", tr("Leave these places alone")),
                                       std::pair("ask first", tr("Ask a clinician first when"))})
        html += fmt::format("<h4>{}</h4>\n{}", escaped(title), listHtml(atlas_.precautions, group));
    return html + "</article>\n";
}

std::string AtlasPage::pages() const {
    std::vector<std::string> wanted;
    for (const auto& [muscle, files] : pictures_)
        for (const std::string& id : atlas_.muscles[muscle].care.see) wanted.push_back(id);
    if (!places_.empty()) // of everything: all pages
        for (const Article& article : atlas_.articles) wanted.push_back(article.id);
    std::string list, html;
    const auto line = [&](const std::string& id, const std::string& title) {
        list += fmt::format("<li><a href=\"#page-{}\">{}</a></li>\n", id, escaped(title));
    };
    line("warnings", tr("See a doctor first for any of these"));
    html += notices();
    for (const Article* article : atlas_.articlesBehind(wanted)) {
        line(article->id, article->title);
        html += articleHtml(atlas_, *article);
    }
    return fmt::format("<section id=pages>\n<h2>{}</h2>\n<ul>\n{}</ul>\n{}</section>\n",
                       escaped(tr("To read")), list, html);
}

std::string AtlasPage::html() const {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n<meta name=viewport "
        "content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>{style}"
        "</style>\n</head>\n<body{stage_class}>\n<a class=skip href=\"#texts\">{skip}</a>\n"
        "<header>\n<h1>{title}</h1>\n<button id=open-list type=button aria-expanded=false "
        "aria-controls=find hidden>{muscles}</button>\n<a class=read href=\"#pages\">{read}</a>\n"
        "</header>\n{contents}{stage}<main id=texts tabindex=-1>\n<p class=notice>{doctor}</p>\n"
        "<div id=start><p>{about}</p>\n{legend}</div>\n{places}{cards}{pages}</main>\n{script}"
        "{scripts}</body>\n</html>\n",
        fmt::arg("title", escaped(tr("Where muscles refer pain"))), fmt::arg("style", look_.style),
        fmt::arg("stage_class", stage_.empty() ? "" : " class=has-body"),
        fmt::arg("skip", escaped(tr("To the text"))), fmt::arg("muscles", escaped(tr("Muscles"))),
        fmt::arg("read", escaped(tr("To read"))), fmt::arg("contents", contents()),
        fmt::arg("stage", stage_),
        fmt::arg("doctor",
                 escaped(tr("Pain in the chest, a sudden severe headache, numbness, weakness, loss "
                            "of control of the bladder or bowel, fever, weight loss without a "
                            "reason, or pain after an injury: see a doctor first."))),
        fmt::arg(
            "about",
            escaped(tr("Teaching charts of trigger points and referred pain, drawn by myofield "
                       "from what Travell, Simons and later authors recorded. Experts dispute "
                       "what trigger points are, and referred pain differs between people. "
                       "Nothing here diagnoses."))),
        fmt::arg("legend", legend()), fmt::arg("places", places_), fmt::arg("cards", muscles()),
        fmt::arg("pages", pages()), fmt::arg("script", inlineScript(look_.script)),
        fmt::arg("scripts", scripts_));
}

} // namespace myo
