#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/field/body_heat.hpp>
#include <myofield/gpu/commands.hpp>

#include "mesh_levels.hpp"
#include "transient_buffers.hpp"

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace myo {

/// A vertex as the device keeps it, 24 bytes. Directions are octahedral (Cigolle et al. 2014).
struct PackedVertex {
    Vec3 position;
    std::array<int16_t, 2> normal;
    std::array<int16_t, 2> fibre;
    /// x: metres across the fibres, within +-1; y: belly 1 to tendon 0, -1 where nothing is known.
    std::array<int16_t, 2> strand;
};
static_assert(sizeof(PackedVertex) == 24);
static_assert(sizeof(HeatVertex) == 12);

/// The code of a unit vector (any other: of its direction; zero: of +Z).
std::array<int16_t, 2> octahedral(Vec3 direction);

/// Where one structure lies in the buffers.
struct MeshRange {
    int32_t firstVertex = 0;
    uint32_t firstIndex = 0;
    uint32_t indexCount = 0;
    Box box;
};

/// One stretch of an index buffer.
struct IndexSpan {
    const gpu::Buffer* buffer = nullptr;
    uint32_t first = 0;
    uint32_t count = 0;
};

/// A stretch of a structure's triangles that is warm or cold as a whole.
struct WarmSpan {
    IndexSpan indices;
    bool isWarm = false;
};

/// The whole body on the device: one vertex buffer, one index buffer, one stream of heat.
class MeshStore {
public:
    MeshStore() = default; ///< of nothing
    /// The body must outlive this.
    MeshStore(gpu::Device& device, const Body& body);

    const std::vector<MeshRange>& ranges() const { return ranges_; }
    /// Whether there are simplified meshes by now.
    bool isSimplified() const { return levels_.isReady(); }
    /// The triangles of a structure, simplified by up to `tolerance` metres (0: all of them; so too
    /// while the simplified ones are still being made), in one stretch.
    IndexSpan indices(uint32_t structure, float tolerance);
    /// The same, with what is warm apart from what is not: skin in stretches, others as a whole.
    std::vector<WarmSpan> warmSpans(uint32_t structure, float tolerance);

    /// One entry a vertex, or none. Reaches the device with the next `flush`.
    void setHeat(std::span<const HeatVertex> heat, TransientBuffers& transient);
    void flush(gpu::Commands& commands);

    void bindPositions(gpu::Commands& commands) const;
    void bindAll(gpu::Commands& commands) const;

private:
    struct Choice {
        IndexSpan span;
        const WarmChunks* chunks = nullptr;
    };
    /// What of a structure is warm.
    struct Warmth {
        bool isAny = false;
        std::vector<bool> blocks; ///< of skin, as WarmChunks wants them
        WarmChunks chunks;        ///< of skin, of all triangles; made when it is first warm
    };
    void uploadBody(size_t triangles);
    Choice choose(uint32_t structure, float tolerance);
    void warm(std::span<const HeatVertex> heat);

    gpu::Device* device_ = nullptr;
    const Body* body_ = nullptr;
    std::vector<MeshRange> ranges_;
    uint32_t vertexCount_ = 0;
    gpu::Buffer vertices_;
    gpu::Buffer indices_;
    gpu::Buffer heat_;
    TransientBuffers::Slice pendingHeat_;
    std::vector<Warmth> warmth_;
    MeshLevels levels_;
    gpu::Buffer levelIndices_;
};

} // namespace myo
