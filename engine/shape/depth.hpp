#pragma once

#include <myofield/anatomy/body.hpp>

namespace myo {

/// Sets Structure::depth of every muscle. Superficial: more than 13 % of its surface (both faces)
/// sees the skin, that is a ray along the normal reaches the skin within 60 mm and meets no other
/// muscle, bone or cartilage on the way. Needs the skin; the right side gets what the left one has.
/// Cost: at most 250 rays a muscle.
void setDepths(Body& body);

} // namespace myo
