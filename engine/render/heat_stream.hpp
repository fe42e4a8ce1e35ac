#pragma once

#include <myofield/field/body_heat.hpp>

#include "mesh_store.hpp"

#include <span>
#include <vector>

namespace myo {

static_assert(sizeof(HeatVertex) == 12);

/// A stretch of a structure's triangles that is warm or cold as a whole.
struct WarmSpan {
    IndexSpan indices;
    bool isWarm = false;
};

/// The heat of one view of a body: a stream beside the vertices of its meshes, and which of their
/// triangles are warm.
class HeatStream {
public:
    /// `meshes` must outlive this.
    HeatStream(gpu::Device& device, MeshStore& meshes);

    /// Takes over the heat of every vertex of the body, or none where `heat` is empty. Which
    /// triangles are warm changes at once; the stream reaches the device with the next `flush`.
    void set(std::span<const HeatVertex> heat);
    void flush(gpu::Commands& commands);

    /// Divides triangles of a structure into warm and cold ones: skin in stretches, other
    /// structures, and triangles without chunks, as a whole.
    std::vector<WarmSpan> divide(uint32_t structure, const MeshChoice& choice) const;

    /// Binds the heat as stream 1. Only warm triangles may read it.
    void bind(gpu::Commands& commands) const;

private:
    /// What of a structure is warm.
    struct Warmth {
        bool isAny = false;
        std::vector<bool> blocks; ///< of skin, as WarmChunks wants them
    };
    void findWarm(uint32_t structure, std::span<const HeatVertex> heat);

    gpu::Device* device_;
    MeshStore* meshes_;
    gpu::Buffer heat_;    ///< empty until there has been heat
    gpu::Buffer pending_; ///< to be copied into `heat_`
    std::vector<Warmth> warmth_;
};

} // namespace myo
