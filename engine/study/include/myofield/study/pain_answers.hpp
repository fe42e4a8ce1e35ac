#pragma once

#include <myofield/field/explained_area.hpp>
#include <myofield/study/find_query.hpp>
#include <myofield/study/pain_warnings.hpp>
#include <myofield/study/painter.hpp>

#include <string>
#include <vector>

namespace myo {

/// A muscle as an explanation of a drawing.
struct PainRow {
    FindRow found;
    ExplainedArea area;             ///< of its best point
    std::vector<std::string> alike; ///< muscles of other rows whose charts are the same here
};

/// What there is to say of a drawing.
struct PainAnswers {
    std::vector<const Notice*> warnings; ///< to be told before anything else
    std::vector<PainRow> rows;           ///< best first
    std::vector<FindRow> together;       ///< the fewest points that explain it together
    double area = 0;                     ///< square metres that are marked
};

/// `pain`: of that one alone; 0: of all. Cost: some 30 ms once all patterns are known.
PainAnswers answersTo(const PatternLibrary& patterns, const PaintedSkin& painted, int pain);

/// "Only Infraspinatus: front of the shoulder. Only Supraspinatus: outer elbow." in the interface's
/// language: what would tell two charts apart, or that nothing would.
std::string apartWords(const PatternLibrary& patterns, const PointOnSide& first,
                       const PointOnSide& second);

/// The answers to the drawing of a painter, kept until it changes.
class PainAdvice {
public:
    /// `patterns` must outlive this.
    explicit PainAdvice(const PatternLibrary& patterns) : patterns_(patterns) {}

    /// Those before the stroke, while one is under way.
    const PainAnswers& of(Painter& painter);

private:
    const PatternLibrary& patterns_;
    PainAnswers answers_;
    uint64_t version_ = 0;
};

} // namespace myo
