#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/core/result.hpp>

#include <memory>

namespace myo {

namespace gpu {
class Device;
}
class MeshStore;

/// The meshes of a body on a device: sent once, drawn by any number of renderers, each with heat of
/// its own. Belongs to the device's thread.
class BodyOnDevice {
public:
    /// Sends one copy of the meshes: 24 bytes per vertex and 12 per triangle.
    ///
    /// device   must outlive what is made
    /// body     must outlive it too: simplified meshes are made from it later, on another thread
    /// error    the body, with the heat of one view, takes more than half of the device's memory
    static Result<std::shared_ptr<BodyOnDevice>> create(gpu::Device& device, const Body& body);
    ~BodyOnDevice();
    BodyOnDevice(const BodyOnDevice&) = delete;
    BodyOnDevice& operator=(const BodyOnDevice&) = delete;

    /// Whether the simplified meshes are there that pictures in a window are made of. They are made
    /// once the first such picture is drawn.
    bool isSimplified() const;

    MeshStore& meshes() { return *meshes_; } ///< for the renderers

private:
    BodyOnDevice() = default;
    std::unique_ptr<MeshStore> meshes_;
};

} // namespace myo
