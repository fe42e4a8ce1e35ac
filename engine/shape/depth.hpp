#pragma once

#include <myofield/anatomy/body.hpp>

namespace myo {

/// Sets Structure::depth of every muscle. Superficial: more than a tenth of its surface sees the
/// skin, that is a ray along the normal reaches the skin within 60 mm and meets no other muscle on
/// the way. Needs the skin; both sides get what the left one has. Cost: about 200 rays a muscle.
void setDepths(Body& body);

} // namespace myo
