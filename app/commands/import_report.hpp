#pragma once

#include <myofield/anatomy/lacking.hpp>
#include <myofield/content/import_body.hpp>

#include <nlohmann/json.hpp>

namespace myo {

/// Prints what an import found, the worst first, in at most a screen: counts, what is wrong with the
/// body as a whole, a table of doubtful and unknown meshes, the muscles of the charts that the body
/// lacks. Results go to standard output, what needs a look to standard error.
void printImportReport(const Body& body, const ImportReport& report, const Atlas& atlas,
                       const std::vector<LackingMuscle>& lacking);

/// The whole report, as docs/schemas/import.schema.json says.
nlohmann::ordered_json asJson(const ImportReport& report, const Atlas& atlas,
                              const std::vector<LackingMuscle>& lacking);

} // namespace myo
