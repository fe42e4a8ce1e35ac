#pragma once

#include <myofield/scene/veil.hpp>

#include "mesh_store.hpp"

#include <memory>
#include <unordered_map>

namespace myo {

/// What a veil lies on, on the device: how much of a ghost each vertex is, as a stream beside the
/// vertices of the meshes, and the triangles of each veiled structure in two parts.
class VeiledMeshes {
public:
    /// `meshes` must outlive this.
    VeiledMeshes(gpu::Device& device, const MeshStore& meshes);

    /// Takes over the veil of the pictures that follow; null: none. Sends it, and waits for that,
    /// unless it is the same object as before.
    void set(const std::shared_ptr<const Veil>& veil);

    struct Parts {
        IndexSpan whole;  ///< triangles that are drawn as ever
        IndexSpan veiled; ///< those with a corner that is a ghost in part
    };
    /// Null where no veil lies on the structure.
    const Parts* of(uint32_t structure) const;

    /// Binds the shares as stream 3. Only where `of` gives something.
    void bind(gpu::Commands& commands) const { commands.vertices(3, shares_); }

private:
    gpu::Device* device_;
    const MeshStore* meshes_;
    std::shared_ptr<const Veil> veil_;
    gpu::Buffer shares_, indices_;
    std::unordered_map<uint32_t, Parts> parts_;
};

} // namespace myo
