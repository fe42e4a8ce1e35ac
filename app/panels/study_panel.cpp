// Pages to read beside the body: what the charts are, and guides from a complaint to muscles.
#include "panels/widgets.hpp"

#include <myofield/study/offers.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>

namespace myo {
namespace {

void listOfArticles(Ui& ui, ArticleKind kind, const char* label) {
    caption(ui, label);
    for (const Article& article : ui.explorer.atlas().articles) {
        if (article.kind != kind) continue;
        if (listRow(ui, "learn." + article.id, article.title, {}, false))
            ui.explorer.read(article.id);
        hintOnHover(ui, article.summary.c_str());
    }
}

void muscleLinks(Ui& ui, const Article& article) {
    if (article.muscles.empty()) return;
    caption(ui, tr("See their patterns"));
    for (const MuscleId id : article.muscles) {
        const Muscle& muscle = ui.explorer.atlas()[id];
        const bool isChosen = ui.explorer.state().isSelected(muscle.id);
        const bool isPressed = listRow(ui, "learn.muscle." + muscle.id, muscle.name, {}, isChosen);
        if (isPointedAt()) ui.memory.pointedMuscle = muscle.id;
        if (isPressed) ui.explorer.chooseFromList(muscle.id, ImGui::GetIO().KeyCtrl);
    }
}

void regionLinks(Ui& ui, const Article& article) {
    if (article.regions.empty()) return;
    caption(ui, tr("Find muscles that refer here"));
    for (const RegionId id : article.regions) {
        const Region& region = ui.explorer.atlas()[id];
        if (listRow(ui, "learn.region." + region.id, region.label, {}, false))
            askAboutRegion(ui.explorer, id, ui.memory.findSide);
    }
}

void text(Ui& ui, const Article& article) {
    SourceNumbers numbers;
    heading(ui, article.title.c_str());
    quietParagraph(ui, article.summary);
    for (const ArticleSection& section : article.sections) {
        caption(ui, section.heading.c_str());
        std::string marks;
        for (const std::string& cite : section.cites)
            marks += fmt::format("{}{}", marks.empty() ? " [" : ", ", numbers.numberOf(cite));
        paragraph(section.text + (marks.empty() ? marks : marks + "]"));
    }
    pageLinks(ui, article.see);
    muscleLinks(ui, article);
    regionLinks(ui, article);
    sourceList(ui, numbers);
    gap(ui, 8);
}

} // namespace

void sourceList(Ui& ui, const SourceNumbers& numbers) {
    if (numbers.ids().empty()) return;
    caption(ui, tr("Sources"));
    for (size_t i = 0; i < numbers.ids().size(); ++i)
        quietParagraph(ui, fmt::format("[{}] {}", i + 1,
                                       referenceWords(ui.explorer.atlas(), numbers.ids()[i])));
}

void pageLinks(Ui& ui, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    caption(ui, tr("Read with it"));
    for (const std::string& id : ids)
        if (const Article* const page = ui.explorer.atlas().articleWithId(id))
            if (listRow(ui, "see." + id, page->title, {}, false)) ui.explorer.read(id);
}

void guideLinks(Ui& ui, MuscleId muscle) {
    const std::vector<const Article*> guides = ui.explorer.atlas().guidesTo(muscle);
    if (guides.empty()) return;
    caption(ui, tr("Related guides"));
    for (const Article* guide : guides)
        if (listRow(ui, "guide." + guide->id, guide->title, {}, false)) ui.explorer.read(guide->id);
}

void studyPanel(Ui& ui) {
    const Article* const article = ui.explorer.article();
    if (article && toggle(ui, "learn.all", withIcon("back", tr("All pages")).c_str(), false,
                          tr("Back to the list (Esc)")))
        return ui.explorer.read({});
    ImGui::BeginChild(article ? "learn.text" : "learn.list", {0, 0}, false,
                      ImGuiWindowFlags_NavFlattened);
    const bool isNew = ui.memory.shownArticle != (article ? article->id : std::string());
    if (isNew) ImGui::SetScrollY(0);
    ui.memory.shownArticle = article ? article->id : std::string();
    const WithGroup stop(ui.memory.order, "learn");
    if (article) {
        text(ui, *article);
        scrollByKeys();
    } else if (ui.explorer.atlas().articles.empty()) {
        quizStart(ui);
        paragraph(tr("There are no pages in this atlas."));
    } else {
        quizStart(ui);
        listOfArticles(ui, ArticleKind::Education, tr("Understanding"));
        listOfArticles(ui, ArticleKind::Guide, tr("From complaint to muscle"));
    }
    ImGui::EndChild();
}

} // namespace myo
