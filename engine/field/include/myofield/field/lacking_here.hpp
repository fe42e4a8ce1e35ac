#pragma once

#include <myofield/anatomy/lacking.hpp>
#include <myofield/field/pain_query.hpp>
#include <myofield/field/placement.hpp>

namespace myo {

/// Muscles whose charted zones reach the regions that a query asks about, but that the body lacks,
/// wholly or in part: what an answer on this body leaves out. O(atlas + skin).
std::vector<LackingMuscle> lackingHere(const Placement& placement, const PainQuery& query);

} // namespace myo
