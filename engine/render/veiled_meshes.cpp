#include "veiled_meshes.hpp"

#include <algorithm>
#include <cstring>

namespace myo {

namespace {

gpu::Buffer made(gpu::Device& device, std::span<const std::byte> bytes, VkBufferUsageFlags usage,
                 const char* name) {
    gpu::Buffer buffer(device, bytes.size(), usage | VK_BUFFER_USAGE_TRANSFER_DST_BIT,
                       gpu::Placement::Device, name);
    gpu::upload(device, buffer, 0, bytes);
    return buffer;
}

} // namespace

VeiledMeshes::VeiledMeshes(gpu::Device& device, const Body& body)
    : device_(&device), body_(&body) {}

void VeiledMeshes::set(const std::shared_ptr<const Veil>& veil) {
    if (veil == veil_) return;
    veil_ = veil;
    parts_.clear();
    shares_ = {};
    indices_ = {};
    if (!veil) return;
    const std::vector<uint32_t> offsets = vertexOffsets(*body_);
    std::vector<Triangle> triangles;
    for (uint32_t s = 0; s < body_->structures.size(); ++s) {
        if (!veil->isOn[s]) continue;
        std::vector<Triangle> all = body_->structures[s].mesh.triangles;
        const auto veiled = std::stable_partition(all.begin(), all.end(), [&](const Triangle& t) {
            const uint8_t* shares = &veil->shares[offsets[s]];
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
