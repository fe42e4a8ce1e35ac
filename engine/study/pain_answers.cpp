#include <myofield/study/pain_answers.hpp>

#include <myofield/field/smallest_set.hpp>
#include <myofield/study/pattern_words.hpp>
#include <myofield/study/pointed.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr size_t kRows = 30;
constexpr size_t kCompared = 12;       ///< rows that are looked at for charts that are alike
constexpr size_t kMostDifferences = 4; ///< regions named on each side

/// Names those of the first rows whose patterns nobody can tell apart.
void findAlike(const PatternLibrary& patterns, std::vector<PainRow>& rows) {
    const std::vector<float>& areas = patterns.placement().skin().areas();
    const Atlas& atlas = patterns.placement().atlas();
    const size_t count = std::min(kCompared, rows.size());
    for (size_t i = 0; i < count; ++i)
        for (size_t j = i + 1; j < count; ++j) {
            const PointOnSide &a = rows[i].found.point, &b = rows[j].found.point;
            if (likenessOf(patterns.pattern(a), patterns.pattern(b), areas) < kCannotBeToldApart)
                continue;
            rows[i].alike.push_back(atlas[b.muscle].name);
            rows[j].alike.push_back(atlas[a.muscle].name);
        }
}

std::string regionList(const Atlas& atlas, const std::vector<RegionSide>& regions) {
    std::vector<std::string> names;
    for (const RegionSide& region : regions)
        if (names.size() < kMostDifferences) names.push_back(regionSideWords(atlas, region));
    return listWords(names);
}

} // namespace

PainAnswers answersTo(const PatternLibrary& patterns, const PaintedSkin& painted, int pain) {
    const Placement& placement = patterns.placement();
    PainAnswers answers;
    answers.warnings = warningsFor(placement.atlas(), factsOf(placement, painted, pain));
    answers.area = painted.area(pain);
    const PainQuery query = queryOfDrawing(painted.weights(pain));
    const std::vector<float> inside = painted.inside(pain);
    const double marked = markedArea(inside, placement.skin());
    for (FindRow& row : rowsOf(patterns, query, kRows)) {
        const ExplainedArea area =
            explainedArea(patterns.pattern(row.point), inside, marked, placement.skin());
        answers.rows.push_back({std::move(row), area, {}});
    }
    findAlike(patterns, answers.rows);
    for (const PainShare& part : smallestSet(patterns, query))
        answers.together.push_back({.point = part.match.point,
                                    .cover = part.match.cover,
                                    .fit = part.match.fit,
                                    .match = part.match.match});
    return answers;
}

std::string apartWords(const PatternLibrary& patterns, const PointOnSide& first,
                       const PointOnSide& second) {
    const Atlas& atlas = patterns.placement().atlas();
    const PatternDifference difference = differenceOf(patterns, first, second);
    const std::string &a = atlas[first.muscle].name, &b = atlas[second.muscle].name;
    const bool areAlike = difference.likeness >= kCannotBeToldApart;
    if (areAlike || (difference.onlyFirst.empty() && difference.onlySecond.empty()))
        return say("The charts of {} and {} cannot be told apart by where it hurts.", a, b);
    std::string words;
    if (!difference.onlyFirst.empty())
        words = say("Only {}: {}.", a, regionList(atlas, difference.onlyFirst));
    if (difference.onlySecond.empty()) return words;
    if (!words.empty()) words += " ";
    return words + say("Only {}: {}.", b, regionList(atlas, difference.onlySecond));
}

const PainAnswers& PainAdvice::of(Painter& painter) {
    if (painter.isPainting() || version_ == painter.version()) return answers_;
    version_ = painter.version();
    answers_ = painter.isEmpty() ? PainAnswers()
                                 : answersTo(patterns_, painter.painted(), painter.asked());
    return answers_;
}

} // namespace myo
