#include <myofield/gpu/query_pool.hpp>

#include <myofield/gpu/check.hpp>

namespace myo::gpu {

QueryPool::QueryPool(Device& device, uint32_t count, const char* name)
    : device_(&device), count_(count) {
    const VkQueryPoolCreateInfo info{.sType = VK_STRUCTURE_TYPE_QUERY_POOL_CREATE_INFO,
                                     .queryType = VK_QUERY_TYPE_TIMESTAMP,
                                     .queryCount = count};
    VkQueryPool pool = VK_NULL_HANDLE;
    VK_CHECK(device, vkCreateQueryPool(device.handle(), &info, nullptr, &pool));
    pool_ = {device, pool, name};
}

std::vector<double> QueryPool::milliseconds(uint32_t used) const {
    assert(used <= count_);
    std::vector<uint64_t> ticks(used);
    if (used == 0) return {};
    VK_CHECK(*device_,
             vkGetQueryPoolResults(device_->handle(), *pool_, 0, used, used * sizeof(uint64_t),
                                   ticks.data(), sizeof(uint64_t),
                                   VK_QUERY_RESULT_64_BIT | VK_QUERY_RESULT_WAIT_BIT));
    std::vector<double> times;
    for (uint64_t tick : ticks)
        times.push_back(double(tick - ticks[0]) * double(device_->limits().timestampPeriod) * 1e-6);
    return times;
}

} // namespace myo::gpu
