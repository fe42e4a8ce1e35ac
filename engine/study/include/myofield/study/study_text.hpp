#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/scene/camera.hpp>

#include <string>

namespace myo {

class Explorer;

/// Everything known about a muscle in plain text, one thing a line: for people who cannot see the
/// picture, for other programs, and for `myofield info`.
std::string muscleText(const Atlas& atlas, MuscleId muscle);

/// What a picture shows: what is chosen and on which side, where that hurts by every point that is
/// on, from where the body is seen, what is hidden; and the answers to a question where it hurts.
std::string pictureText(const Explorer& explorer);

/// "from the front", "from the right, a little above": the direction that a camera looks from.
std::string directionWords(const Camera& camera);

} // namespace myo
