#pragma once

#include <myofield/core/result.hpp>
#include <myofield/field/placement.hpp>
#include <myofield/learn/scoring.hpp>

#include <filesystem>
#include <vector>

namespace myo {

/// Answers to questions, in their order:
///
/// {"version": 1, "answers": [{"chosen": ["infraspinatus"]}, {"place": [x, y, z]},
///                            {"drawing": "pain.json"}, {}]}
///
/// `chosen` are ids, `place` is in metres, `drawing` is the file of a pain drawing, beside the file
/// of answers where its path is relative; {} passes a question over. There must be as many answers
/// as questions. All faults are reported at once.
Result<std::vector<GivenAnswer>> readAnswers(const std::filesystem::path& file, size_t count,
                                             const Placement& placement);

} // namespace myo
