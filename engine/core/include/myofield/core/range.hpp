#pragma once

namespace myo {

/// Closed range of a number in a file.
struct Range {
    double low = 0;
    double high = 0;
};

} // namespace myo
