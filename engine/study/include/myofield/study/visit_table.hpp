#pragma once

#include <myofield/study/visit.hpp>

namespace myo {

/// A visit beside the one before it in time.
struct VisitRow {
    const Visit* visit = nullptr;
    std::optional<VisitChange> change{}; ///< empty: it is the first
};
/// Of visits in their order, which must outlive the rows. `original`: as for `readVisits`.
std::vector<VisitRow> rowsOf(std::span<const Visit> visits, const Placement& original);

/// The table as comma-separated values, a line per visit, documented in docs/COMMANDS.md. Numbers
/// have a point; what nobody said is an empty cell. Notes and initials stay in the files.
std::string visitsAsCsv(const Atlas& atlas, std::span<const VisitRow> rows);

} // namespace myo
