#pragma once

#include <myofield/field/pain_field.hpp>

namespace myo {

/// All zones of a point, whose fields are given in their order; those of a kind join
/// (heat_join.hpp). Cost: linear.
SparseField joinedZones(const TriggerPoint& point, const std::vector<ZoneField>& fields);

} // namespace myo
