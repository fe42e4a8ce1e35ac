#pragma once

#include <myofield/core/result.hpp>

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// A block of bytes that is not zeroed before it is filled.
struct Bytes {
    std::unique_ptr<uint8_t[]> data;
    size_t size = 0;

    std::span<const uint8_t> span() const { return {data.get(), size}; }
    static Bytes ofSize(size_t size);
};

/// The whole of a regular file of at most `limit` bytes.
Result<Bytes> readFile(const std::filesystem::path& path, uint64_t limit);

/// A glTF file after the first look: the container is whole, the JSON is not nested too deep and
/// holds not too many values. The top-level arrays that we read ourselves are cut out of `json`;
/// those that we do not need are gone.
struct GltfSource {
    std::string file; ///< for messages
    Bytes bytes;
    std::string json;                ///< what remains for the parser
    std::string buffers;             ///< JSON array, empty when absent
    std::string meshes;              ///< JSON array, empty when absent
    std::span<const uint8_t> binary; ///< the BIN chunk, empty when absent
    bool hasBinary = false;
};

Result<GltfSource> firstLook(const std::filesystem::path& path);

/// As `firstLook`, on bytes in memory; `file` is for messages.
Result<GltfSource> firstLook(Bytes bytes, std::string file);

} // namespace myo
