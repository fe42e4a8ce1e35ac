#pragma once

#include "commands/exit_code.hpp"

#include <myofield/core/result.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>

namespace myo {

/// Prints every reason to standard error, one per line.
inline int complain(const Error& error, ExitCode code = kBadInput) {
    for (const std::string& reason : error.reasons) fmt::print(stderr, "myofield: {}\n", reason);
    return code;
}

/// "1 mesh", "4 meshes".
inline std::string counted(size_t count, const char* one, const char* many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// A share as answers give it: to four decimals.
inline double rounded(float share) {
    return std::round(double(share) * 1e4) / 1e4;
}

/// Prints a JSON answer: indented by two blanks, keys in the documented order.
inline int answer(const nlohmann::ordered_json& json) {
    fmt::print("{}\n", json.dump(2));
    return kDone;
}

} // namespace myo
