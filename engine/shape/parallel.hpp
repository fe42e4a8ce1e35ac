#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace myo {

/// Calls work(i) once for each i < count, on all processors. Results must go to places of their
/// own.
template <class Work>
void inParallel(size_t count, const Work& work) {
    std::atomic<size_t> next{0};
    const auto run = [&] {
        for (size_t i = next++; i < count; i = next++) work(i);
    };
    const size_t helpers =
        std::min<size_t>(count, std::max(1u, std::thread::hardware_concurrency())) - (count > 0);
    std::vector<std::jthread> threads;
    for (size_t i = 0; i < helpers; ++i) threads.emplace_back(run);
    run();
}

} // namespace myo
