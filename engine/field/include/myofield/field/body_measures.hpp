#pragma once

#include <myofield/field/placement.hpp>

#include <string>
#include <vector>

namespace myo {

/// How a measure is told.
enum class MeasureKind : uint8_t { Length, Angle };

struct BodyMeasure {
    std::string name; ///< as in ANSUR where that has it: "hip breadth"
    MeasureKind kind;
    float value = 0; ///< metres or radians
};

/// What a tape and a calliper say of a body, standing: heights, breadths, depths, girths, angles
/// of limbs and pelvis. Source of the definitions: Gordon and others, 2012 Anthropometric Survey of
/// U.S. Army Personnel; ours where arms that hang and fingers that bend make one impossible. The
/// body has the structures of the built-in one. Measures whose landmark or bone is missing are left
/// out.
///
/// cost  1 s of one processor
std::vector<BodyMeasure> measuresOf(const Placement& placement);

} // namespace myo
