#pragma once

#include <myofield/anatomy/source_place.hpp>
#include <myofield/core/maths.hpp>

#include <string>

namespace myo {

/// A named point of the body surface. A paired landmark is given for the left side; the right one
/// is its mirror image.
struct Landmark {
    std::string id;
    std::string label;
    bool isPaired = false;
    Vec3 position{0};      ///< on the built-in body's skin, metres
    std::string structure; ///< the bone (or other structure) it belongs to, in words
    std::string rule;      ///< how it was found
    bool isByEye = false;  ///< placed by eye, not by a rule
    SourcePlace place;
};

} // namespace myo
