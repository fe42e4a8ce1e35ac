#include <myofield/gpu/check.hpp>

#include <myofield/core/log.hpp>

#include <cstdlib>

namespace myo::gpu {

void failCall(const WhenLost& whenLost, const char* call, VkResult result, const char* file,
              int line) {
    log::error("{}:{}: {} gave {} ({})", file, line, call, resultName(result), int(result));
    if (result == VK_ERROR_DEVICE_LOST && whenLost) whenLost();
    std::abort();
}

} // namespace myo::gpu
