#pragma once

#include <myofield/field/muscle_ranking.hpp>

#include <vector>

namespace myo {

/// What there is to say of a match, for whoever puts it into words.
struct MatchFacts {
    enum class Standing : uint8_t {
        MainPainHere, ///< of a region or place: its main pain lies in it
        SpreadsHere,  ///< of a region or place: the pattern reaches it
        CloseBy,      ///< of a region or place: the pattern only comes close
        AskedFor,     ///< asked for by name; its pattern lies elsewhere, or no place was named
        NamedFor,     ///< named for the complaint; its pattern lies elsewhere
        HasSign,      ///< charted with the sign that was asked for
        NearlyAll,    ///< of a drawing: more than 85 % of it is explained
        Most,         ///< more than 55 %
        Part,         ///< more than 20 %
        Little
    };
    Standing standing = Standing::Little;
    /// Regions that the pattern fills and the pain does not, most filled first; at most three. None
    /// where the pattern only comes close.
    std::vector<RegionId> alsoExpects;
};

/// Of a muscle's best point.
MatchFacts factsOf(const PatternLibrary& patterns, const PainQuery& query,
                   const MuscleMatch& match);

} // namespace myo
