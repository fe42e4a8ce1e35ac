#pragma once

#include <string>

namespace myo {

/// Where in a content file something was written, for messages.
struct SourcePlace {
    std::string file;
    int line = 0;

    std::string text() const { return file + ":" + std::to_string(line); }
};

} // namespace myo
