#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace myo {

/// Which stretches of a large index list have heat on them. Shading heat costs several times what
/// shading without it does, and patterns cover little of the skin; so the two are drawn apart.
class WarmChunks {
public:
    /// Vertices that are warm or cold together, and triangles that are drawn together.
    static constexpr uint32_t kBlock = 64;
    static constexpr uint32_t kTriangles = 256;

    WarmChunks() = default;
    /// `indices`: three a triangle, relative to the structure's first vertex. Cost: linear.
    explicit WarmChunks(std::span<const uint32_t> indices);

    struct Run {
        uint32_t first = 0; ///< into `indices`
        uint32_t count = 0;
        bool isWarm = false;
    };
    /// All indices in order. Every triangle with a vertex in a warm block is in a warm run; short
    /// cold stretches between warm ones count as warm. `warmBlocks`: one entry for every kBlock
    /// vertices of the structure.
    std::vector<Run> runs(const std::vector<bool>& warmBlocks) const;

    bool isEmpty() const { return count_ == 0; }

private:
    uint32_t count_ = 0;
    std::vector<uint32_t> blocks_; ///< of every chunk, ascending
    std::vector<uint32_t> starts_; ///< into `blocks_`, one more than chunks
};

} // namespace myo
