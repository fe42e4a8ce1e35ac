#include "commands/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <unistd.h>

namespace myo {
namespace {

constexpr size_t kBarWidth = 30;

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

Progress::Progress(std::string what, size_t total)
    : what_(std::move(what)), total_(std::max<size_t>(total, 1)), started_(now()),
      isTerminal_(isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (isDrawn_) fmt::print(stderr, "\r\033[K");
}

void Progress::advance(size_t steps) {
    done_ = std::min(done_ + steps, total_);
    if (isTerminal_ && now() - started_ > 1) draw();
}

void Progress::draw() const {
    const size_t filled = kBarWidth * done_ / total_;
    fmt::print(stderr, "\r{} [{:=<{}}{:<{}}] {}/{}", what_, "", filled, "", kBarWidth - filled,
               done_, total_);
    std::fflush(stderr);
    isDrawn_ = true;
}

} // namespace myo
