#pragma once

#include <chrono>

namespace myo {

/// The day of the calendar where the computer is.
std::chrono::sys_days todayHere();

} // namespace myo
