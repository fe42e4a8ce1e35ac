#include "gltf_document.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace myo {
namespace {

constexpr uint64_t kMemoryMultiple = 64;
constexpr uint64_t kMemoryFloor = uint64_t{16} << 20;
constexpr uint64_t kMemoryCeiling = uint64_t{4} << 30;

/// Extensions that we read. KHR_mesh_quantization only allows more types, which are always read.
constexpr std::array<std::string_view, 4> kKnownExtensions{
    "EXT_meshopt_compression", "KHR_draco_mesh_compression", "KHR_mesh_quantization",
    "EXT_mesh_gpu_instancing"};
/// Extensions that some files require and that do not change where the vertices are: looks, lights,
/// facts about the file.
constexpr std::array<std::string_view, 10> kHarmlessPrefixes{
    "KHR_materials_", "EXT_materials_", "KHR_texture_", "EXT_texture_",         "MSFT_texture_",
    "KHR_lights_",    "EXT_lights_",    "KHR_xmp",      "KHR_techniques_webgl", "KHR_animation_"};

Status checkExtensions(const tinygltf::Model& model, const std::string& file) {
    for (const std::string& name : model.extensionsRequired) {
        const bool isKnown = std::ranges::find(kKnownExtensions, name) != kKnownExtensions.end() ||
                             std::ranges::any_of(kHarmlessPrefixes, [&](std::string_view prefix) {
                                 return name.starts_with(prefix);
                             });
        if (!isKnown)
            return Error(
                fmt::format("{}: needs the extension \"{}\", which is not known here", file, name));
    }
    return Done{};
}

/// The parser's message in one line of at most 300 bytes, without control characters.
std::string tidied(std::string message) {
    for (char& c : message)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    if (message.size() > 300) message.resize(300);
    while (!message.empty() && message.back() == ' ') message.pop_back();
    return message.empty() ? "unknown fault" : message;
}

Status parseModel(GltfDocument& document) {
    tinygltf::TinyGLTF parser;
    parser.SetImageLoader([](tinygltf::Image*, int, std::string*, std::string*, int, int,
                             const unsigned char*, int, void*) { return true; },
                          nullptr);
    parser.SetFsCallbacks(
        {[](const std::string&, void*) { return false; },
         [](const std::string& path, void*) { return path; },
         [](std::vector<unsigned char>*, std::string*, const std::string&, void*) { return false; },
         [](std::string*, const std::string&, const std::vector<unsigned char>&, void*) {
             return false;
         },
         nullptr});
    std::string error, warning;
    bool isParsed = false;
    const std::string& text = document.source.json;
    if (text.size() > UINT32_MAX)
        return Error(fmt::format("{}: its JSON is over 4 GiB", document.file()));
    try {
        isParsed = parser.LoadASCIIFromString(&document.model, &error, &warning, text.data(),
                                              static_cast<unsigned int>(text.size()), "");
    } catch (const std::exception& exception) {
        error = exception.what();
    }
    if (!isParsed)
        return Error(fmt::format("{}: not valid glTF: {}", document.file(), tidied(error)));
    return checkExtensions(document.model, document.file());
}

} // namespace

MemoryBudget::MemoryBudget(uint64_t fileBytes)
    : limit_(std::clamp(kMemoryMultiple * fileBytes, kMemoryFloor, kMemoryCeiling)) {}

bool MemoryBudget::spend(uint64_t bytes) {
    if (bytes > limit_) return false;
    return spent_.fetch_add(bytes) + bytes <= limit_;
}

bool MemoryBudget::spend(uint64_t count, uint64_t bytesEach) {
    return count <= limit_ / bytesEach && spend(count * bytesEach);
}

Result<GltfDocument> parseGltf(GltfSource source, const std::filesystem::path& folder) {
    GltfDocument document;
    document.source = std::move(source);
    if (Status status = parseModel(document); !status) return status.error();
    Result<std::vector<GltfMesh>> meshes = parseMeshes(document.source.meshes, document.file());
    if (!meshes) return meshes.error();
    document.meshes = std::move(*meshes);
    document.materials = materialNames(document.source.materials);
    if (Status status = loadBuffers(document, folder); !status) return status.error();
    uint64_t bytes = document.source.bytes.size;
    for (const Bytes& owned : document.owned) bytes += owned.size;
    document.budget = std::make_unique<MemoryBudget>(bytes);
    if (Status status = resolveViews(document); !status) return status.error();
    return document;
}

std::optional<uint64_t> countIn(const tinygltf::Value& object, const char* key, uint64_t fallback) {
    if (!object.IsObject() || !object.Has(key)) return fallback;
    const tinygltf::Value& value = object.Get(key);
    if (!value.IsInt() || value.GetNumberAsInt() < 0) return std::nullopt;
    return uint64_t(value.GetNumberAsInt());
}

} // namespace myo
