#include "veiled_meshes.hpp"

#include <algorithm>

namespace myo {

namespace {

gpu::Buffer made(gpu::Device& device, std::span<const std::byte> bytes, VkBufferUsageFlags usage,
                 const char* name) {
    gpu::Buffer buffer = makeBuffer(device, bytes.size(), usage, name);
    gpu::upload(device, buffer, 0, bytes);
    return buffer;
}

} // namespace

VeiledMeshes::VeiledMeshes(gpu::Device& device, const MeshStore& meshes)
    : device_(&device), meshes_(&meshes) {}

void VeiledMeshes::set(const std::shared_ptr<const Veil>& veil) {
    if (veil == veil_) return;
    veil_ = veil;
    parts_.clear();
    shares_ = {};
    indices_ = {};
    if (!veil) return;
    const std::vector<Structure>& structures = meshes_->body().structures;
    std::vector<Triangle> triangles;
    for (uint32_t s = 0; s < structures.size(); ++s) {
        if (!veil->isOn[s]) continue;
        std::vector<Triangle> all = structures[s].mesh.triangles;
        const uint8_t* const shares = veil->shares.data() + meshes_->ranges()[s].firstVertex;
        const auto veiled = std::stable_partition(all.begin(), all.end(), [&](const Triangle& t) {
            return (shares[t.x] | shares[t.y] | shares[t.z]) == 0;
        });
        const uint32_t first = uint32_t(3 * triangles.size());
        const uint32_t middle = first + 3 * uint32_t(veiled - all.begin());
        triangles.insert(triangles.end(), all.begin(), all.end());
        const uint32_t last = uint32_t(3 * triangles.size());
        parts_[s] = {{&indices_, first, middle - first}, {&indices_, middle, last - middle}};
    }
    shares_ = made(*device_, std::as_bytes(std::span(veil->shares)),
                   VK_BUFFER_USAGE_VERTEX_BUFFER_BIT, "veil");
    indices_ = made(*device_, std::as_bytes(std::span(triangles)), VK_BUFFER_USAGE_INDEX_BUFFER_BIT,
                    "indices of veiled meshes");
}

const VeiledMeshes::Parts* VeiledMeshes::of(uint32_t structure) const {
    const auto found = parts_.find(structure);
    return found == parts_.end() ? nullptr : &found->second;
}

} // namespace myo
