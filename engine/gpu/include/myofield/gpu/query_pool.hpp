#pragma once

#include <myofield/gpu/device.hpp>

#include <vector>

namespace myo::gpu {

/// Time stamps of the device. Moves, never copies.
class QueryPool {
public:
    QueryPool() = default; ///< empty
    QueryPool(Device& device, uint32_t count, const char* name);
    explicit operator bool() const { return bool(pool_); }
    VkQueryPool handle() const { return *pool_; }
    uint32_t count() const { return count_; }

    /// The first `used` stamps, in milliseconds since the first of them. The commands that wrote
    /// them must be done.
    std::vector<double> milliseconds(uint32_t used) const;

private:
    Device* device_ = nullptr;
    Handle<VkQueryPool, VK_OBJECT_TYPE_QUERY_POOL> pool_;
    uint32_t count_ = 0;
};

} // namespace myo::gpu
