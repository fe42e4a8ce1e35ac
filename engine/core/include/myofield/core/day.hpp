#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace myo {

/// A day of the calendar where a person is.
using Day = std::chrono::sys_days;

/// "2026-11-30".
std::string textOf(Day day);
/// Nothing for a text that is not just that, or for a day that the calendar lacks.
std::optional<Day> dayFrom(std::string_view text);

} // namespace myo
