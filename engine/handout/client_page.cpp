// A sheet for somebody who hurts: short sentences, warnings before advice.
#include "handout_words.hpp"

#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

using print::Block;
using print::Bullets;
using print::Section;
using print::Text;
using print::TextStyle;

constexpr size_t kMostSigns = 6; ///< warning signs of the place and cautions of the muscle together
constexpr print::Ink kTryTint{0.925, 0.955, 0.935}, kTryBar{0.20, 0.50, 0.36};

/// Warning signs of where it hurts, those that speak of more of it first; not those of sources that
/// the muscle's own cautions quote.
std::vector<const Notice*> signsFor(const Atlas& atlas, const HandoutSubject& subject) {
    const std::vector<RegionId> main = regionsOf(atlas, subject, ZoneKind::Essential),
                                more = regionsOf(atlas, subject, ZoneKind::Spillover);
    const auto weight = [&](const Notice& sign) {
        int sum = 0;
        for (const RegionId region : sign.regions)
            sum +=
                2 * int(std::ranges::count(main, region)) + int(std::ranges::count(more, region));
        return sum;
    };
    const std::vector<CitedText>& cautions = atlas[subject.muscle].care.cautions;
    std::vector<const Notice*> signs;
    for (const Notice& sign : atlas.warningSigns)
        if (weight(sign) > 0 &&
            std::ranges::find(cautions, sign.cite, &CitedText::cite) == cautions.end())
            signs.push_back(&sign);
    std::ranges::stable_sort(signs, std::greater(),
                             [&](const Notice* sign) { return weight(*sign); });
    const size_t most = kMostSigns - std::min(cautions.size(), kMostSigns - 2);
    if (signs.size() > most) signs.resize(most);
    return signs;
}

Block whereItIsFelt(const Atlas& atlas, const HandoutSubject& subject) {
    Section section{headingOf(tr("Where the pain is felt")), {}};
    const auto add = [&](const char* lead, std::string words) {
        Text text = content(TextStyle::Body, std::move(words));
        text.lead = lead;
        section.blocks.push_back({std::move(text)});
    };
    if (const auto regions = regionsOf(atlas, subject, ZoneKind::Essential); !regions.empty())
        add(tr("Most often:"), regionWords(atlas, regions) + ".");
    if (const auto regions = regionsOf(atlas, subject, ZoneKind::Spillover); !regions.empty())
        add(tr("At times also:"), regionWords(atlas, regions) + ".");
    if (section.blocks.empty())
        section.blocks.push_back(
            {said(TextStyle::Body, tr("No pain far from the muscle is known."))});
    if (const std::vector<std::string> signs = signsOf(atlas, subject); !signs.empty())
        add(tr("Some people notice:"), listWords(signs) + ".");
    return {std::move(section)};
}

Block seeADoctorFirst(const Atlas& atlas, const HandoutSubject& subject, SourceNumbers& numbers) {
    Section section{headingOf(tr("See a doctor first")), {}, kWarningTint, kWarningBar};
    section.blocks.push_back(
        {said(TextStyle::Body,
              tr("See a doctor first for pain in the chest, a sudden severe headache, numbness, "
                 "weakness, loss of bladder or bowel control, fever, weight loss, or pain after an "
                 "injury."))});
    Bullets bullets;
    for (const Notice* sign : signsFor(atlas, subject))
        bullets.items.push_back(
            content(TextStyle::Body, citedWords({sign->text, sign->cite}, numbers)));
    if (!bullets.items.empty()) section.blocks.push_back({std::move(bullets)});
    return {std::move(section)};
}

Block oneThingToTry(const Muscle& muscle, SourceNumbers& numbers) {
    Section section{headingOf(tr("One thing to try")), {}, kTryTint, kTryBar};
    if (muscle.care.selfCare.empty())
        section.blocks.push_back({said(
            TextStyle::Body, tr("Nothing to try is known for this muscle in particular. Ask the "
                                "person who gave you this page."))});
    else
        section.blocks.push_back(
            {content(TextStyle::Body, citedWords(muscle.care.selfCare.front(), numbers))});
    Text stop = said(TextStyle::Body, tr("Stop if it hurts more, tingles or feels wrong."));
    stop.lead = tr("Take care.");
    section.blocks.push_back({std::move(stop)});
    Bullets bullets;
    for (const CitedText& caution : muscle.care.cautions)
        bullets.items.push_back(content(TextStyle::Body, citedWords(caution, numbers)));
    if (!bullets.items.empty()) section.blocks.push_back({std::move(bullets)});
    return {std::move(section)};
}

Block doNotPress(const Atlas& atlas, SourceNumbers& numbers) {
    Section section{headingOf(tr("Do not press when")), {}};
    Bullets bullets;
    for (const Notice& notice : atlas.precautions)
        if (notice.group == "do not press")
            bullets.items.push_back(content(
                TextStyle::Body, citedWords({firstSentence(notice.text), notice.cite}, numbers)));
    section.blocks.push_back({std::move(bullets)});
    for (const Notice& notice : atlas.precautions)
        if (notice.id == "endangerment_sites") {
            Text text = content(TextStyle::Body,
                                citedWords({firstSentence(notice.text), notice.cite}, numbers));
            text.lead = tr("Never press hard on:");
            section.blocks.push_back({std::move(text)});
        }
    return {std::move(section)};
}

Block whatThisIs() {
    Section section{headingOf(tr("What this page is")), {}};
    section.blocks.push_back({said(
        TextStyle::Body,
        tr("This is a teaching chart. It shows where people often felt pain when this muscle was "
           "sore. Pain is not the same in everyone, and experts do not agree on what sore spots in "
           "muscles are. The chart cannot tell what causes your pain. Other things can hurt in the "
           "same place. A darker colour means more typical, not more painful."))});
    return {std::move(section)};
}

/// Where the chart can be looked at; none without a site.
Result<std::vector<Block>> codeOf(const Atlas& atlas, const HandoutSubject& subject,
                                  const std::string& site) {
    if (site.empty()) return std::vector<Block>{};
    const Muscle& muscle = atlas[subject.muscle];
    std::string address = fmt::format("{}#{}", site, muscle.id);
    if (subject.points.size() == 1 && muscle.points.size() > 1)
        address += "/" + muscle.points[subject.points[0]].id;
    Result<print::QrCode> code = print::qrCodeOf(address);
    if (!code) return code.error();
    Text link = said(TextStyle::Caption, address);
    link.link = address;
    return std::vector<Block>{
        {print::CodeBlock{.code = std::move(*code),
                          .words = {said(TextStyle::Strong, tr("See it on your phone")),
                                    said(TextStyle::Caption, tr("Point the camera at the code.")),
                                    std::move(link)}}}};
}

std::vector<Block> titleOf(const Atlas& atlas, const HandoutSubject& subject,
                           const Letterhead& head) {
    const Muscle& muscle = atlas[subject.muscle];
    std::string below =
        std::string(tr("Where this muscle can send pain")) + " \u00b7 " + sideWords(subject.sides);
    if (subject.points.size() == 1 && muscle.points.size() > 1)
        below += " \u00b7 " + pointTitle(muscle, subject.points[0]);
    std::vector<Block> blocks = letterheadOf(head);
    blocks.push_back({print::Place{muscle.id}});
    blocks.push_back({said(TextStyle::Title, muscle.name)});
    blocks.push_back({said(TextStyle::Subtitle, below)});
    if (!muscle.plain.empty()) blocks.push_back({content(TextStyle::Lead, muscle.plain)});
    return blocks;
}

void append(std::vector<Block>& blocks, std::vector<Block> more) {
    for (Block& block : more) blocks.push_back(std::move(block));
}

/// What a sheet consists of, in the order in which it is read.
struct Parts {
    std::vector<Block> title, pictures, code, sources;
    Block where, doctor, advice, press, about;
};

std::vector<print::Page> asOnePage(Parts parts, const std::string& footer) {
    print::TwoColumns columns;
    for (Block* block : {&parts.where, &parts.doctor, &parts.advice, &parts.press, &parts.about})
        columns.blocks.push_back(std::move(*block));
    print::Page page{std::move(parts.title), footer, {}, {}};
    append(page.blocks, std::move(parts.pictures));
    page.blocks.push_back({std::move(columns)});
    page.blocks.push_back({print::Gap{8}});
    page.blocks.push_back({print::Rule{}});
    if (parts.code.empty())
        append(page.blocks, std::move(parts.sources));
    else // as wide as the columns above
        page.blocks.push_back(
            {print::Row{{std::move(parts.code), std::move(parts.sources)}, {}, 20}});
    return {std::move(page)};
}

std::vector<print::Page> asThreePages(Parts parts, const std::string& footer) {
    std::vector<print::Page> pages{{std::move(parts.title), footer, "1 / 3", {}},
                                   {{}, footer, "2 / 3", {}},
                                   {{}, footer, "3 / 3", {}}};
    append(pages[0].blocks, std::move(parts.pictures));
    pages[0].blocks.push_back(std::move(parts.where));
    pages[1].blocks = {std::move(parts.doctor), std::move(parts.advice)};
    pages[2].blocks = {std::move(parts.press), std::move(parts.about)};
    append(pages[2].blocks, std::move(parts.code));
    pages[2].blocks.push_back({print::Gap{8}});
    pages[2].blocks.push_back({print::Rule{}});
    append(pages[2].blocks, std::move(parts.sources));
    return pages;
}

} // namespace

Result<std::vector<print::Page>> clientPages(const Atlas& atlas, const HandoutSubject& subject,
                                             const HandoutPictures& pictures,
                                             const Letterhead& head, HandoutSize size) {
    const Muscle& muscle = atlas[subject.muscle];
    SourceNumbers numbers;
    Parts parts;
    parts.title = titleOf(atlas, subject, head);
    parts.pictures = patternRow(atlas, subject, pictures);
    parts.where = whereItIsFelt(atlas, subject);
    parts.doctor = seeADoctorFirst(atlas, subject, numbers);
    parts.advice = oneThingToTry(muscle, numbers);
    parts.press = doNotPress(atlas, numbers);
    parts.about = whatThisIs();
    Result<std::vector<Block>> code = codeOf(atlas, subject, head.site);
    if (!code) return code.error();
    parts.code = std::move(*code);
    // The chart itself: the first source of its evidence.
    if (!muscle.evidence.sources.empty())
        numbers.numberOf(muscle.evidence.sources.front().reference);
    Text sources = sourceWords(atlas, numbers);
    sources.lead = tr("Sources:");
    parts.sources = {{std::move(sources)}};
    const std::string footer = footerWords(head);
    return size == HandoutSize::Usual ? asOnePage(std::move(parts), footer)
                                      : asThreePages(std::move(parts), footer);
}

} // namespace myo
