#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <system_error>
#include <thread>
#include <vector>

namespace myo {

/// Calls work(begin, end) for pieces of 0 .. count of `grain` items, on all processors but at most
/// `mostThreads`; returns when all are done. Pieces run in any order, so each must write to its own
/// places. Where no thread can be had, this one does the work.
template <class Work>
void parallelRanges(size_t count, size_t grain, const Work& work, size_t mostThreads = SIZE_MAX) {
    const size_t pieces = (count + grain - 1) / grain;
    const size_t threads =
        std::min({pieces, mostThreads, size_t{std::max(1u, std::thread::hardware_concurrency())}});
    std::atomic<size_t> next{0};
    const auto run = [&] {
        for (size_t piece = next++; piece < pieces; piece = next++)
            work(piece * grain, std::min(count, (piece + 1) * grain));
    };
    std::vector<std::jthread> others;
    try {
        for (size_t t = 1; t < threads; ++t) others.emplace_back(run);
    } catch (const std::system_error&) {
        // No more threads to be had: those there are do the rest.
    }
    run();
}

/// Calls work(i) once for each i < count; as `parallelRanges`.
template <class Work>
void inParallel(size_t count, const Work& work, size_t mostThreads = SIZE_MAX) {
    parallelRanges(
        count, 1, [&](size_t i, size_t) { work(i); }, mostThreads);
}

} // namespace myo
