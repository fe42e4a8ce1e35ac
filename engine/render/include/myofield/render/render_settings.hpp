#pragma once

#include <myofield/scene/camera.hpp>

namespace myo {

/// Moving: one sample per pixel, no ambient occlusion, meshes simplified by up to a pixel.
/// Still: four samples, ambient occlusion, every triangle. (In a window a still picture, too, is
/// made of simplified meshes once they are there: by up to a third of a pixel.)
/// Heat, marks, outlines and words are the same in both.
enum class Quality : uint8_t { Moving, Still };

struct RenderSettings {
    Extent size; ///< pixels of the picture; both > 0
    Quality quality = Quality::Still;
};

} // namespace myo
