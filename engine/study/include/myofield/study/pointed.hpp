#pragma once

#include <myofield/scene/stage.hpp>

#include <optional>
#include <string>
#include <vector>

namespace myo {

/// What lies under a pixel of the picture.
struct Pointed {
    StructureId structure;           ///< empty: nothing there
    std::optional<PointOnSide> mark; ///< a trigger point's X
    std::optional<SurfacePoint>
        onSkin;        ///< where the line of sight meets the skin, while it is drawn
    RegionSide region; ///< of that place on the skin

    bool isNothing() const { return !structure && !mark && !onSkin; }
    /// Whether words about it would be the same.
    bool saysTheSameAs(const Pointed& other) const {
        return structure == other.structure && mark == other.mark && region == other.region;
    }
};

/// What the card beside the pointer says.
struct HoverWords {
    std::string title;
    std::string line;
    std::string refersHead;              ///< "Felt here from", with the region
    std::vector<std::string> refersHere; ///< muscles, best first, three at most
    std::string warning;                 ///< why not to press here, while those places are shown
};
/// `refersHere` and `warning` are filled in by the caller, who knows the ranking.
HoverWords hoverWords(const Stage& stage, const Pointed& pointed);

/// "Front of the shoulder, right"
std::string regionSideWords(const Atlas& atlas, const RegionSide& region);
/// "Infraspinatus, right"
std::string structureWords(const Structure& structure);

} // namespace myo
