#pragma once

#include <algorithm>
#include <vector>

namespace myo {

/// The middle value; of an even number the upper of the two, 0 of none. O(n).
template <class Value>
Value medianOf(std::vector<Value> values) {
    if (values.empty()) return Value(0);
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace myo
