#include "warm_chunks.hpp"

#include <algorithm>

namespace myo {

namespace {

/// Cold stretches of fewer chunks are drawn as warm: changing the pipeline would cost more.
constexpr uint32_t kShortestCold = 4;

} // namespace

WarmChunks::WarmChunks(std::span<const uint32_t> indices) : count_(uint32_t(indices.size())) {
    starts_.push_back(0);
    for (uint32_t first = 0; first < count_; first += kTriangles * 3) {
        const auto chunk = indices.subspan(first, std::min(kTriangles * 3, count_ - first));
        const auto begin = ptrdiff_t(blocks_.size());
        for (const uint32_t vertex : chunk)
            if (ptrdiff_t(blocks_.size()) == begin || blocks_.back() != vertex / kBlock)
                blocks_.push_back(vertex / kBlock);
        std::sort(blocks_.begin() + begin, blocks_.end());
        blocks_.erase(std::unique(blocks_.begin() + begin, blocks_.end()), blocks_.end());
        starts_.push_back(uint32_t(blocks_.size()));
    }
}

std::vector<WarmChunks::Run> WarmChunks::runs(const std::vector<bool>& warmBlocks) const {
    std::vector<Run> found;
    for (uint32_t chunk = 0; chunk + 1 < starts_.size(); ++chunk) {
        const bool isWarm =
            std::any_of(blocks_.begin() + starts_[chunk], blocks_.begin() + starts_[chunk + 1],
                        [&](uint32_t block) { return warmBlocks[block]; });
        const uint32_t first = chunk * kTriangles * 3;
        const uint32_t count = std::min(kTriangles * 3, count_ - first);
        if (!found.empty() && found.back().isWarm == isWarm) {
            found.back().count += count;
            continue;
        }
        const bool isShort =
            isWarm && found.size() >= 2 && found.back().count < kShortestCold * kTriangles * 3;
        if (isShort) { // the cold stretch before it joins the warm ones on both sides
            const uint32_t joined = found.back().count + count;
            found.pop_back();
            found.back().count += joined;
        } else {
            found.push_back({first, count, isWarm});
        }
    }
    return found;
}

} // namespace myo
