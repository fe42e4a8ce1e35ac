// The visits of a folder: what each drawing amounts to, and what has changed.
#include "commands/command.hpp"
#include "commands/output.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"

#include <myofield/study/visit_curves.hpp>
#include <myofield/study/visit_table.hpp>
#include <myofield/study/visit_words.hpp>
#include <myofield/study/workspace.hpp>

#include <cmath>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

struct VisitsArguments {
    std::filesystem::path folder, output; ///< output empty: no curves
    bool asJson = false, asCsv = false;
};

void declare(CLI::App& command, VisitsArguments& a) {
    command.add_option("folder", a.folder, "folder with .myopain files")->required();
    addJsonFlag(command, a.asJson);
    command.add_flag("--csv", a.asCsv, "answer as comma-separated values")->excludes("--json");
    command.add_option("-o,--output", a.output, "also write curves and table: .pdf, or .png");
}

/// So many decimals, without the noise of binary fractions.
double decimals(double value, int places) {
    const double power = std::pow(10, places);
    return std::round(value * power) / power;
}

Json asJson(const Atlas& atlas, const VisitRow& row) {
    const PainMeasures& measures = row.visit->measures;
    Json json{{"file", row.visit->file.filename().string()}};
    if (!row.visit->drawing.date.empty()) json["date"] = row.visit->drawing.date;
    json["area_cm2"] = decimals(1e4 * measures.area, 2);
    json["share"] = decimals(measures.share, 6);
    if (measures.meanStrength) json["mean_strength"] = decimals(*measures.meanStrength, 2);
    if (measures.highestStrength) json["highest_strength"] = *measures.highestStrength;
    if (row.change) json["jaccard"] = decimals(row.change->area.jaccard(), 4);
    if (row.change && row.change->shift) json["shift_mm"] = decimals(1e3 * *row.change->shift, 1);
    json["regions"] = Json::array();
    for (const MarkedPatch& patch : measures.regions)
        json["regions"].push_back({{"region", atlas[patch.place.region].id},
                                   {"side", nameOf(patch.place.side)},
                                   {"area_cm2", decimals(1e4 * patch.area, 2)}});
    return json;
}

void printRow(const Atlas& atlas, const VisitRow& row) {
    const PainMeasures& measures = row.visit->measures;
    fmt::print("{}  {}\n  {}\n", dateWords(*row.visit), row.visit->file.filename().string(),
               extentWords(measures));
    if (const std::string strength = strengthWords(measures); !strength.empty())
        fmt::print("  {}\n", strength);
    for (const MarkedPatch& patch : measures.regions)
        fmt::print("    {:<40} {:>7.1f} cm²\n",
                   fmt::format("{}{}", atlas[patch.place.region].label,
                               patch.place.side == Side::Median
                                   ? ""
                                   : fmt::format(", {}", nameOf(patch.place.side))),
                   1e4 * patch.area);
    if (row.change) fmt::print("  {}\n", changeWords(*row.change));
}

int run(const VisitsArguments& a, const Places& places) {
    if (!a.output.empty())
        if (const Status named = checkSheetName(a.output); !named) return complain(named.error());
    const Result<std::vector<std::filesystem::path>> files = visitFilesIn(a.folder);
    if (!files) return complain(files.error());
    for (const std::filesystem::path& file : *files)
        if (const Status safe = checkOverwritesNone(a.output, {{"a visit that is read", file}});
            !safe)
            return complain(safe.error());
    const Result<std::unique_ptr<Workspace>> workspace = Workspace::load("", places);
    if (!workspace) return complain(workspace.error());
    const Placement& original = (*workspace)->placement().original();
    const VisitList list = readVisits(*files, original);
    const int code = list.problems.empty() ? int(kDone) : complain(Error(list.problems));
    const Atlas& atlas = (*workspace)->atlas();
    const std::vector<VisitRow> rows = rowsOf(list.visits, original);
    if (!a.output.empty())
        if (const Status saved = saveSheet(a.output, rows); !saved) return complain(saved.error());
    if (a.asCsv) {
        fmt::print("{}", visitsAsCsv(atlas, rows));
        return code;
    }
    if (a.asJson) {
        Json visits = Json::array();
        for (const VisitRow& row : rows) visits.push_back(asJson(atlas, row));
        answer(Json{{"visits", std::move(visits)}});
        return code;
    }
    for (const VisitRow& row : rows) printRow(atlas, row);
    if (rows.empty()) fmt::print("There is no readable visit in {}.\n", a.folder.string());
    if (rows.size() > 1) fmt::print("{}\n", weakMeasureWords());
    return code;
}

} // namespace

Command addVisits(CLI::App& app) {
    return makeCommand<VisitsArguments>(app, "visits", "what has changed from visit to visit",
                                        declare, run);
}

} // namespace myo
