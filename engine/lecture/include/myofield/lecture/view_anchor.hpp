#pragma once

#include <myofield/anatomy/side.hpp>
#include <myofield/core/maths.hpp>
#include <myofield/scene/camera.hpp>
#include <myofield/scene/stage.hpp>

#include <string>

namespace myo {

/// What a camera looks at, told by the body instead of by metres: the landmark next to it, and how
/// tall the body is. On another body the camera looks at the same place from as far away for its
/// size; on the same body it stays as it is, to the last bit.
struct ViewAnchor {
    std::string landmark; ///< Landmark::id
    Side side = Side::Right;
    Vec3 at{0};       ///< where it lies on the body that the view was made on
    float height = 1; ///< of that body's skin, metres
    friend bool operator==(const ViewAnchor&, const ViewAnchor&) = default;
};

/// The anchor of a camera. The stage must be placed, with a landmark at least. Cost: linear in the
/// landmarks, and in the skin's vertices.
ViewAnchor anchorOf(const Camera& camera, const Stage& stage);

/// The camera as it is meant on the body of the stage; as it is where the atlas has no such landmark.
Camera anchored(const Camera& camera, const ViewAnchor& anchor, const Stage& stage);

} // namespace myo
