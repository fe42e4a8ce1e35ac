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

/// Where the bar and its words stand in a picture.
struct ScalePlace {
    Vec2 low{0};               ///< upper left corner, pixels
    float mostPixels = 0;      ///< room for the bar
    bool isOverLegend = false; ///< there is no room beside it
};

/// Beside the legend, else over it, in the lower left of the free area. `legend`: its size, zero
/// where there is none; its words are as large as the scale's.
ScalePlace placeForScale(Vec2 freeLow, Vec2 freeHigh, Vec2 legend, float textSize);
/// What bar and words take of the picture's height.
float scaleHeight(float textSize);

} // namespace myo
