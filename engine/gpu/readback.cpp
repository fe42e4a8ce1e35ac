#include <myofield/gpu/readback.hpp>

namespace myo::gpu {

void Readback::record(Device& device, Commands& commands, const Image& image, Rect area) {
    bytes_ = size_t{area.width} * area.height * bytesPerPixel(image.format());
    if (!buffer_ || buffer_.size() < bytes_)
        buffer_ = Buffer(device, bytes_, VK_BUFFER_USAGE_TRANSFER_DST_BIT, Placement::Readback,
                         "readback");
    commands.copy(image, area, buffer_);
    commands.barrier(buffer_, Use::TransferWrite, Use::HostRead);
}

} // namespace myo::gpu
