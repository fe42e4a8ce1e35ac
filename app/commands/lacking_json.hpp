#pragma once

#include <myofield/anatomy/lacking.hpp>

#include <nlohmann/json.hpp>

namespace myo {

/// Muscles that a body lacks, as answers list them: id, sides, and the parts where it is not all.
nlohmann::ordered_json lackingAsJson(const Atlas& atlas, const std::vector<LackingMuscle>& lacking);

} // namespace myo
