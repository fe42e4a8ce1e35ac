#pragma once

#include <myofield/anatomy/muscle_parts.hpp>

namespace myo {

/// A muscle with trigger points that a body has not, or not whole.
struct LackingMuscle {
    MuscleId muscle;
    Sides sides = Sides::Both; ///< where all of it is missing, or, with `parts`, some
    std::vector<std::string>
        parts; ///< ids of the missing parts; empty: the whole muscle is missing
};

/// The charted muscles that a body lacks, in the order of the atlas: whole ones first told, then
/// those of which parts with points are missing. Cost: about 1 ms.
std::vector<LackingMuscle> lackingMuscles(const Atlas& atlas, const MuscleParts& parts);

} // namespace myo
