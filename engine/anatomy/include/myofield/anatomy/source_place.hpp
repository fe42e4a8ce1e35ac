#pragma once

#include <string>

namespace myo {

/// The place in a content file where something is written, for messages.
struct SourcePlace {
    std::string file;
    int line = 0;

    std::string text() const { return file + ":" + std::to_string(line); }
};

} // namespace myo
