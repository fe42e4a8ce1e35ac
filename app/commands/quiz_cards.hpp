#pragma once

#include "commands/output.hpp"
#include "commands/picture_maker.hpp"

#include <myofield/learn/pattern_facts.hpp>
#include <myofield/learn/question.hpp>

namespace myo {

/// Writes FOLDER/cards.csv, a line per question: question, answer, why, the names of two pictures
/// (as HTML, which flash-card programs show), kind and muscle; and FOLDER/pictures with them. The
/// choices stand in the question. Quoted as RFC 4180 says.
Status writeFlashCards(PictureMaker& maker, const PatternFacts& facts,
                       const std::vector<Question>& questions, Extent extent,
                       const std::filesystem::path& folder);

} // namespace myo
