#include "commands/device.hpp"

#include "commands/report.hpp"

#include <myofield/core/text.hpp>

#include <cstdlib>

namespace myo {

void endWithoutDevice() {
    std::_Exit(complain(Error(tr("The graphics device has failed, so the picture could not be "
                                 "finished. Starting again often helps; if not, look for a newer "
                                 "graphics driver.")),
                        kNoDevice));
}

Result<std::unique_ptr<gpu::Device>> openDevice() {
    Result<std::unique_ptr<gpu::Device>> device = gpu::Device::create({});
    if (device) (*device)->onLost(endWithoutDevice);
    return device;
}

} // namespace myo
