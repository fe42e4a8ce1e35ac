#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/gpu/commands.hpp>

#include "mesh_levels.hpp"

#include <array>
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

/// The octahedral code of a direction of any length; that of +Z for the zero vector.
std::array<int16_t, 2> octahedral(Vec3 direction);

/// Where one structure lies in the buffers.
struct MeshRange {
    int32_t firstVertex = 0;
    uint32_t vertexCount = 0;
    uint32_t firstIndex = 0;
    uint32_t indexCount = 0;
    Box box;
    bool isSkin = false;
    bool isDeep = false; ///< a muscle that cannot be seen when only the skin is removed
};

/// One stretch of an index buffer.
struct IndexSpan {
    const gpu::Buffer* buffer = nullptr;
    uint32_t first = 0;
    uint32_t count = 0;
};

/// The triangles that are drawn for a structure.
struct MeshChoice {
    IndexSpan span;
    /// That `span` is made of, empty before `makeChunks`; null: it has none.
    const WarmChunks* chunks = nullptr;
};

/// A buffer on the device that can be filled and uploaded to, of at least four bytes.
gpu::Buffer makeBuffer(gpu::Device& device, size_t bytes, VkBufferUsageFlags usage,
                       const char* name);

/// The whole body on the device: one vertex buffer, one index buffer, and one of simplified meshes.
class MeshStore {
public:
    /// The body must outlive this.
    MeshStore(gpu::Device& device, const Body& body);

    const Body& body() const { return *body_; }
    const std::vector<MeshRange>& ranges() const { return ranges_; }
    uint32_t vertexCount() const { return vertexCount_; }
    /// Whether there are simplified meshes by now.
    bool isSimplified() const { return levels_.isReady(); }
    /// The triangles to draw for a structure.
    ///
    /// tolerance   metres that they may be off by; 0: all triangles are wanted
    /// returns     all triangles, too, while the simplified ones are still being made
    MeshChoice choose(uint32_t structure, float tolerance);
    /// Makes the chunks of a structure, once: `choose` gives them with all its triangles.
    void makeChunks(uint32_t structure);

    const gpu::Buffer& vertices() const { return vertices_; }
    /// Binds the vertices as stream 0.
    void bind(gpu::Commands& commands) const;

private:
    void sendVertices();
    void sendIndices(size_t triangles);
    void sendLevels();

    gpu::Device* device_;
    const Body* body_;
    std::vector<MeshRange> ranges_;
    uint32_t vertexCount_ = 0;
    gpu::Buffer vertices_;
    gpu::Buffer indices_;
    std::vector<WarmChunks> chunks_; ///< of all triangles of each structure
    MeshLevels levels_;
    gpu::Buffer levelIndices_; ///< empty until a simplified mesh is drawn
};

} // namespace myo
