#pragma once

#include <myofield/anatomy/tri_mesh.hpp>

#include <embree3/rtcore.h>

#include <memory>

namespace myo {

struct EmbreeRelease {
    void operator()(RTCDevice device) const { rtcReleaseDevice(device); }
    void operator()(RTCScene scene) const { rtcReleaseScene(scene); }
};
using EmbreeDevice = std::unique_ptr<RTCDeviceTy, EmbreeRelease>;
using EmbreeScene = std::unique_ptr<RTCSceneTy, EmbreeRelease>;

/// Adds a copy of a mesh to a scene, as geometry `id`; the scene is to be committed afterwards.
void attach(const TriMesh& mesh, uint32_t id, RTCDevice device, RTCScene scene);

} // namespace myo
