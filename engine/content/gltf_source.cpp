#include "gltf_source.hpp"

#include "json_outline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace myo {
namespace {

constexpr uint64_t kGltfFileLimit = uint64_t{4} << 30;
constexpr uint32_t kMagic = 0x46546C67; // "glTF"
constexpr uint32_t kJsonChunk = 0x4E4F534A;
constexpr uint32_t kBinaryChunk = 0x004E4942;

uint32_t wordAt(std::span<const uint8_t> bytes, size_t offset) {
    uint32_t word = 0;
    std::memcpy(&word, bytes.data() + offset, sizeof word);
    return word;
}

struct Chunks {
    std::span<const uint8_t> json;
    std::span<const uint8_t> binary;
    bool hasBinary = false;
};

Result<Chunks> chunksOf(std::span<const uint8_t> bytes, const std::string& file) {
    if (bytes.size() < 20)
        return Error(fmt::format("{}: {} bytes are too few for a glTF binary", file, bytes.size()));
    if (const uint32_t version = wordAt(bytes, 4); version != 2)
        return Error(fmt::format("{}: glTF version {} is not known here, only 2", file, version));
    if (const uint32_t length = wordAt(bytes, 8); length != bytes.size())
        return Error(fmt::format("{}: its header says {} bytes, the file has {}", file, length,
                                 bytes.size()));
    Chunks chunks;
    size_t offset = 12;
    for (int chunk = 0; offset < bytes.size(); ++chunk) {
        if (bytes.size() - offset < 8)
            return Error(fmt::format("{}: chunk {} is cut off", file, chunk));
        const uint32_t length = wordAt(bytes, offset), type = wordAt(bytes, offset + 4);
        offset += 8;
        if (length > bytes.size() - offset)
            return Error(fmt::format("{}: chunk {} says {} bytes, {} are left", file, chunk, length,
                                     bytes.size() - offset));
        if (chunk == 0 && type != kJsonChunk)
            return Error(fmt::format("{}: the first chunk is not JSON", file));
        if (chunk == 0) chunks.json = bytes.subspan(offset, length);
        if (chunk == 1 && type == kBinaryChunk) {
            chunks.binary = bytes.subspan(offset, length);
            chunks.hasBinary = true;
        }
        offset += length;
    }
    return chunks;
}

/// Reads until there are `size` bytes; false when the file ends before, or on an error.
bool readAll(int descriptor, uint8_t* to, size_t size) {
    while (size > 0) {
        const ssize_t count = ::read(descriptor, to, std::min(size, size_t{1} << 30));
        if (count <= 0) return false;
        to += count;
        size -= size_t(count);
    }
    return true;
}

} // namespace

Bytes Bytes::ofSize(size_t size) {
    return {std::make_unique_for_overwrite<uint8_t[]>(size), size};
}

Result<Bytes> readFile(const std::filesystem::path& path, uint64_t limit) {
    const std::string file = path.string();
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return Error(fmt::format("{}: {}", file, std::strerror(errno)));
    struct stat state {};
    Result<Bytes> result = Error(fmt::format("{}: could not be read", file));
    if (::fstat(descriptor, &state) != 0 || !S_ISREG(state.st_mode)) {
        result = Error(fmt::format("{}: is not a regular file", file));
    } else if (uint64_t(state.st_size) > limit) {
        result = Error(
            fmt::format("{}: {} bytes, more than the {} allowed here", file, state.st_size, limit));
    } else {
        Bytes bytes = Bytes::ofSize(size_t(state.st_size));
        if (readAll(descriptor, bytes.data.get(), bytes.size)) result = std::move(bytes);
    }
    ::close(descriptor);
    return result;
}

Result<GltfSource> firstLook(Bytes bytes, std::string file) {
    GltfSource source;
    Chunks chunks{bytes.span(), {}, false};
    if (bytes.size >= 4 && wordAt(bytes.span(), 0) == kMagic) {
        Result<Chunks> found = chunksOf(bytes.span(), file);
        if (!found) return found.error();
        chunks = *found;
    }
    source.json.assign(reinterpret_cast<const char*>(chunks.json.data()), chunks.json.size());
    if (source.json.starts_with("\xEF\xBB\xBF")) source.json.erase(0, 3);
    Result<JsonOutline> outline = outlineOf(source.json);
    if (!outline) return Error(fmt::format("{}: {}", file, outline.error().text()));
    // The parser would copy the BIN chunk, and open the files and decode the images that these
    // arrays name. tinygltf 2.7 also refuses meshes whose index accessor has no bufferView, as with
    // Draco.
    source.buffers = cutArray(source.json, *outline, "buffers");
    source.meshes = cutArray(source.json, *outline, "meshes");
    source.materials = cutArray(source.json, *outline, "materials");
    for (const char* unused :
         {"animations", "cameras", "images", "samplers", "textures", "extensions"})
        cutArray(source.json, *outline, unused);
    source.binary = chunks.binary;
    source.hasBinary = chunks.hasBinary;
    source.bytes = std::move(bytes);
    source.file = std::move(file);
    return source;
}

Result<GltfSource> firstLook(const std::filesystem::path& path) {
    Result<Bytes> bytes = readFile(path, kGltfFileLimit);
    if (!bytes) return bytes.error();
    return firstLook(std::move(*bytes), path.string());
}

} // namespace myo
