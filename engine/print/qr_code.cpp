#include <myofield/print/qr_code.hpp>

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>

namespace myo::print {

Result<QrCode> qrCodeOf(const std::string& text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free);
    if (!made) return Error(fmt::format("no QR code holds a text of {} bytes", text.size()));
    QrCode code{made->width, {}, text};
    code.dark.reserve(size_t(made->width) * size_t(made->width));
    for (int i = 0; i < made->width * made->width; ++i) code.dark.push_back(made->data[i] & 1);
    return code;
}

} // namespace myo::print
