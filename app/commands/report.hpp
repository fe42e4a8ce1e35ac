#pragma once

#include "commands/exit_code.hpp"

#include <myofield/core/result.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>

namespace myo {

/// Prints every reason to standard error, a line each.
inline int complain(const Error& error, ExitCode code = kBadInput) {
    for (const std::string& reason : error.reasons) fmt::print(stderr, "myofield: {}\n", reason);
    return code;
}

/// A share as answers give it: to four decimals.
inline double rounded(float share) {
    return std::round(double(share) * 1e4) / 1e4;
}

/// Prints a JSON answer in its stable form: two blanks of indentation, keys in the documented
/// order.
inline int answer(const nlohmann::ordered_json& json) {
    fmt::print("{}\n", json.dump(2));
    return kDone;
}

} // namespace myo
