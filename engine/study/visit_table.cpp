#include <myofield/study/visit_table.hpp>

#include <myofield/core/csv.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace myo {
namespace {

using PlaceKey = std::pair<std::string, std::string>; ///< region, side

std::map<PlaceKey, double> areasOf(const Atlas& atlas, const Visit& visit) {
    std::map<PlaceKey, double> areas;
    for (const MarkedPatch& patch : visit.measures.regions)
        areas[{atlas[patch.place.region].id, std::string(nameOf(patch.place.side))}] += patch.area;
    return areas;
}

template <class Value>
std::string cell(const char* format, const std::optional<Value>& value) {
    return value ? fmt::format(fmt::runtime(format), *value) : std::string();
}

} // namespace

std::vector<VisitRow> rowsOf(std::span<const Visit> visits, const Placement& original) {
    std::vector<VisitRow> rows;
    for (size_t i = 0; i < visits.size(); ++i) {
        rows.push_back({&visits[i], {}});
        if (i > 0) rows.back().change = changeBetween(visits[i - 1], visits[i], original);
    }
    return rows;
}

std::string visitsAsCsv(const Atlas& atlas, std::span<const VisitRow> rows) {
    std::map<PlaceKey, double> all; // columns
    for (const VisitRow& row : rows)
        for (const auto& [place, area] : areasOf(atlas, *row.visit)) all[place] += area;
    std::string csv = "file,date,area_cm2,share,mean_strength,highest_strength,jaccard,shift_mm";
    for (const auto& [place, area] : all)
        csv += fmt::format(",{}_{}_cm2", place.first, place.second);
    csv += "\n";
    for (const VisitRow& row : rows) {
        const PainMeasures& measures = row.visit->measures;
        std::optional<double> jaccard, shift;
        if (row.change) jaccard = row.change->area.jaccard();
        if (row.change && row.change->shift) shift = 1e3 * *row.change->shift;
        csv += fmt::format(
            "{},{},{:.2f},{:.6f},{},{},{},{}", csvCell(row.visit->file.filename().string()),
            row.visit->drawing.date, 1e4 * measures.area, measures.share,
            cell("{:.2f}", measures.meanStrength), cell("{}", measures.highestStrength),
            cell("{:.4f}", jaccard), cell("{:.1f}", shift));
        const std::map<PlaceKey, double> own = areasOf(atlas, *row.visit);
        for (const auto& [place, area] : all) {
            const auto found = own.find(place);
            csv += fmt::format(",{:.2f}", found == own.end() ? 0.0 : 1e4 * found->second);
        }
        csv += "\n";
    }
    return csv;
}

} // namespace myo
