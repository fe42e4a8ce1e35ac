#pragma once

#include <myofield/field/body_heat.hpp>
#include <myofield/field/match_facts.hpp>
#include <myofield/field/pain_query.hpp>
#include <myofield/field/pattern_library.hpp>
#include <myofield/study/understanding.hpp>

#include <optional>
#include <string>
#include <vector>

namespace myo {

/// Where it hurts.
struct FindQuery {
    std::string words;             ///< the place, for the heading
    std::vector<RegionId> regions; ///< asked by name ...
    Side side = Side::Right;
    std::optional<SurfacePoint> place;    ///< ... or by a click on the skin
    std::vector<PainQuery::Order> orders; ///< muscles that were named, or that a guide names
    std::vector<uint32_t> warnings;       ///< into Atlas::warningSigns: come first
    std::string understood;               ///< what was made of a question in free words
};

/// A question in free words as one that can be asked; on `otherwise` where it names no side.
FindQuery questionOf(const Atlas& atlas, const Understanding& understood, Side otherwise);

/// Where it hurts, on the skin and inside the body.
PainQuery painOf(const Placement& placement, const FindQuery& query);

/// A muscle that may refer there, by its best trigger point.
struct FindRow {
    PointOnSide point;
    float cover = 0; ///< share of what was asked that the pattern explains, 0..1
    float fit = 0;   ///< share of the pattern that lies in what was asked
    float match = 0;
    bool isCloseBy = false; ///< charted close by, not here: no cover, fit or match
    MatchFacts::Standing standing = MatchFacts::Standing::Little;
    size_t otherPoints = 0;             ///< further ones that refer there
    std::string words{};                ///< "Explains most of what you marked; also covers Temple."
    const MuscleGroup* group = nullptr; ///< of one row: the row stands for `members`
    std::vector<FindRow> members{};     ///< best first; this row's own muscle too
};

/// The places asked by name, as a pattern that fills them and nothing else: one entry a body
/// vertex.
std::vector<HeatVertex> heatOfRegions(const Placement& placement, const Body& body,
                                      const FindQuery& query);
/// Round their skin; empty for regions inside the body.
Box boxOfRegions(const Placement& placement, const FindQuery& query);

/// Best first; muscles of a group that is told of as one in one row, at the place of its best.
/// Cost: some milliseconds once all patterns are known.
std::vector<FindRow> findRows(const PatternLibrary& patterns, const FindQuery& query, size_t top);
/// The same for pain that is already on the skin.
std::vector<FindRow> rowsOf(const PatternLibrary& patterns, const PainQuery& pain, size_t top);

/// The muscles of all rows, those of a group one by one.
std::vector<MuscleId> musclesOf(const std::vector<FindRow>& rows);

/// The names of the muscles of the rows that reach the place, best first.
std::vector<std::string> topMuscles(const Atlas& atlas, const std::vector<FindRow>& rows,
                                    size_t top);

} // namespace myo
