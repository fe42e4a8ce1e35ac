// A sheet about a drawing: what was marked, and what may explain it.
#include <myofield/handout/drawing_sheet.hpp>

#include "handout_words.hpp"

#include <myofield/study/pain_words.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

using print::Block;
using print::Bullets;
using print::Section;
using print::TextStyle;

constexpr size_t kMostRows = 5; ///< muscles that may explain it
constexpr size_t kMostWarnings = 4;
constexpr double kPictureHeight = print::millimetres(98);

/// The qualities that were painted, each once.
std::string qualitiesOf(const PainDrawing& drawing) {
    std::vector<std::string> words;
    for (const PainStroke& stroke : drawing.strokes) {
        if (stroke.erases || !stroke.quality) continue;
        const std::string word = wordsOf(*stroke.quality);
        if (std::ranges::find(words, word) == words.end()) words.push_back(word);
    }
    return capitalised(listWords(words));
}

int strongestOf(const PainDrawing& drawing) {
    int strongest = 0;
    for (const PainStroke& stroke : drawing.strokes)
        if (!stroke.erases) strongest = std::max(strongest, stroke.strength.value_or(0));
    return strongest;
}

Block whatWasMarked(const DrawingSheet& sheet) {
    print::Facts facts;
    const auto add = [&](const char* label, std::string words) {
        if (!words.empty()) facts.rows.push_back({label, said(TextStyle::Body, std::move(words))});
    };
    add(tr("Marked"), say("{} of the skin", areaWords(sheet.answers.area)));
    add(tr("Feels"), qualitiesOf(sheet.drawing));
    if (const int strongest = strongestOf(sheet.drawing); strongest > 0)
        add(tr("At its worst"), say("{} of 10", strongest));
    add(tr("Note"), sheet.drawing.note);
    return {Section{headingOf(tr("What was marked")), {{std::move(facts)}}}};
}

Block seeADoctor(const PainAnswers& answers) {
    Section section{headingOf(tr("See a doctor first")), {}, kWarningTint, kWarningBar};
    section.blocks.push_back(
        {said(TextStyle::Body,
              tr("See a doctor first for pain in the chest, a sudden severe headache, numbness, "
                 "weakness, loss of bladder or bowel control, fever, weight loss, or pain after an "
                 "injury."))});
    Bullets bullets;
    for (const Notice* sign : answers.warnings)
        if (bullets.items.size() < kMostWarnings)
            bullets.items.push_back(content(TextStyle::Body, sign->text));
    if (!bullets.items.empty()) section.blocks.push_back({std::move(bullets)});
    return {std::move(section)};
}

Block whatMayExplainIt(const Atlas& atlas, const PainAnswers& answers) {
    Section section{headingOf(tr("What may explain it")), {}};
    section.blocks.push_back(
        {said(TextStyle::Body, tr("These muscles have charts that look like the drawing, the most "
                                  "alike first. Alike is not proof."))});
    Bullets bullets;
    for (const PainRow& row : answers.rows) {
        if (row.found.isCloseBy || bullets.items.size() == kMostRows) continue;
        const Muscle& muscle = atlas[row.found.point.muscle];
        print::Text text = said(TextStyle::Body, capitalised(row.found.words));
        text.lead = fmt::format("{} ({}).", muscle.name, wordsOf(row.found.point.side));
        bullets.items.push_back(std::move(text));
    }
    if (bullets.items.empty())
        section.blocks.push_back(
            {said(TextStyle::Body, tr("No charted pattern reaches this place."))});
    else
        section.blocks.push_back({std::move(bullets)});
    return {std::move(section)};
}

Block whatTheDrawingSays() {
    return {Section{
        headingOf(tr("What this page is")),
        {{said(
            TextStyle::Body,
            tr("The drawing was laid over teaching charts of where people felt pain when a muscle "
               "was sore. It cannot tell what causes the pain. Other things can hurt in the same "
               "place."))}}}};
}

} // namespace

Extent drawingPictureSize(print::Paper paper) {
    return {handoutPictureSize(paper).width, uint32_t(kPictureHeight * 300 / 72)};
}

print::Page drawingPage(const Atlas& atlas, const DrawingSheet& sheet, const Letterhead& head) {
    std::string below = sheet.drawing.date.empty() ? std::string() : sheet.drawing.date;
    if (const std::optional<Day> day = dayFrom(sheet.drawing.date)) below = dayWords(*day);
    if (!sheet.drawing.who.empty()) below += (below.empty() ? "" : " \u00b7 ") + sheet.drawing.who;
    print::Page page{letterheadOf(head), footerWords(head), {}, {}};
    page.blocks.push_back({print::Place{"drawing"}});
    page.blocks.push_back({said(TextStyle::Title, tr("Where it hurts"))});
    if (!below.empty()) page.blocks.push_back({said(TextStyle::Subtitle, below)});
    const auto picture = [&](const print::JpegHandle& jpeg, const char* view) {
        return std::vector<Block>{
            {print::PlacedPicture{jpeg, say("Picture of the body with the painted pain, {}.", view),
                                  said(TextStyle::Caption, view)}}};
    };
    page.blocks.push_back({print::Row{
        {picture(sheet.front, tr("Front")), picture(sheet.back, tr("Back"))}, {}, kPictureGap}});
    page.blocks.push_back(
        {print::TwoColumns{{whatWasMarked(sheet), seeADoctor(sheet.answers),
                            whatMayExplainIt(atlas, sheet.answers), whatTheDrawingSays()}}});
    return page;
}

} // namespace myo
