#include <myofield/gpu/descriptors.hpp>

#include <myofield/gpu/check.hpp>

namespace myo::gpu {

namespace {

VkDescriptorType typeOf(Binding binding) {
    return binding == Binding::Uniform ? VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER
                                       : VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER;
}

VkDescriptorPool makePool(Device& device, std::span<const VkDescriptorPoolSize> sizes,
                          uint32_t sets) {
    const VkDescriptorPoolCreateInfo info{.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO,
                                          .maxSets = sets,
                                          .poolSizeCount = uint32_t(sizes.size()),
                                          .pPoolSizes = sizes.data()};
    VkDescriptorPool pool = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateDescriptorPool(device.handle(), &info, nullptr, &pool));
    return pool;
}

} // namespace

DescriptorLayout::DescriptorLayout(Device& device, std::initializer_list<Binding> bindings,
                                   const char* name)
    : bindings_(bindings) {
    std::vector<VkDescriptorSetLayoutBinding> entries;
    for (Binding binding : bindings)
        entries.push_back(
            {.binding = uint32_t(entries.size()),
             .descriptorType = typeOf(binding),
             .descriptorCount = 1,
             .stageFlags = VK_SHADER_STAGE_VERTEX_BIT | VK_SHADER_STAGE_FRAGMENT_BIT});
    const VkDescriptorSetLayoutCreateInfo info{
        .sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO,
        .bindingCount = uint32_t(entries.size()),
        .pBindings = entries.data()};
    VkDescriptorSetLayout layout = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateDescriptorSetLayout(device.handle(), &info, nullptr, &layout));
    layout_ = {device, layout, name};
}

DescriptorSet::DescriptorSet(Device& device, const DescriptorLayout& layout, const char* name)
    : device_(&device) {
    std::vector<VkDescriptorPoolSize> sizes;
    for (Binding binding : layout.bindings())
        sizes.push_back({.type = typeOf(binding), .descriptorCount = 1});
    pool_ = {device, makePool(device, sizes, 1), name};
    const VkDescriptorSetLayout shape = layout.handle();
    const VkDescriptorSetAllocateInfo allocate{.sType =
                                                   VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO,
                                               .descriptorPool = *pool_,
                                               .descriptorSetCount = 1,
                                               .pSetLayouts = &shape};
    VK_CHECK(device, vkAllocateDescriptorSets(device.handle(), &allocate, &set_));
}

DescriptorSet& DescriptorSet::write(uint32_t binding, const Buffer& buffer) {
    const VkDescriptorBufferInfo info{.buffer = buffer.handle(), .range = VK_WHOLE_SIZE};
    const VkWriteDescriptorSet entry{.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET,
                                     .dstSet = set_,
                                     .dstBinding = binding,
                                     .descriptorCount = 1,
                                     .descriptorType = typeOf(Binding::Uniform),
                                     .pBufferInfo = &info};
    vkUpdateDescriptorSets(device_->handle(), 1, &entry, 0, nullptr);
    return *this;
}

DescriptorSet& DescriptorSet::write(uint32_t binding, const Image& image, const Sampler& sampler) {
    const VkDescriptorImageInfo info{.sampler = sampler.handle(),
                                     .imageView = image.view(),
                                     .imageLayout = VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL};
    const VkWriteDescriptorSet entry{.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET,
                                     .dstSet = set_,
                                     .dstBinding = binding,
                                     .descriptorCount = 1,
                                     .descriptorType = typeOf(Binding::Texture),
                                     .pImageInfo = &info};
    vkUpdateDescriptorSets(device_->handle(), 1, &entry, 0, nullptr);
    return *this;
}

TexturePool::TexturePool(Device& device, uint32_t textures, const char* name) {
    const VkDescriptorPoolSize size{typeOf(Binding::Texture), textures};
    pool_ = {device, makePool(device, {&size, 1}, textures), name};
}

} // namespace myo::gpu
