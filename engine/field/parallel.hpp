#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace myo {

/// Calls work(begin, end) for pieces of 0 .. count of `grain` items, on all processors; returns
/// when all are done. Pieces run in any order, so each must write to its own places.
template <class Work>
void parallelRanges(size_t count, size_t grain, const Work& work) {
    const size_t pieces = (count + grain - 1) / grain;
    const size_t threads =
        std::min<size_t>(pieces, std::max(1u, std::thread::hardware_concurrency()));
    std::atomic<size_t> next{0};
    const auto run = [&] {
        for (size_t piece = next++; piece < pieces; piece = next++)
            work(piece * grain, std::min(count, (piece + 1) * grain));
    };
    std::vector<std::jthread> others;
    for (size_t t = 1; t < threads; ++t) others.emplace_back(run);
    run();
}

} // namespace myo
