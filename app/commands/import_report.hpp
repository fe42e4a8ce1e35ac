#pragma once

#include <myofield/anatomy/lacking.hpp>
#include <myofield/content/import_body.hpp>

#include <nlohmann/json.hpp>

namespace myo {

/// How well the charts' patterns fit an imported body. All empty where it has no skin.
struct ImportedFit {
    std::string text;                      ///< as PlacementReport::text
    std::string fault;                     ///< why patterns cannot be carried over
    std::vector<std::string> refusedZones; ///< sentences, a zone each
};

/// Prints what an import found, the worst first, in at most a screen: counts, what is wrong with the
/// body as a whole, a table of doubtful and unknown meshes, the muscles of the charts that the body
/// lacks. Results go to standard output, what needs a look to standard error.
void printImportReport(const Body& body, const ImportReport& report, const Atlas& atlas,
                       const std::vector<LackingMuscle>& lacking);

void printFit(const ImportedFit& fit);

/// The whole report, as docs/schemas/import.schema.json says.
nlohmann::ordered_json asJson(const ImportReport& report, const Atlas& atlas,
                              const std::vector<LackingMuscle>& lacking, const ImportedFit& fit);

} // namespace myo
