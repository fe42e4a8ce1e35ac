#pragma once

#include <myofield/field/explained_area.hpp>
#include <myofield/field/pain_stroke.hpp>

#include <string>

/// What is said of drawn pain, in the interface's language.
namespace myo {

const char* wordsOf(PainQuality quality); ///< "aching"
const char* wordsOf(PainDepth depth);     ///< "deep", "at the surface"
/// "12 cm²", "0.4 cm²": an area in square metres.
std::string areaWords(double squareMetres);
/// "Marked and charted: 31 cm². ..."
std::string areaSentences(const ExplainedArea& area);

} // namespace myo
