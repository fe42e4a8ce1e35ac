#include <myofield/study/visit_curves.hpp>

#include <myofield/core/day.hpp>
#include <myofield/study/visit_words.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace myo {
namespace {

// Points.
constexpr float kTitle = 16, kAxis = 15, kLeft = 30, kBetween = 12;
constexpr float kLabelRoom = 54;   ///< of a date under the axis
constexpr size_t kMostValues = 16; ///< written beside their points
constexpr float kDot = 2.6f;

/// Where each visit stands on the axis of time, 0..1.
std::vector<float> placesInTime(std::span<const VisitRow> rows) {
    std::vector<float> places;
    std::vector<Day> days;
    for (const VisitRow& row : rows)
        if (const std::optional<Day> day = dayFrom(row.visit->drawing.date)) days.push_back(*day);
    const bool hasTime = days.size() == rows.size() && !days.empty() && days.front() != days.back();
    for (size_t i = 0; i < rows.size(); ++i) {
        if (hasTime)
            places.push_back(float((days[i] - days.front()).count()) /
                             float((days.back() - days.front()).count()));
        else
            places.push_back(rows.size() > 1 ? float(i) / float(rows.size() - 1) : 0.5f);
    }
    return places;
}

/// 1, 2 or 5 times a power of ten: about four of them up to `most`.
double niceStep(double most) {
    const double rough = std::max(most, 1e-6) / 4;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (rough <= factor * power) return factor * power;
    return 10 * power;
}

/// One of the diagrams.
struct Plot {
    Paper& paper;
    Vec2 low, high; ///< of the field within the axes
    double top;     ///< the value at its upper edge
    const CurveInks& inks;

    float x(float place) const { return low.x + 8 + place * (high.x - low.x - 16); }
    float y(double value) const { return high.y - float(value / top) * (high.y - low.y); }

    void grid(double step) const {
        for (double value = 0; value <= top + step / 100; value += step) {
            const float at = y(value);
            paper.line({low.x, at}, {high.x, at}, value == 0 ? 0.8f : 0.4f, inks.grid);
            paper.text({low.x - 4, at + 2.5f}, fmt::format("{:g}", value),
                       {7, inks.quiet, false, Align::Right});
        }
    }

    void curve(std::span<const float> places, std::span<const std::optional<double>> values,
               Ink ink, bool isDashed, bool hasValues) const {
        std::vector<Vec2> run;
        const auto end = [&] {
            if (run.size() > 1) paper.lines(run, 1.2f, ink, isDashed);
            run.clear();
        };
        for (size_t i = 0; i < places.size(); ++i) {
            if (values[i])
                run.push_back({x(places[i]), y(*values[i])});
            else
                end();
        }
        end();
        for (size_t i = 0; i < places.size(); ++i) {
            if (!values[i]) continue;
            const Vec2 at{x(places[i]), y(*values[i])};
            paper.disc(at, kDot, ink);
            if (isDashed) paper.disc(at, kDot - 1, inks.ground);
            if (hasValues)
                paper.text({at.x, at.y - 5},
                           fmt::format("{:.{}f}", *values[i], *values[i] < 10 ? 1 : 0),
                           {7, inks.words, false, Align::Middle});
        }
    }
};

void drawDates(const Plot& plot, std::span<const VisitRow> rows, std::span<const float> places) {
    float free = -1e6f;
    for (size_t i = 0; i < rows.size(); ++i) {
        const float at = plot.x(places[i]);
        plot.paper.line({at, plot.high.y}, {at, plot.high.y + 3}, 0.6f, plot.inks.grid);
        if (at - free < kLabelRoom) continue;
        free = at;
        const float inside = std::clamp(at, plot.low.x + 12, plot.high.x - 18);
        plot.paper.text({inside, plot.high.y + 11}, dateWords(*rows[i].visit),
                        {7, plot.inks.quiet, false, Align::Middle});
    }
}

void drawArea(Paper& paper, Vec2 low, Vec2 high, std::span<const VisitRow> rows,
              std::span<const float> places, const CurveInks& inks) {
    std::vector<std::optional<double>> areas;
    double most = 0;
    for (const VisitRow& row : rows) {
        areas.push_back(1e4 * row.visit->measures.area);
        most = std::max(most, *areas.back());
    }
    paper.text({low.x, low.y + 9}, tr("Area marked, cm²"), {9, inks.words, true});
    const double step = niceStep(1.1 * most);
    const Plot plot{paper,
                    {low.x + kLeft, low.y + kTitle + 6},
                    {high.x, high.y - kAxis},
                    step * std::ceil(1.1 * std::max(most, 1e-6) / step),
                    inks};
    plot.grid(step);
    plot.curve(places, areas, inks.area, false, rows.size() <= kMostValues);
    drawDates(plot, rows, places);
}

/// What the two lines are, at the right end of the title.
void drawLineNames(Paper& paper, Vec2 low, Vec2 high, const CurveInks& inks) {
    float right = high.x;
    for (const bool isDashed : {true, false}) {
        const char* const words = isDashed ? tr("highest") : tr("mean");
        const Type type{8, inks.quiet, false, Align::Right};
        paper.text({right, low.y + 9}, words, type);
        right -= paper.widthOf(words, type) + 5;
        paper.lines(std::array{Vec2(right - 18, low.y + 6), Vec2(right, low.y + 6)}, 1.2f,
                    inks.strength, isDashed);
        right -= 30;
    }
}

void drawStrength(Paper& paper, Vec2 low, Vec2 high, std::span<const VisitRow> rows,
                  std::span<const float> places, const CurveInks& inks) {
    std::vector<std::optional<double>> mean, highest;
    for (const VisitRow& row : rows) {
        mean.push_back(row.visit->measures.meanStrength);
        highest.push_back(row.visit->measures.highestStrength);
    }
    paper.text({low.x, low.y + 9}, tr("Strength, 1 to 10"), {9, inks.words, true});
    drawLineNames(paper, low, high, inks);
    const Plot plot{paper, {low.x + kLeft, low.y + kTitle + 6}, {high.x, high.y - kAxis}, 10, inks};
    plot.grid(2);
    plot.curve(places, highest, inks.strength, true, false);
    plot.curve(places, mean, inks.strength, false, false);
    drawDates(plot, rows, places);
}

} // namespace

CurveInks inksOnPaper() {
    return {{1, 1, 1},          {0.11f, 0.12f, 0.14f}, {0.35f, 0.37f, 0.40f},
            {0.8f, 0.8f, 0.8f}, {0.10f, 0.30f, 0.56f}, {0.52f, 0.15f, 0.36f}};
}

CurveInks inksOnDark() {
    return {{0.13f, 0.14f, 0.16f}, {0.92f, 0.92f, 0.93f}, {0.70f, 0.72f, 0.75f},
            {0.33f, 0.34f, 0.37f}, {0.51f, 0.72f, 0.97f}, {0.93f, 0.60f, 0.80f}};
}

void drawCurves(Paper& paper, Vec2 low, Vec2 high, std::span<const VisitRow> rows,
                const CurveInks& inks) {
    if (rows.empty()) return;
    const std::vector<float> places = placesInTime(rows);
    const float middle = (low.y + high.y - kBetween) / 2;
    drawArea(paper, low, {high.x, middle}, rows, places, inks);
    drawStrength(paper, {low.x, middle + kBetween}, high, rows, places, inks);
}

} // namespace myo
