#include "handout_words.hpp"

#include <myofield/study/words.hpp>

#include <algorithm>
#include <array>

namespace myo {

using print::Text;
using print::TextStyle;

Text content(TextStyle style, std::string text) {
    return {.style = style, .text = std::move(text), .language = kContentLanguage};
}

Text said(TextStyle style, std::string text) {
    return {.style = style, .text = std::move(text)};
}

Text headingOf(std::string text) {
    return said(TextStyle::Heading, std::move(text));
}

std::string dayWords(Day day) {
    static constexpr std::array<const char*, 12> kMonths{
        mark("January"),   mark("February"), mark("March"),    mark("April"),
        mark("May"),       mark("June"),     mark("July"),     mark("August"),
        mark("September"), mark("October"),  mark("November"), mark("December")};
    const std::chrono::year_month_day date(day);
    return say("{} {} {}", unsigned(date.day()), tr(kMonths[unsigned(date.month()) - 1]),
               int(date.year()));
}

std::string sideWords(Sides sides) {
    return tr(sides == Sides::Left    ? mark("Left side")
              : sides == Sides::Right ? mark("Right side")
                                      : mark("Both sides"));
}

std::string firstSentence(const std::string& text) {
    const size_t end = text.find(". ");
    return end == std::string::npos ? text : text.substr(0, end + 1);
}

HandoutSubject subjectOf(const Atlas& atlas, const SelectedMuscle& selected, Sides sides) {
    HandoutSubject subject{atlas.muscleWithId(selected.muscle), {}, sides};
    const std::vector<TriggerPoint>& points = atlas[subject.muscle].points;
    for (uint32_t p = 0; p < points.size(); ++p)
        if (!selected.pointsOff.contains(points[p].id)) subject.points.push_back(p);
    return subject;
}

std::vector<RegionId> regionsOf(const Atlas& atlas, const HandoutSubject& subject, ZoneKind kind) {
    std::vector<RegionId> regions;
    for (const uint32_t p : subject.points)
        for (const Zone& zone : atlas[subject.muscle].points[p].zones)
            for (const RegionId region : zone.regions)
                if (zone.kind == kind && std::ranges::find(regions, region) == regions.end())
                    regions.push_back(region);
    return regions;
}

std::vector<std::string> signsOf(const Atlas& atlas, const HandoutSubject& subject) {
    const Muscle& muscle = atlas[subject.muscle];
    std::vector<std::string> signs = muscle.signs;
    for (const uint32_t p : subject.points)
        for (const std::string& sign : muscle.points[p].signs)
            if (std::ranges::find(signs, sign) == signs.end()) signs.push_back(sign);
    return signs;
}

std::string citedWords(const CitedText& text, SourceNumbers& numbers) {
    const size_t number = numbers.numberOf(text.cite);
    return number > 0 ? fmt::format("{} [{}]", text.text, number) : text.text;
}

Text sourceWords(const Atlas& atlas, const SourceNumbers& numbers) {
    std::string words;
    for (size_t i = 0; i < numbers.ids().size(); ++i)
        words += fmt::format("{}[{}] {}", words.empty() ? "" : " ", i + 1,
                             referenceWords(atlas, numbers.ids()[i]));
    return said(TextStyle::Small, std::move(words));
}

std::vector<print::Block> letterheadOf(const Letterhead& head) {
    if (head.practice.empty() && !head.logo) return {};
    std::vector<print::Block> name;
    if (!head.practice.empty()) name.push_back({said(TextStyle::Strong, head.practice)});
    Text day = said(TextStyle::Caption, dayWords(head.day));
    day.isAtRight = true;
    print::Row row{{std::move(name), {{std::move(day)}}}, {0.7, 0.3}};
    if (head.logo) {
        // As high as some lines of text, whatever its shape.
        const double share =
            std::clamp(0.055 * double(head.logo->width) / double(head.logo->height), 0.03, 0.3);
        row.columns.insert(
            row.columns.begin(),
            {{print::Mark{head.logo, head.practice.empty() ? std::string(tr("Logo of the practice"))
                                                           : head.practice}}});
        row.shares = {share, 0.7 - share, 0.3};
    }
    return {{std::move(row)}, {print::Rule{}}, {print::Gap{6}}};
}

std::string footerWords(const Letterhead& head) {
    return say("{}. Made with myofield: a teaching chart, not a diagnosis.", dayWords(head.day));
}

print::PageStyle handoutStyle(print::Paper paper, HandoutSize size, const std::string& language) {
    print::PageStyle style{.paper = paper, .language = language};
    if (size == HandoutSize::Usual)
        style.largest = 1.06, style.smallest = 0.68;
    else
        style.largest = 1.66, style.smallest = 1.38; // body of 14 to 17 points
    return style;
}

Extent handoutPictureSize(print::Paper paper) {
    constexpr double kDotsPerPoint = 300.0 / 72, kHeight = print::millimetres(48);
    const double width = paper.width - 2 * print::PageStyle().margin - kPictureGap;
    return {uint32_t(width * kDotsPerPoint), uint32_t(kHeight * kDotsPerPoint)};
}

print::Document handoutOf(std::string title, std::vector<print::Page> pages,
                          const print::PageStyle& style, Day day) {
    return {.title = std::move(title),
            .subject = tr("Where muscles refer pain"),
            .day = textOf(day),
            .style = style,
            .pages = std::move(pages),
            .bookmarks = {}};
}

} // namespace myo
