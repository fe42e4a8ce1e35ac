// The sheet of visits: heading, curves, what they do not say, and the table.
#include <myofield/study/visit_curves.hpp>

#include <myofield/study/visit_words.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>
#include <array>
#include <cctype>

namespace myo {
namespace {

// Points, on A4.
constexpr Vec2 kPage{595, 842};
constexpr float kMargin = 50, kRight = kPage.x - kMargin;
constexpr float kCurvesEnd = 420, kRowHeight = 15, kLastRow = kPage.y - 60;
constexpr float kPngScale = 2.5f; ///< pixels a point: 180 dpi

struct Column {
    const char* words;
    float right; ///< of its cells; the first column stands at the left
};

std::array<Column, 7> columns() {
    return {{{tr("Visit"), kMargin},
             {tr("Area, cm²"), 190},
             {tr("Share of skin, %"), 270},
             {tr("Strength, mean / highest"), 374},
             {tr("Middle moved, mm"), 460},
             {tr("Jaccard"), 504},
             {tr("Pains"), kRight}}};
}

std::string coveredDays(std::span<const VisitRow> rows) {
    std::vector<std::string> dates;
    for (const VisitRow& row : rows)
        if (!row.visit->drawing.date.empty()) dates.push_back(row.visit->drawing.date);
    if (dates.empty()) return {};
    if (dates.front() == dates.back()) return dates.front();
    return say("{} to {}", dates.front(), dates.back());
}

std::string lowerEnding(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return char(std::tolower(c)); });
    return ending;
}

/// Initials or code where all visits have the same.
std::string whose(std::span<const VisitRow> rows) {
    const std::string& who = rows.front().visit->drawing.who;
    const bool isOne =
        std::ranges::all_of(rows, [&](const VisitRow& r) { return r.visit->drawing.who == who; });
    return isOne ? who : std::string();
}

void drawHeading(Paper& paper, std::span<const VisitRow> rows, const CurveInks& inks) {
    std::string title = tr("Pain drawings");
    if (const std::string who = whose(rows); !who.empty()) title += ": " + who;
    paper.text({kMargin, 66}, title, {18, inks.words, true});
    const std::string count = sayCount("{} visit", "{} visits", rows.size());
    const std::string days = coveredDays(rows);
    paper.text({kMargin, 84}, days.empty() ? count : days + ", " + count, {10, inks.quiet});
}

void drawTableHead(Paper& paper, float y, const CurveInks& inks) {
    const auto all = columns();
    for (size_t c = 0; c < all.size(); ++c)
        paper.text({all[c].right, y}, all[c].words,
                   {7.5f, inks.quiet, false, c == 0 ? Align::Left : Align::Right});
    paper.line({kMargin, y + 5}, {kRight, y + 5}, 0.8f, inks.grid);
}

std::array<std::string, 7> cellsOf(const VisitRow& row) {
    const PainMeasures& measures = row.visit->measures;
    std::optional<double> shift, jaccard;
    if (row.change) jaccard = row.change->area.jaccard();
    if (row.change && row.change->shift) shift = 1e3 * *row.change->shift;
    int pains = 0;
    for (const PainStroke& stroke : row.visit->drawing.strokes)
        if (!stroke.erases) pains = std::max(pains, stroke.pain);
    return {dateWords(*row.visit),
            numberCell(1e4 * measures.area, 1),
            numberCell(100 * measures.share, 2),
            strengthCell(measures),
            numberCell(shift, 0),
            numberCell(jaccard, 2),
            std::to_string(pains)};
}

void drawTable(Paper& paper, float y, std::span<const VisitRow> rows, const CurveInks& inks) {
    const auto all = columns();
    drawTableHead(paper, y, inks);
    for (const VisitRow& row : rows) {
        y += kRowHeight;
        if (y > kLastRow) {
            paper.turn();
            y = 70;
            drawTableHead(paper, y, inks);
            y += kRowHeight;
        }
        const auto cells = cellsOf(row);
        for (size_t c = 0; c < cells.size(); ++c)
            paper.text({all[c].right, y + 2}, cells[c],
                       {9, inks.words, false, c == 0 ? Align::Left : Align::Right});
        paper.line({kMargin, y + 6}, {kRight, y + 6}, 0.3f, inks.grid);
    }
}

} // namespace

std::unique_ptr<Paper> visitSheet(std::span<const VisitRow> rows) {
    auto paper = std::make_unique<Paper>(kPage);
    if (rows.empty()) return paper;
    const CurveInks inks = inksOnPaper();
    drawHeading(*paper, rows, inks);
    drawCurves(*paper, {kMargin, 106}, {kRight, kCurvesEnd}, rows, inks);
    const std::string caution =
        std::string(weakMeasureWords()) + " " +
        tr("Middle moved and Jaccard compare with the visit before; Jaccard 1 is the same drawing, "
           "0 has nothing in common with it.");
    const float height =
        paper->paragraph({kMargin, kCurvesEnd + 12}, kRight - kMargin, caution, {8.5f, inks.quiet});
    drawTable(*paper, kCurvesEnd + 12 + height + 24, rows, inks);
    return paper;
}

Status checkSheetName(const std::filesystem::path& file) {
    const std::string ending = lowerEnding(file);
    if (ending == ".pdf" || ending == ".png") return Done{};
    return Error(say("{}: curves are written as PDF or PNG; its name must end so", file.string()));
}

Status saveSheet(const std::filesystem::path& file, std::span<const VisitRow> rows) {
    if (Status named = checkSheetName(file); !named) return named;
    const std::unique_ptr<Paper> paper = visitSheet(rows);
    if (lowerEnding(file) == ".pdf") return paper->savePdf(file, tr("Pain drawings"));
    const Result<Image> image = paper->picture(0, kPngScale, inksOnPaper().ground);
    if (!image) return image.error();
    return writePng(file, *image);
}

} // namespace myo
