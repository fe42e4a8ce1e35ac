#pragma once

#include <myofield/anatomy/source_place.hpp>
#include <myofield/core/ids.hpp>

#include <string>
#include <vector>

namespace myo {

/// A wide area of the body surface that several regions make up.
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
    bool isInside = false;          ///< teeth, mouth, inner pelvis: a call-out, not skin
    std::vector<std::string> words; ///< what people call it: "between the shoulder blades"
    std::string limits;
    /// Paths of landmarks; skin nearest to a region's paths belongs to it. Empty when inside.
    std::vector<std::vector<LandmarkId>> seeds;
    SourcePlace place;
};

} // namespace myo
