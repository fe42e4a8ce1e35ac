#pragma once

#include <myofield/scene/camera.hpp>

#include <string>

namespace myo {

/// A length that is shown in the picture. What lies nearer to the eye than the camera's target
/// looks longer, what lies farther away shorter.
struct ScaleBar {
    float metres = 0;
    float pixels = 0; ///< that it measures across the picture at the camera's target

    std::string words() const; ///< "50 mm"
};

/// The longest round length (1, 2 or 5 times a power of ten, from a tenth of a millimetre) whose
/// bar is at most `mostPixels` long.
ScaleBar scaleBarFor(const Camera& camera, Extent extent, float mostPixels);

/// What bar and words take of the picture's height.
float scaleHeight(float textSize);

} // namespace myo
