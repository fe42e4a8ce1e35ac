#include <myofield/render/body_on_device.hpp>

#include "heat_stream.hpp"

#include <fmt/format.h>

namespace myo {

BodyOnDevice::~BodyOnDevice() = default;

Result<std::shared_ptr<BodyOnDevice>> BodyOnDevice::create(gpu::Device& device, const Body& body) {
    uint64_t vertices = 0, triangles = 0;
    for (const Structure& structure : body.structures) {
        vertices += structure.mesh.positions.size();
        triangles += structure.mesh.triangles.size();
    }
    // Twice the triangles, because the simplified meshes will follow.
    const uint64_t bytes =
        vertices * (sizeof(PackedVertex) + sizeof(HeatVertex)) + triangles * 2 * sizeof(Triangle);
    if (bytes > device.memorySize() / 2 || vertices > INT32_MAX || triangles > UINT32_MAX / 3)
        return Error(fmt::format("The body \"{}\" with {} vertices and {} triangles is too large "
                                 "for the graphics device \"{}\".",
                                 body.name, vertices, triangles, device.name()));
    std::shared_ptr<BodyOnDevice> made(new BodyOnDevice);
    made->meshes_ = std::make_unique<MeshStore>(device, body);
    return made;
}

bool BodyOnDevice::isSimplified() const {
    return meshes_->isSimplified();
}

} // namespace myo
