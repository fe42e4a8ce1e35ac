#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace myo {

/// The value of an enumeration from 0 on that stands at that name in the list of all its names.
template <class Value, size_t kCount>
std::optional<Value> valueNamed(const std::array<std::string_view, kCount>& names,
                                std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return Value(found - names.begin());
}

} // namespace myo
