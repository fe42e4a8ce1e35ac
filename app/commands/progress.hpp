#pragma once

#include <cstddef>
#include <string>

namespace myo {

/// A progress bar on standard error; only on a terminal, and only after a second.
class Progress {
public:
    Progress(std::string what, size_t total);
    ~Progress(); ///< clears the bar
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void advance(size_t steps = 1);

private:
    void draw() const;

    std::string what_;
    size_t total_;
    size_t done_ = 0;
    double started_;
    bool isTerminal_;
    mutable bool isDrawn_ = false;
};

} // namespace myo
