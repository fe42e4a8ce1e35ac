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

/// A block of bytes. It is not set to zero before it is filled.
struct Bytes {
    std::unique_ptr<uint8_t[]> data;
    size_t size = 0;

    std::span<const uint8_t> span() const { return {data.get(), size}; }
    static Bytes ofSize(size_t size);
};

/// Reads a whole file. Errors: not a regular file, larger than `limit` bytes, not readable.
Result<Bytes> readFile(const std::filesystem::path& path, uint64_t limit);

/// A glTF file after the first check: the container is complete, and the JSON is not nested too
/// deep and does not have too many values. The top-level arrays that we parse ourselves are taken
/// out of `json`, and those that we do not need are removed.
struct GltfSource {
    std::string file; ///< for messages
    Bytes bytes;
    std::string json;                ///< what remains for the parser
    std::string buffers;             ///< JSON array, empty when absent
    std::string meshes;              ///< JSON array, empty when absent
    std::string materials;           ///< JSON array, empty when absent
    std::span<const uint8_t> binary; ///< the BIN chunk, empty when absent
    bool hasBinary = false;
};

Result<GltfSource> firstLook(const std::filesystem::path& path);

/// As `firstLook`, on bytes in memory; `file` is for messages.
Result<GltfSource> firstLook(Bytes bytes, std::string file);

} // namespace myo
