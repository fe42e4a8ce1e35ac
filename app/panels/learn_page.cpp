// The page to read: what the charts are, and guides from a complaint to muscles and back.
#include "panels/widgets.hpp"

#include <imgui.h>

#include <myofield/study/offers.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

namespace myo {
namespace {

constexpr float kListWidth = 270; ///< units

void listOfArticles(Ui& ui, ArticleKind kind, const char* label) {
    caption(ui, label);
    const Article* open = ui.explorer.pages().article(ui.explorer.atlas());
    for (const Article& article : ui.explorer.atlas().articles) {
        if (article.kind != kind) continue;
        const std::string name = "learn." + article.id;
        const float width = ImGui::GetContentRegionAvail().x;
        const std::string shown = fitted(article.title, width - ui.px(4));
        const bool isPressed = ImGui::Selectable((shown + "###" + name).c_str(), &article == open);
        ui.log.note(name);
        hintOnHover(ui, article.summary.c_str());
        if (isPressed) ui.explorer.pages().read(article.id);
    }
}

void muscleLinks(Ui& ui, const Article& article) {
    if (article.muscles.empty()) return;
    caption(ui, tr("See their patterns"));
    Flow flow(ui.px(4));
    for (const MuscleId id : article.muscles) {
        const Muscle& muscle = ui.explorer.atlas()[id];
        flow.next(buttonWidth(muscle.name.c_str()));
        if (!button(ui, ("learn.muscle." + muscle.id).c_str(), muscle.name.c_str())) continue;
        ui.explorer.pages().close();
        ui.explorer.enter(ModeKind::Exploring);
        ui.explorer.chooseFromList(muscle.id, false);
    }
}

void regionLinks(Ui& ui, const Article& article) {
    if (article.regions.empty()) return;
    caption(ui, tr("Ask what refers there"));
    Flow flow(ui.px(4));
    for (const RegionId id : article.regions) {
        const Region& region = ui.explorer.atlas()[id];
        flow.next(buttonWidth(region.label.c_str()));
        if (!button(ui, ("learn.region." + region.id).c_str(), region.label.c_str())) continue;
        ui.explorer.pages().close();
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
    muscleLinks(ui, article);
    regionLinks(ui, article);
    sourceList(ui, numbers);
    gap(ui, 6);
}

} // namespace

void sourceList(Ui& ui, const SourceNumbers& numbers) {
    if (numbers.ids().empty()) return;
    caption(ui, tr("Sources"));
    for (size_t i = 0; i < numbers.ids().size(); ++i)
        quietParagraph(ui, fmt::format("[{}] {}", i + 1,
                                       referenceWords(ui.explorer.atlas(), numbers.ids()[i])));
}

void guideLinks(Ui& ui, MuscleId muscle) {
    const std::vector<const Article*> guides = ui.explorer.atlas().guidesTo(muscle);
    if (guides.empty()) return;
    caption(ui, tr("Guides that name this muscle"));
    Flow flow(ui.px(4));
    for (const Article* guide : guides) {
        flow.next(buttonWidth(guide->title.c_str()));
        if (button(ui, ("guide." + guide->id).c_str(), guide->title.c_str()))
            ui.explorer.pages().read(guide->id);
    }
}

void learnPage(Ui& ui) {
    const Article* article = ui.explorer.pages().article(ui.explorer.atlas());
    const float below = ImGui::GetFrameHeightWithSpacing() + ui.px(6);
    const float whole = ImGui::GetContentRegionAvail().x;
    ImGui::BeginChild("learn.list", {std::min(ui.px(kListWidth), whole * 0.34f), -below}, false,
                      ImGuiWindowFlags_NavFlattened);
    listOfArticles(ui, ArticleKind::Education, tr("Understanding"));
    listOfArticles(ui, ArticleKind::Guide, tr("From complaint to muscle"));
    ImGui::EndChild();
    ImGui::SameLine(0, ui.px(22));
    ImGui::BeginChild("learn.text", {0, -below}, false, ImGuiWindowFlags_NavFlattened);
    if (!article) {
        paragraph(tr("There are no pages in this atlas."));
    } else {
        if (ui.memory.shownArticle != article->id) ImGui::SetScrollY(0);
        ui.memory.shownArticle = article->id;
        text(ui, *article);
        scrollByKeys();
    }
    ImGui::EndChild();
    gap(ui, 2);
    if (mainButton(ui, "learn.close", tr("Close"))) ui.explorer.pages().close();
}

} // namespace myo
