#pragma once

#include <spdlog/spdlog.h>

namespace myo::log {

/// Messages go to standard error so that standard output stays clean for `--json`.
/// `verbose` shows debug messages too.
void start(bool verbose);

using spdlog::debug;
using spdlog::error;
using spdlog::info;
using spdlog::warn;

} // namespace myo::log
