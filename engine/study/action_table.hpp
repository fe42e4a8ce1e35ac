#pragma once

#include <myofield/study/actions.hpp>

namespace myo {

/// All actions: the rows written in action_table.cpp, and one for each named view and each overlay.
std::vector<Action> actionTable();

} // namespace myo
