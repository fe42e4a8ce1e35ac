// What to be asked, and what is known so far.
#include "panels/widgets.hpp"

#include <myofield/study/class_list.hpp>
#include <myofield/study/known_map.hpp>
#include <myofield/study/quiz_steps.hpp>
#include <myofield/study/quiz_words.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>

#include <algorithm>

namespace myo {
namespace {

using About = QuizChoice::About;

void about(Ui& ui, QuizChoice& choice) {
    caption(ui, tr("About what"));
    const size_t due = ui.explorer.quiz().cards().due(ui.explorer.today()).size();
    const auto row = [&](const char* name, const std::string& words, About what) {
        if (listRow(ui, name, words, {}, choice.about == what)) choice.about = what;
    };
    row("quiz.about.all", tr("All muscles"), About::Everything);
    row("quiz.about.rare", tr("Rare patterns"), About::Rare);
    if (due > 0)
        row("quiz.about.due", sayCount("What is due: {} card", "What is due: {} cards", due),
            About::Due);
    if (!ui.explorer.state().selection.empty())
        row("quiz.about.chosen", tr("The chosen muscles"), About::Chosen);
    for (const std::string& group : groupsOf(ui.explorer.atlas())) {
        const bool isOn = choice.about == About::Group && choice.group == group;
        if (!listRow(ui, "quiz.about." + group, capitalised(tr(group.c_str())), {}, isOn)) continue;
        choice.about = About::Group;
        choice.group = group;
    }
}

void how(Ui& ui, QuizChoice& choice) {
    caption(ui, tr("How"));
    for (size_t k = 0; k < kQuestionKindCount; ++k) {
        const QuestionKind kind{uint8_t(k)};
        const auto found = std::ranges::find(choice.kinds, kind);
        bool isOn = found != choice.kinds.end();
        const std::string name = "quiz.kind." + std::string(nameOf(kind));
        if (!checkbox(ui, name.c_str(), wordsOf(kind).c_str(), isOn)) continue;
        if (isOn)
            choice.kinds.push_back(kind);
        else
            choice.kinds.erase(found);
    }
    quietParagraph(ui, tr("None chosen: all of them, by turns."));
}

/// The body in the colours of what is known, and what they mean.
void knownMap(Ui& ui) {
    const bool isOn = ui.explorer.isKnownShown();
    if (toggle(ui, "quiz.map", tr("Show on the body"), isOn,
               tr("Each muscle in the colour of how well it is known")))
        ui.explorer.showKnown(!isOn);
    if (!isOn) return;
    const WithFont font(ui.fonts.small);
    const float side = ImGui::GetTextLineHeight();
    for (const Known known : kAllKnown) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const Vec3 colour = 255.0f * colourOf(known);
        ImGui::GetWindowDrawList()->AddRectFilled(
            at, {at.x + side, at.y + side},
            rgb(uint32_t(colour.r), uint32_t(colour.g), uint32_t(colour.b)), ui.px(3));
        ImGui::Dummy({side, side});
        ImGui::SameLine(0, ui.px(6));
        ImGui::TextUnformatted(capitalised(wordsOf(known)).c_str());
    }
}

void known(Ui& ui) {
    constexpr size_t kDays = 7, kWeakest = 5;
    const Quiz& quiz = ui.explorer.quiz();
    const Cards& cards = quiz.cards();
    if (cards.all.empty()) return;
    caption(ui, tr("What you know"));
    quietParagraph(ui,
                   say("A card comes back when the chance that you know it has fallen to {:.0f} "
                       "per cent; at most {} a day.",
                       100 * cards.retention, cards.perDay));
    const std::vector<size_t> ahead = cards.dueOn(ui.explorer.today(), kDays);
    std::vector<std::string> days;
    for (const size_t count : ahead) days.push_back(std::to_string(count));
    std::string list;
    for (const std::string& day : days) list += (list.empty() ? "" : ", ") + day;
    paragraph(say("Due today and on the next six days: {}", list));
    knownMap(ui);
    caption(ui, tr("Least known"));
    for (const CardId& card : cards.weakest(ui.explorer.today(), kWeakest)) {
        const MuscleId muscle = ui.explorer.atlas().muscleWithId(card.muscle);
        if (!muscle) continue;
        const std::string name = "quiz.weak." + card.muscle + "." + std::string(nameOf(card.kind));
        if (listRow(ui, name, ui.explorer.atlas()[muscle].name, {}, false))
            ui.explorer.chooseFromList(card.muscle, false);
        hintOnHover(ui, wordsOf(card.kind).c_str());
    }
    quietParagraph(
        ui, say("Kept in {}; delete that file to begin anew.", quiz.progressFile().string()));
}

} // namespace

void quizStart(Ui& ui) {
    QuizChoice& choice = ui.memory.quiz.choice;
    ui.memory.quiz.shownStep = SIZE_MAX; // a round that begins is new, whatever was shown before
    caption(ui, tr("Be asked"));
    quietParagraph(ui, tr("Being asked, spaced over days, is what makes patterns stay."));
    const std::string words = sayCount("Ask me {} question", "Ask me {} questions", choice.count);
    if (mainButton(ui, "quiz.start", words.c_str()))
        return startQuiz(ui.explorer, planOf(ui.explorer, choice));
    if (ui.explorer.quiz().left() && button(ui, "quiz.go_on", tr("Go on with the last round")))
        return takeUpQuiz(ui.explorer);
    const char* const more = tr("Choose what and how");
    if (toggle(ui, "quiz.more", more, ui.memory.quiz.showsChoice))
        ui.memory.quiz.showsChoice = !ui.memory.quiz.showsChoice;
    if (ui.memory.quiz.showsChoice) {
        constexpr uint32_t kCounts[]{5, 10, 20, 40};
        std::vector<Segment> row;
        for (const uint32_t count : kCounts)
            row.push_back({"quiz.count." + std::to_string(count),
                           std::to_string(count),
                           {},
                           choice.count == count});
        if (const int pressed = segments(ui, "quiz.counts", row); pressed >= 0)
            choice.count = kCounts[pressed];
        about(ui, choice);
        how(ui, choice);
    }
    known(ui);
}

} // namespace myo
