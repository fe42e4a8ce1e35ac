// A sheet for somebody who hurts: short sentences, warnings before advice.
#include "handout_words.hpp"

#include <myofield/study/words.hpp>

#include <algorithm>
#include <iterator>

namespace myo {
namespace {

using print::Block;
using print::Bullets;
using print::Section;
using print::Text;
using print::TextStyle;

/// Bullets on when to see a doctor: cautions of the muscle first, then signs of the place.
constexpr size_t kMostSigns = 4, kMostSignBytes = 480;
constexpr const char* kPlaces = "endangerment_sites"; ///< the precaution that names them
constexpr print::Ink kTryTint{0.925, 0.955, 0.935}, kTryBar{0.20, 0.50, 0.36};

/// Whether a caution sends to a doctor, in the words that the atlas uses for it.
bool sendsToADoctor(const std::string& caution) {
    static constexpr const char* kWords[]{
        "doctor",   "emergency",    "ambulance", "urgent",
        "examined", "medical help", "midwife",   "those who look after you"};
    return std::ranges::any_of(
        kWords, [&](const char* word) { return caution.find(word) != std::string::npos; });
}

/// Cautions of the muscle that send to a doctor, or those that do not.
std::vector<CitedText> cautionsOf(const Muscle& muscle, bool ofDoctors) {
    std::vector<CitedText> some;
    std::ranges::copy_if(
        muscle.care.cautions, std::back_inserter(some),
        [&](const CitedText& caution) { return sendsToADoctor(caution.text) == ofDoctors; });
    return some;
}

/// Warning signs of where it hurts, those that speak of more of it first; not those of
/// sources that the muscle's own cautions quote.
std::vector<CitedText> signsFor(const Atlas& atlas, const HandoutSubject& subject) {
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
        if (weight(sign) > 0 && !std::ranges::count(cautions, sign.cite, &CitedText::cite))
            signs.push_back(&sign);
    std::ranges::stable_sort(signs, std::greater(),
                             [&](const Notice* sign) { return weight(*sign); });
    std::vector<CitedText> texts;
    for (const Notice* sign : signs) texts.push_back({sign->text, sign->cite});
    return texts;
}

Bullets bulletsOf(const std::vector<CitedText>& texts, SourceNumbers& numbers) {
    Bullets bullets;
    for (const CitedText& text : texts)
        bullets.items.push_back(content(TextStyle::Body, citedWords(text, numbers)));
    return bullets;
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

Block seeADoctorFirst(const Atlas& atlas, const HandoutSubject& subject, SourceNumbers& numbers,
                      size_t mostSigns) {
    Section section{headingOf(tr("See a doctor first")), {}, kWarningTint, kWarningBar};
    section.blocks.push_back(
        {said(TextStyle::Body,
              tr("See a doctor first for pain in the chest, a sudden severe headache, numbness, "
                 "weakness, loss of bladder or bowel control, fever, weight loss, or pain after an "
                 "injury."))});
    std::vector<CitedText> texts = cautionsOf(atlas[subject.muscle], true);
    size_t length = 0;
    for (const CitedText& text : texts) length += text.text.size();
    for (CitedText& sign : signsFor(atlas, subject)) {
        length += sign.text.size();
        if (texts.size() < mostSigns && length < kMostSignBytes) texts.push_back(std::move(sign));
    }
    if (!texts.empty()) section.blocks.push_back({bulletsOf(texts, numbers)});
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
    const std::vector<CitedText> cautions = cautionsOf(muscle, false);
    if (!cautions.empty()) section.blocks.push_back({bulletsOf(cautions, numbers)});
    return {std::move(section)};
}

Block doNotPress(const Atlas& atlas, SourceNumbers& numbers) {
    Section section{headingOf(tr("Do not press when")), {}};
    std::vector<CitedText> texts;
    Text places;
    for (const Notice& notice : atlas.precautions) {
        const CitedText first{firstSentence(notice.text), notice.cite};
        if (notice.group == "do not press") texts.push_back(first);
        if (notice.id == kPlaces) places = content(TextStyle::Body, citedWords(first, numbers));
    }
    section.blocks.push_back({bulletsOf(texts, numbers)});
    places.lead = tr("Never press hard on:");
    if (!places.text.empty()) section.blocks.push_back({std::move(places)});
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
                           const Letterhead& head, std::vector<Block> code) {
    const Muscle& muscle = atlas[subject.muscle];
    std::string below =
        std::string(tr("Where this muscle can send pain")) + " \u00b7 " + sideWords(subject.sides);
    if (subject.points.size() == 1 && muscle.points.size() > 1)
        below += " \u00b7 " + pointTitle(muscle, subject.points[0]);
    std::vector<Block> title{{print::Place{muscle.id}},
                             {said(TextStyle::Title, muscle.name)},
                             {said(TextStyle::Subtitle, below)}};
    if (!muscle.plain.empty()) title.push_back({content(TextStyle::Lead, muscle.plain)});
    std::vector<Block> blocks = letterheadOf(head);
    if (code.empty()) {
        for (Block& block : title) blocks.push_back(std::move(block));
        return blocks;
    }
    blocks.push_back({print::Row{{std::move(title), std::move(code)}, {0.68, 0.32}, 18}});
    return blocks;
}

void append(std::vector<Block>& blocks, std::vector<Block> more) {
    for (Block& block : more) blocks.push_back(std::move(block));
}

/// What a sheet consists of, in the order in which it is read.
struct Parts {
    std::vector<Block> title, pictures, sources;
    Block where, doctor, advice, press, about;
};

std::vector<print::Page> asOnePage(Parts parts, const std::string& footer) {
    print::TwoColumns columns;
    for (Block* block : {&parts.where, &parts.doctor, &parts.advice, &parts.press})
        columns.blocks.push_back(std::move(*block));
    print::Page page{std::move(parts.title), footer, {}, {}};
    append(page.blocks, std::move(parts.pictures));
    page.blocks.push_back({std::move(columns)});
    Section& about = std::get<Section>(parts.about.what);
    Text small = said(TextStyle::Caption, std::get<Text>(about.blocks.front().what).text);
    small.lead = about.heading.text + ".";
    page.blocks.push_back({print::Gap{6}});
    page.blocks.push_back({std::move(small)});
    append(page.blocks, std::move(parts.sources));
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
    append(pages[2].blocks, std::move(parts.sources));
    return pages;
}

/// With at most so many signs beside what the muscle's own cautions say.
std::vector<print::Page> pagesOf(const Atlas& atlas, const HandoutSubject& subject,
                                 const HandoutPictures& pictures, const Letterhead& head,
                                 const std::vector<Block>& code, HandoutSize size,
                                 size_t mostSigns) {
    const Muscle& muscle = atlas[subject.muscle];
    SourceNumbers numbers;
    Parts parts;
    parts.title = titleOf(atlas, subject, head, code);
    parts.pictures = patternRow(atlas, subject, pictures);
    parts.where = whereItIsFelt(atlas, subject);
    parts.doctor = seeADoctorFirst(atlas, subject, numbers, mostSigns);
    parts.advice = oneThingToTry(muscle, numbers);
    parts.press = doNotPress(atlas, numbers);
    parts.about = whatThisIs();
    // The chart itself: the first source of its evidence.
    if (!muscle.evidence.sources.empty())
        numbers.numberOf(muscle.evidence.sources.front().reference);
    Text sources = sourceWords(atlas, numbers);
    sources.lead = tr("Sources:");
    parts.sources = {{print::Gap{8}}, {print::Rule{}}, {std::move(sources)}};
    const std::string footer = footerWords(head);
    return size == HandoutSize::Usual ? asOnePage(std::move(parts), footer)
                                      : asThreePages(std::move(parts), footer);
}

} // namespace

Result<std::vector<print::Page>> clientPages(const Atlas& atlas, const HandoutSubject& subject,
                                             const HandoutPictures& pictures,
                                             const Letterhead& head, HandoutSize size,
                                             const print::PageStyle& style) {
    const Result<std::vector<Block>> code = codeOf(atlas, subject, head.site);
    if (!code) return code.error();
    const auto fits = [&](const print::Page& page) {
        return print::fittingSize(page, style).has_value();
    };
    for (size_t signs = kMostSigns;; --signs) {
        std::vector<print::Page> pages =
            pagesOf(atlas, subject, pictures, head, *code, size, signs);
        if (signs == 0 || std::ranges::all_of(pages, fits)) return pages;
    }
}

} // namespace myo
