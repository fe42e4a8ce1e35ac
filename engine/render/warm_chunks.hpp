#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace myo {

/// Which stretches of a large index list have heat on them. Shading with heat costs several times
/// as much as without, and patterns cover little of the skin, so warm and cold triangles are drawn
/// apart.
class WarmChunks {
public:
    /// Vertices that are warm or cold together, and triangles that are drawn together.
    static constexpr uint32_t kBlock = 64;
    static constexpr uint32_t kTriangles = 256;

    WarmChunks() = default;
    /// `indices`: three per triangle, relative to the first vertex of the structure. Cost: linear.
    explicit WarmChunks(std::span<const uint32_t> indices);

    struct Run {
        uint32_t first = 0; ///< into `indices`
        uint32_t count = 0;
        bool isWarm = false;
    };
    /// Divides all indices, in their order, into warm and cold runs. A triangle with a vertex in a
    /// warm block is in a warm run; so are short cold stretches between warm ones.
    ///
    /// warmBlocks   per block of kBlock vertices of the structure
    std::vector<Run> runs(const std::vector<bool>& warmBlocks) const;

    bool isEmpty() const { return count_ == 0; }

private:
    uint32_t count_ = 0;
    std::vector<uint32_t> blocks_; ///< of every chunk, ascending
    std::vector<uint32_t> starts_; ///< into `blocks_`, one more than chunks
};

} // namespace myo
