#include <myofield/core/file.hpp>

#include <fmt/format.h>

#include <fstream>
#include <system_error>

namespace fs = std::filesystem;

namespace myo {
namespace {

Result<uint64_t> checkedSize(const fs::path& path, uint64_t limit) {
    std::error_code failure;
    const fs::file_status status = fs::status(path, failure);
    if (!fs::exists(status)) return Error(fmt::format("{}: no such file", path.string()));
    if (!fs::is_regular_file(status))
        return Error(fmt::format("{}: is not a regular file", path.string()));
    const uint64_t size = fs::file_size(path, failure);
    if (failure) return Error(fmt::format("{}: {}", path.string(), failure.message()));
    if (size > limit)
        return Error(
            fmt::format("{}: {} bytes, more than the {} allowed here", path.string(), size, limit));
    return size;
}

template <class Container>
Result<Container> readInto(const fs::path& path, uint64_t limit) {
    const Result<uint64_t> size = checkedSize(path, limit);
    if (!size) return size.error();
    Container content(*size, {});
    std::ifstream in(path, std::ios::binary);
    if (*size > 0) in.read(reinterpret_cast<char*>(content.data()), std::streamsize(*size));
    if (!in) return Error(fmt::format("{}: could not be read", path.string()));
    return content;
}

} // namespace

Result<std::vector<uint8_t>> readBytes(const fs::path& path, uint64_t limit) {
    return readInto<std::vector<uint8_t>>(path, limit);
}

Result<std::string> readText(const fs::path& path, uint64_t limit) {
    return readInto<std::string>(path, limit);
}

} // namespace myo
