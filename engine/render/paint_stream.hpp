#pragma once

#include <myofield/field/painted_skin.hpp>

#include "mesh_store.hpp"

#include <span>

namespace myo {

/// The pain drawing of one view of a body: a stream beside the vertices of its meshes, of which
/// only those of the skin are ever read.
class PaintStream {
public:
    /// `meshes` must outlive this.
    PaintStream(gpu::Device& device, const MeshStore& meshes);

    /// Takes over the drawing on a structure, one entry per vertex of it, or none where `paint` is
    /// empty. It reaches the device with the next `flush`.
    void set(uint32_t structure, std::span<const PaintVertex> paint);
    void flush(gpu::Commands& commands);
    /// Whether there is a drawing on a structure.
    bool isOn(uint32_t structure) const { return structure == structure_; }

    /// Binds the drawing as stream 2. Only structures with a drawing may read it.
    void bind(gpu::Commands& commands) const;

private:
    gpu::Device* device_;
    const MeshStore* meshes_;
    gpu::Buffer paint_;               ///< empty until there has been a drawing
    gpu::Buffer pending_;             ///< to be copied into `paint_`
    size_t place_ = 0;                ///< of `pending_` in `paint_`, bytes
    uint32_t structure_ = UINT32_MAX; ///< none
};

} // namespace myo
