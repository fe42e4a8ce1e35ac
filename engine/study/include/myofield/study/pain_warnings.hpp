#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/field/painted_skin.hpp>

#include <vector>

namespace myo {

/// What of a drawing a warning sign may ask about.
struct PainFacts {
    /// Of all regions that are marked by more than a tenth, or by more than 4 cm^2: their ids, area
    /// names (Region::coarse) and groups.
    std::vector<RegionId> regions;
    std::vector<PainQuality> qualities; ///< of more than 1 cm^2 of skin
    int highestStrength = 0;            ///< 0: nobody said
    double area = 0;                    ///< square metres that are marked
};
/// `pain`: of that one alone; 0: of all. O(skin).
PainFacts factsOf(const Placement& placement, const PaintedSkin& painted, int pain);

/// The warning signs of the atlas that a drawing asks for, in the atlas's order: numbness, the
/// saddle, chest, a severe headache and the like.
std::vector<const Notice*> warningsFor(const Atlas& atlas, const PainFacts& facts);

} // namespace myo
