#pragma once

#include <myofield/study/visit_table.hpp>

#include <string>

/// What is said of visits, in the interface's language.
namespace myo {

/// That the area alone is a weak measure of getting better.
const char* weakMeasureWords();
/// The date; "without a date".
std::string dateWords(const Visit& visit);
/// "34 cm²; of all skin 0.2 %"
std::string extentWords(const PainMeasures& measures);
/// "strength 5.4 on average, 8 at most"; empty where nobody said.
std::string strengthWords(const PainMeasures& measures);
/// "New: 4 cm². Gone: 12 cm². The same: 20 cm². Likeness 0.6 ..."
std::string changeWords(const VisitChange& change);
/// The areas of it alone, for a client.
std::string plainChangeWords(const VisitChange& change);
/// "mean / highest" in a cell; "–" where nobody said.
std::string strengthCell(const PainMeasures& measures);
/// A number with so many places after the point, or "–".
std::string numberCell(const std::optional<double>& value, int places);

} // namespace myo
