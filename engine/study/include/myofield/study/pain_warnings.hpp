#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/field/painted_skin.hpp>

#include <span>
#include <vector>

namespace myo {

/// A region of which more than a tenth, or more than 4 cm^2, is marked on one of its sides.
struct MarkedRegion {
    RegionId region;
    double area = 0;     ///< square metres that are marked, both sides
    bool isNumb = false; ///< more than 1 cm^2 of it is numb or tingles
    int strength = 0;    ///< the highest; 0: nobody said
};

/// What of a drawing a warning sign may ask about. `pain`: of that one alone; 0: of all. O(skin).
std::vector<MarkedRegion> factsOf(const Placement& placement, const PaintedSkin& painted, int pain);

/// The warning signs of the atlas that a drawing asks for: those whose regions (Notice::regions) are
/// marked, with numbness or as strong as the sign needs it. First those that need something, then by
/// how much of their regions is marked.
std::vector<const Notice*> warningsFor(const Atlas& atlas, std::span<const MarkedRegion> marked);

} // namespace myo
