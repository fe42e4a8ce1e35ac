#pragma once

#include <myofield/gpu/buffer.hpp>
#include <myofield/gpu/image.hpp>

#include <initializer_list>
#include <vector>

namespace myo::gpu {

enum class Binding : uint8_t { Uniform, Texture };

/// The shape of a descriptor set. Bindings are numbered in the order of the list; all shader stages
/// see them.
class DescriptorLayout {
public:
    DescriptorLayout() = default; ///< empty
    DescriptorLayout(Device& device, std::initializer_list<Binding> bindings, const char* name);
    explicit operator bool() const { return bool(layout_); }
    VkDescriptorSetLayout handle() const { return *layout_; }
    const std::vector<Binding>& bindings() const { return bindings_; }

private:
    Handle<VkDescriptorSetLayout, VK_OBJECT_TYPE_DESCRIPTOR_SET_LAYOUT> layout_;
    std::vector<Binding> bindings_;
};

/// One set, with a pool of its own. It is written once, before its first use; for other contents
/// there is another set. Moves, never copies.
class DescriptorSet {
public:
    DescriptorSet() = default; ///< empty
    DescriptorSet(Device& device, const DescriptorLayout& layout, const char* name);
    explicit operator bool() const { return set_ != VK_NULL_HANDLE && pool_; }
    VkDescriptorSet handle() const { return set_; }

    DescriptorSet& write(uint32_t binding, const Buffer& buffer);
    /// Shaders read the image in Use::ShaderRead.
    DescriptorSet& write(uint32_t binding, const Image& image, const Sampler& sampler);

private:
    Device* device_ = nullptr;
    Handle<VkDescriptorPool, VK_OBJECT_TYPE_DESCRIPTOR_POOL> pool_;
    VkDescriptorSet set_ = VK_NULL_HANDLE;
};

/// Room for the sets of a library that makes its own, one texture per set, and does not free them
/// one by one. Moves, never copies.
class TexturePool {
public:
    TexturePool() = default; ///< empty
    TexturePool(Device& device, uint32_t textures, const char* name);
    explicit operator bool() const { return bool(pool_); }
    VkDescriptorPool handle() const { return *pool_; }

private:
    Handle<VkDescriptorPool, VK_OBJECT_TYPE_DESCRIPTOR_POOL> pool_;
};

} // namespace myo::gpu
