// EXT_meshopt_compression, by the codecs and filters of meshoptimizer. Whatever its functions only
// assert is checked before they are called.
// https://github.com/KhronosGroup/glTF/tree/main/extensions/2.0/Vendor/EXT_meshopt_compression

#include "gltf_document.hpp"

#include <fmt/format.h>
#include <meshoptimizer.h>

namespace myo {
namespace {

using tinygltf::Value;

struct Block {
    std::span<const uint8_t> packed;
    uint64_t stride = 0;
    uint64_t count = 0;
    std::string mode;
    std::string filter = "NONE";
};

std::string textIn(const Value& object, const char* key, const char* fallback) {
    if (!object.Has(key)) return fallback;
    return object.Get(key).IsString() ? object.Get(key).Get<std::string>() : std::string("?");
}

Result<Block> blockOf(const GltfDocument& document, const Value& extension) {
    const auto buffer = countIn(extension, "buffer", UINT32_MAX);
    const auto offset = countIn(extension, "byteOffset", 0);
    const auto length = countIn(extension, "byteLength", 0);
    const auto stride = countIn(extension, "byteStride", 0);
    const auto count = countIn(extension, "count", 0);
    if (!extension.IsObject() || !buffer || !offset || !length || !stride || !count)
        return Error("has a wrong number in EXT_meshopt_compression");
    if (*buffer >= document.buffers.size())
        return Error("is packed in a buffer that does not exist");
    const std::span<const uint8_t> bytes = document.buffers[*buffer];
    if (*offset > bytes.size() || *length > bytes.size() - *offset)
        return Error("is packed beyond the end of its buffer");
    return Block{bytes.subspan(*offset, *length), *stride, *count, textIn(extension, "mode", "?"),
                 textIn(extension, "filter", "NONE")};
}

const char* faultOf(const Block& block) {
    const bool isVertices = block.mode == "ATTRIBUTES";
    if (isVertices) {
        if (block.stride == 0 || block.stride > 256 || block.stride % 4 != 0)
            return "has a wrong byteStride";
    } else if (block.mode == "TRIANGLES" || block.mode == "INDICES") {
        if (block.stride != 2 && block.stride != 4) return "has a wrong byteStride";
        if (block.mode == "TRIANGLES" && block.count % 3 != 0) return "holds a part of a triangle";
    } else {
        return "is packed in an unknown mode";
    }
    if (block.filter == "NONE") return nullptr;
    if (!isVertices) return "has a filter on indices";
    if (block.filter == "OCTAHEDRAL")
        return block.stride == 4 || block.stride == 8 ? nullptr : "has a wrong byteStride";
    if (block.filter == "QUATERNION") return block.stride == 8 ? nullptr : "has a wrong byteStride";
    return block.filter == "EXPONENTIAL" ? nullptr : "has an unknown filter";
}

bool decode(const Block& block, uint8_t* to) {
    const uint8_t* from = block.packed.data();
    const size_t size = block.packed.size();
    if (block.mode == "TRIANGLES")
        return meshopt_decodeIndexBuffer(to, block.count, block.stride, from, size) == 0;
    if (block.mode == "INDICES")
        return meshopt_decodeIndexSequence(to, block.count, block.stride, from, size) == 0;
    if (meshopt_decodeVertexBuffer(to, block.count, block.stride, from, size) != 0) return false;
    // The filters work in place on groups of four vertices; for the rest they use a copy.
    if (block.filter == "OCTAHEDRAL") meshopt_decodeFilterOct(to, block.count, block.stride);
    if (block.filter == "QUATERNION") meshopt_decodeFilterQuat(to, block.count, block.stride);
    if (block.filter == "EXPONENTIAL") meshopt_decodeFilterExp(to, block.count, block.stride);
    return true;
}

} // namespace

Result<Bytes> decodeMeshopt(const GltfDocument& document, const Value& extension,
                            const std::string& place) {
    const Result<Block> block = blockOf(document, extension);
    if (!block) return Error(fmt::format("{} {}", place, block.error().text()));
    if (const char* fault = faultOf(*block)) return Error(fmt::format("{} {}", place, fault));
    if (!document.budget->spend(block->count, block->stride))
        return Error(fmt::format("{} unpacks to {} x {} bytes, too much for this file", place,
                                 block->count, block->stride));
    Bytes bytes = Bytes::ofSize(block->count * block->stride);
    if (block->count > 0 && !decode(*block, bytes.data.get()))
        return Error(
            fmt::format("{} is damaged: EXT_meshopt_compression cannot be unpacked", place));
    return bytes;
}

} // namespace myo
