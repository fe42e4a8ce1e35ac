#pragma once

#include "gltf_source.hpp"

#include <tiny_gltf.h>

#include <array>
#include <atomic>
#include <optional>
#include <vector>

namespace myo {

/// The vertex streams that we read.
enum class Stream : uint8_t { Position, Normal, Tangent, Place, Strand, Fibre, Joints, Weights };
constexpr size_t kStreamCount = 8;
/// "POSITION", "NORMAL", "TANGENT", "TEXCOORD_0", "TEXCOORD_1", "_FIBRE", "JOINTS_0", "WEIGHTS_0".
const char* semanticOf(Stream stream);

/// KHR_draco_mesh_compression: one compressed bufferView holds the indices and streams.
struct DracoBlock {
    int bufferView = -1;
    std::array<int, kStreamCount> ids; ///< draco's unique ids, -1 where absent
};

/// One primitive. Accessor indices are -1 where absent; they are not yet checked.
struct GltfPrimitive {
    int mode = 4;
    int indices = -1;
    int material = -1;
    std::vector<int> morphs; ///< POSITION accessors of its morph targets, -1 where one has none
    std::array<int, kStreamCount> streams;
    std::optional<DracoBlock> draco;

    int operator[](Stream stream) const { return streams[size_t(stream)]; }
};

struct GltfMesh {
    std::string name;
    uint32_t fma = 0;            ///< number in its extras, 0: none
    std::vector<double> weights; ///< of its morph targets, where the node gives none
    std::vector<GltfPrimitive> primitives;
};

/// Counts the bytes that a file unpacks to, so that a small file cannot use endless memory. The
/// limit is 64 times the file's size (real bodies need up to 8), but at least 16 MiB and at most 4
/// GiB. Thread-safe.
class MemoryBudget {
public:
    explicit MemoryBudget(uint64_t fileBytes);
    /// Adds the bytes. False when the limit is passed; the memory must then not be used.
    bool spend(uint64_t bytes);
    bool spend(uint64_t count, uint64_t bytesEach);
    uint64_t limit() const { return limit_; }

private:
    uint64_t limit_;
    std::atomic<uint64_t> spent_{0};
};

/// A parsed glTF file and the bytes of all its bufferViews. The references in nodes, meshes and
/// accessors are not yet checked.
struct GltfDocument {
    GltfSource source;
    tinygltf::Model model; ///< without buffers and meshes
    std::vector<GltfMesh> meshes;
    std::vector<std::string> materials; ///< their names
    std::vector<Bytes> owned; ///< bytes of other files, of data URIs and of unpacked bufferViews
    std::vector<std::span<const uint8_t>> buffers;
    std::vector<std::span<const uint8_t>> views; ///< one per bufferView
    std::unique_ptr<MemoryBudget> budget;

    const std::string& file() const { return source.file; }
};

/// Parses the source, loads its buffers and unpacks its views. Buffers in other files are read only
/// from `folder` and below.
Result<GltfDocument> parseGltf(GltfSource source, const std::filesystem::path& folder);

/// Parses the JSON array `meshes`; "" means that there are none.
Result<std::vector<GltfMesh>> parseMeshes(const std::string& json, const std::string& file);

/// The names in the JSON array `materials`; none where that is not an array of objects.
std::vector<std::string> materialNames(const std::string& json);

/// Whether a key of extras gives a number of the Foundational Model of Anatomy: "fma", "FMAID", ...
bool isFmaKey(std::string_view key);

/// Fills `buffers` from `source.buffers`.
Status loadBuffers(GltfDocument& document, const std::filesystem::path& folder);

/// Fills `views`: checks each against its buffer and decodes EXT_meshopt_compression.
Status resolveViews(GltfDocument& document);

/// The unpacked bytes of an EXT_meshopt_compression view. `place` is for messages.
Result<Bytes> decodeMeshopt(const GltfDocument& document, const tinygltf::Value& extension,
                            const std::string& place);

/// An integer member of an extension's object. `fallback` when it is absent; empty when it is not
/// an integer in 0 .. 2^31 - 1, the range that tinygltf can keep.
std::optional<uint64_t> countIn(const tinygltf::Value& object, const char* key, uint64_t fallback);

} // namespace myo
