#pragma once

#include <myofield/anatomy/source_place.hpp>
#include <myofield/core/ids.hpp>

#include <string>
#include <vector>

namespace myo {

/// A wide area of the body surface that consists of several regions.
struct CoarseArea {
    std::string id;
    std::string label;
    std::vector<std::string> words; ///< what people call it
    SourcePlace place;
};

/// A named area of the body surface.
struct Region {
    std::string id;
    std::string label;
    std::string group;              ///< "head", "shoulder", ...: for the tree
    std::string coarse;             ///< CoarseArea::id
    bool isPaired = true;           ///< false: one region across the midline
    bool isInside = false;          ///< teeth, mouth, inner pelvis: named only, not drawn
    std::vector<std::string> words; ///< what people call it: "between the shoulder blades"
    std::string limits;
    /// Paths through landmarks. Each place of the skin belongs to the region whose path is nearest.
    /// Empty for a region inside the body.
    std::vector<std::vector<LandmarkId>> seeds;
    SourcePlace place;
};

} // namespace myo
