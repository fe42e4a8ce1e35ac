#pragma once

#include <myofield/field/body_heat.hpp>
#include <myofield/field/pain_query.hpp>
#include <myofield/field/pattern_library.hpp>

#include <optional>
#include <string>
#include <vector>

namespace myo {

/// Where it hurts.
struct FindQuery {
    std::string words;             ///< the place, for the heading
    std::vector<RegionId> regions; ///< asked by name ...
    Side side = Side::Right;
    std::optional<SurfacePoint> place; ///< ... or by a click on the skin
};

/// A muscle that may refer there, by its best trigger point.
struct FindRow {
    PointOnSide point;
    float cover = 0; ///< share of what was asked that the pattern explains, 0..1
    float fit = 0;   ///< share of the pattern that lies in what was asked
    float match = 0;
    bool isCloseBy = false; ///< charted close by, not here: no cover, fit or match
    size_t otherPoints = 0; ///< further ones that refer there
    std::string words{};    ///< "Explains most of what you marked; also covers Temple."
};

/// The places asked by name, as a pattern that fills them and nothing else: one entry a body
/// vertex.
std::vector<HeatVertex> heatOfRegions(const Placement& placement, const Body& body,
                                      const FindQuery& query);
/// Round their skin; empty for regions inside the body.
Box boxOfRegions(const Placement& placement, const FindQuery& query);

/// Best first. Cost: some milliseconds once all patterns are known.
std::vector<FindRow> findRows(const PatternLibrary& patterns, const FindQuery& query, size_t top);
/// The same for pain that is already on the skin.
std::vector<FindRow> rowsOf(const PatternLibrary& patterns, const PainQuery& pain, size_t top);

/// The names of the muscles of the rows that reach the place, best first.
std::vector<std::string> topMuscles(const Atlas& atlas, const std::vector<FindRow>& rows,
                                    size_t top);

} // namespace myo
