#include <myofield/content/body_file.hpp>

#include "gltf_source.hpp"

#include <myofield/core/file_parts.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstring>
#include <functional>
#include <optional>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

enum View {
    kIndices,
    kPositions,
    kNormals,
    kTangents,
    kPlaces,
    kStrands,
    kFibres,
    kColours,
    kViewCount
};
struct ViewLayout {
    const char* semantic; ///< null for indices
    const char* type;
    size_t stride;
};
constexpr std::array<ViewLayout, kViewCount> kLayouts{{{nullptr, "SCALAR", 0},
                                                       {"POSITION", "VEC3", 12},
                                                       {"NORMAL", "VEC3", 12},
                                                       {"TANGENT", "VEC4", 16},
                                                       {"TEXCOORD_0", "VEC2", 8},
                                                       {"TEXCOORD_1", "VEC2", 8},
                                                       {"_FIBRE", "VEC3", 12},
                                                       {"COLOR_0", "VEC4", 8}}};
constexpr int kByteArray = 34962, kElementArray = 34963;
constexpr int kFloat = 5126, kUnsignedShort = 5123, kUnsignedInt = 5125;
constexpr uint32_t kGlbMagic = 0x46546C67, kGlbVersion = 2; // "glTF"
constexpr uint32_t kJsonChunkType = 0x4E4F534A, kBinaryChunkType = 0x004E4942;

template <class Vector>
bool areAllFinite(const std::vector<Vector>& values) {
    for (const Vector& value : values)
        for (int p = 0; p < int(Vector::length()); ++p)
            if (!std::isfinite(value[p])) return false;
    return true;
}

/// The tolerance for unit vectors. That of the Khronos validator is larger.
bool isUnitVector(const Vec3& v) {
    return std::abs(glm::dot(v, v) - 1) < 1e-5f;
}

const char* faultOf(const TriMesh& mesh) {
    const size_t count = mesh.positions.size();
    const auto fits = [count](const auto& stream) {
        return stream.empty() || stream.size() == count;
    };
    if (count > UINT32_MAX - 1) return "has too many vertices";
    if (!fits(mesh.normals) || !fits(mesh.places) || !fits(mesh.fibres) || !fits(mesh.strands))
        return "has streams of different lengths";
    if (mesh.triangles.empty() != mesh.positions.empty()) return "has vertices without triangles";
    if (!areAllFinite(mesh.positions) || !areAllFinite(mesh.normals) ||
        !areAllFinite(mesh.places) || !areAllFinite(mesh.fibres) || !areAllFinite(mesh.strands))
        return "has a number that is not finite";
    for (const Triangle& t : mesh.triangles)
        if (t.x >= count || t.y >= count || t.z >= count) return "has an index out of range";
    return nullptr;
}

/// The bytes of one structure in a stream: those of the body itself, or made from it when they are
/// asked for, in `scratch`.
struct OutPart {
    size_t bytes = 0;
    std::function<std::span<const uint8_t>(std::vector<uint8_t>& scratch)> content;
};

struct OutStream {
    std::vector<OutPart> parts;
    size_t bytes = 0; ///< of all parts, each filled up to four
};

constexpr size_t filledUp(size_t bytes) {
    return (bytes + 3) / 4 * 4;
}

template <class Value>
std::span<const uint8_t> rawBytesOf(const std::vector<Value>& values) {
    return {reinterpret_cast<const uint8_t*>(values.data()), values.size() * sizeof(Value)};
}

/// Values of another type, laid into `scratch`.
template <class To, class From, class Change>
std::span<const uint8_t> changed(std::vector<uint8_t>& scratch, std::span<const From> from,
                                 const Change& change) {
    scratch.resize(from.size() * sizeof(To));
    for (size_t i = 0; i < from.size(); ++i) {
        const To value = change(from[i]);
        std::memcpy(scratch.data() + i * sizeof(To), &value, sizeof(To));
    }
    return scratch;
}

/// A file that a `Writer` has written, for one that refers to it.
class EarlierFile {
public:
    /// `folder`: of the file that will refer to it.
    static Result<EarlierFile> read(const std::filesystem::path& path,
                                    const std::filesystem::path& folder) {
        if (path.parent_path() != folder)
            return Error(fmt::format("{}: a body can only refer to a file in its own folder",
                                     path.string()));
        Result<GltfSource> source = firstLook(path);
        if (!source) return source.error();
        EarlierFile file;
        file.name_ = path.filename().string();
        const Json document = Json::parse(source->json, nullptr, false);
        if (document.is_object()) file.views_ = document.value("bufferViews", Json::array());
        file.source_ = std::move(*source);
        return file;
    }

    const std::string& name() const { return name_; }
    size_t byteLength() const { return source_.bytes.size; }

    /// Where in the file a stream is that is equal to this one.
    std::optional<size_t> offsetOf(const OutStream& stream) const {
        const std::span<const uint8_t> binary = source_.binary;
        for (const Json& view : views_) {
            if (!view.is_object()) continue;
            const size_t offset = view.value("byteOffset", size_t{0});
            const size_t length = view.value("byteLength", size_t{0});
            if (length == stream.bytes && offset <= binary.size() &&
                length <= binary.size() - offset && isEqual(stream, binary.subspan(offset, length)))
                return size_t(binary.data() - source_.bytes.data.get()) + offset;
        }
        return std::nullopt;
    }

private:
    static bool isEqual(const OutStream& stream, std::span<const uint8_t> there) {
        std::vector<uint8_t> scratch;
        size_t offset = 0;
        for (const OutPart& part : stream.parts) {
            const std::span<const uint8_t> here = part.content(scratch);
            if (!std::ranges::equal(here, there.subspan(offset, here.size()))) return false;
            offset += filledUp(part.bytes);
        }
        return true;
    }

    std::string name_;
    GltfSource source_;
    Json views_;
};

/// The binary chunk is laid out stream by stream, so that each is one bufferView for all structures
/// and a reader copies it in one go. First all is measured, then it is made part by part: the file
/// never stands in memory beside the body.
class Writer {
public:
    /// `beside`: may be null.
    Writer(const Body& body, const BodyLook& look, const EarlierFile* beside)
        : body_(body), look_(look), beside_(beside) {}

    Status write(const std::filesystem::path& path) {
        for (size_t s = 0; s < body_.structures.size(); ++s) addStructure(s);
        const std::string json = document().dump(-1, ' ', false, Json::error_handler_t::replace);
        const std::vector<uint8_t> head = headOf(json);
        if (head.empty())
            return Error(path.string() +
                         ": not written: over the 4 GiB that a glTF binary can hold");
        const std::vector<const OutPart*> parts = allParts();
        std::vector<uint8_t> scratch;
        size_t next = 0;
        return writeFile(path, [&]() -> std::span<const uint8_t> {
            if (next > parts.size()) return {};
            return next++ == 0 ? head : filled(*parts[next - 2], scratch);
        });
    }

private:
    void addStructure(size_t index) {
        const Structure& structure = body_.structures[index];
        Json node;
        const char* suffix = structure.side == Side::Left    ? "left "
                             : structure.side == Side::Right ? "right "
                                                             : "";
        node["name"] = suffix + structure.name;
        if (!structure.mesh.triangles.empty()) {
            node["mesh"] = meshes_.size();
            meshes_.push_back({{"name", node["name"]}, {"primitives", {primitiveOf(index)}}});
        }
        node["extras"] = extrasOf(structure);
        nodes_.push_back(std::move(node));
    }

    static Json extrasOf(const Structure& structure) {
        Json extras{{"id", structure.id},
                    {"kind", nameOf(structure.kind)},
                    {"side", nameOf(structure.side)}};
        if (structure.fma != 0) extras["fma"] = structure.fma;
        if (!structure.name.empty()) extras["name"] = structure.name;
        if (structure.depth)
            extras["depth"] = *structure.depth == Depth::Superficial ? "superficial" : "deep";
        if (!structure.isShownByDefault) extras["shown"] = false;
        return extras;
    }

    Json primitiveOf(size_t index) {
        const TriMesh& mesh = body_.structures[index].mesh;
        Json attributes;
        attributes["POSITION"] = addStream(kPositions, mesh.positions);
        const Box box = boundsOf(mesh);
        accessors_.back()["min"] = {box.low.x, box.low.y, box.low.z};
        accessors_.back()["max"] = {box.high.x, box.high.y, box.high.z};
        attributes["NORMAL"] = addNormals(mesh);
        if (!mesh.fibres.empty() && std::ranges::all_of(mesh.fibres, isUnitVector))
            attributes["TANGENT"] = addTangents(mesh.fibres);
        else if (!mesh.fibres.empty())
            attributes["_FIBRE"] = addStream(kFibres, mesh.fibres);
        if (!mesh.places.empty()) attributes["TEXCOORD_0"] = addStream(kPlaces, mesh.places);
        if (!mesh.strands.empty()) attributes["TEXCOORD_1"] = addStream(kStrands, mesh.strands);
        if (!look_.colours.empty() && !look_.colours[index].empty())
            attributes["COLOR_0"] = addColours(look_.colours[index]);
        Json primitive{{"attributes", std::move(attributes)}, {"indices", addIndices(mesh)}};
        if (!look_.materialOf.empty()) primitive["material"] = look_.materialOf[index];
        return primitive;
    }

    static Json jsonOf(const LookMaterial& material) {
        const Vec4& c = material.colour;
        Json json{{"name", material.name},
                  {"pbrMetallicRoughness",
                   {{"baseColorFactor", {c.r, c.g, c.b, c.a}},
                    {"metallicFactor", 0},
                    {"roughnessFactor", material.roughness}}}};
        if (material.isTranslucent) json["alphaMode"] = "BLEND";
        return json;
    }

    size_t addColours(const std::vector<Vec4>& colours) {
        using Packed = std::array<uint16_t, 4>;
        const size_t accessor = addAccessor(
            kColours, kUnsignedShort, colours.size(), colours.size() * sizeof(Packed),
            [&colours](std::vector<uint8_t>& scratch) {
                return changed<Packed>(scratch, std::span(colours), [](const Vec4& colour) {
                    Packed packed;
                    for (int channel = 0; channel < 4; ++channel)
                        packed[size_t(channel)] = uint16_t(std::lround(
                            std::clamp(colour[channel], 0.0f, 1.0f) * float(UINT16_MAX)));
                    return packed;
                });
            });
        accessors_[accessor]["normalized"] = true;
        return accessor;
    }

    size_t addNormals(const TriMesh& mesh) {
        if (!mesh.normals.empty() && std::ranges::all_of(mesh.normals, isUnitVector))
            return addStream(kNormals, mesh.normals);
        return addAccessor(kNormals, kFloat, mesh.positions.size(),
                           mesh.positions.size() * sizeof(Vec3),
                           [&mesh](std::vector<uint8_t>& scratch) {
                               const std::vector<Vec3> normals = vertexNormals(mesh);
                               return changed<Vec3>(scratch, std::span(normals),
                                                    [](const Vec3& normal) { return normal; });
                           });
    }

    size_t addTangents(const std::vector<Vec3>& fibres) {
        return addAccessor(kTangents, kFloat, fibres.size(), fibres.size() * sizeof(Vec4),
                           [&fibres](std::vector<uint8_t>& scratch) {
                               return changed<Vec4>(
                                   scratch, std::span(fibres),
                                   [](const Vec3& fibre) { return Vec4(fibre, 1.0f); });
                           });
    }

    /// Values that are written as the body has them.
    template <class Vector>
    size_t addStream(View view, const std::vector<Vector>& values) {
        return addAccessor(view, kFloat, values.size(), values.size() * sizeof(Vector),
                           [&values](std::vector<uint8_t>&) { return rawBytesOf(values); });
    }

    /// 16 bits are enough for indices below 65535; 65535 itself means that a strip starts anew.
    size_t addIndices(const TriMesh& mesh) {
        const std::vector<Triangle>& triangles = mesh.triangles;
        const size_t count = 3 * triangles.size();
        if (mesh.positions.size() > UINT16_MAX)
            return addAccessor(
                kIndices, kUnsignedInt, count, count * 4,
                [&triangles](std::vector<uint8_t>&) { return rawBytesOf(triangles); });
        return addAccessor(kIndices, kUnsignedShort, count, count * 2,
                           [&triangles](std::vector<uint8_t>& scratch) {
                               using Narrow = std::array<uint16_t, 3>;
                               return changed<Narrow>(
                                   scratch, std::span(triangles), [](const Triangle& t) {
                                       return Narrow{uint16_t(t.x), uint16_t(t.y), uint16_t(t.z)};
                                   });
                           });
    }

    size_t addAccessor(View view, int componentType, size_t count, size_t bytes,
                       decltype(OutPart::content) content) {
        OutStream& stream = streams_[view];
        accessors_.push_back({{"bufferView", int(view)},
                              {"byteOffset", stream.bytes},
                              {"componentType", componentType},
                              {"count", count},
                              {"type", kLayouts[view].type}});
        stream.parts.push_back({bytes, std::move(content)});
        stream.bytes += filledUp(bytes);
        return accessors_.size() - 1;
    }

    Json document() {
        Json views = Json::array();
        std::array<int, kViewCount> numbers{};
        size_t offset = 0;
        for (size_t v = 0; v < kViewCount; ++v) {
            if (streams_[v].bytes == 0) continue;
            numbers[v] = int(views.size());
            const bool isOwn = !beside_ || v == kPositions;
            const std::optional<size_t> there =
                isOwn ? std::nullopt : beside_->offsetOf(streams_[v]);
            Json view{{"buffer", there ? 1 : 0},
                      {"byteOffset", there.value_or(offset)},
                      {"byteLength", streams_[v].bytes}};
            if (kLayouts[v].stride > 0) view["byteStride"] = kLayouts[v].stride;
            view["target"] = kLayouts[v].semantic ? kByteArray : kElementArray;
            views.push_back(std::move(view));
            if (there)
                streams_[v] = {};
            else
                offset += streams_[v].bytes;
        }
        for (Json& accessor : accessors_)
            accessor["bufferView"] = numbers[accessor["bufferView"].get<size_t>()];
        return assembled(std::move(views), offset);
    }

    Json assembled(Json views, size_t bytes) {
        Json json;
        json["asset"] = {{"version", "2.0"}, {"generator", "myofield"}};
        if (!body_.attribution.empty()) json["asset"]["copyright"] = body_.attribution;
        json["asset"]["extras"] = {{"builtIn", body_.isBuiltIn}, {"name", body_.name}};
        if (nodes_.empty()) return json;
        Json roots = Json::array();
        for (size_t n = 0; n < nodes_.size(); ++n) roots.push_back(n);
        json["scene"] = 0;
        json["scenes"] = Json::array({{{"nodes", std::move(roots)}}});
        json["nodes"] = std::move(nodes_);
        if (meshes_.empty()) return json;
        for (const LookMaterial& material : look_.materials)
            json["materials"].push_back(jsonOf(material));
        json["meshes"] = std::move(meshes_);
        json["accessors"] = std::move(accessors_);
        json["bufferViews"] = std::move(views);
        json["buffers"] = Json::array({{{"byteLength", bytes}}});
        if (beside_)
            json["buffers"].push_back(
                {{"uri", beside_->name()}, {"byteLength", beside_->byteLength()}});
        return json;
    }

    std::vector<const OutPart*> allParts() const {
        std::vector<const OutPart*> parts;
        for (const OutStream& stream : streams_)
            for (const OutPart& part : stream.parts)
                if (part.bytes > 0) parts.push_back(&part);
        return parts;
    }

    /// A part with the zeros that fill it up to four bytes.
    static std::span<const uint8_t> filled(const OutPart& part, std::vector<uint8_t>& scratch) {
        const std::span<const uint8_t> content = part.content(scratch);
        if (content.size() % 4 == 0) return content;
        if (content.data() != scratch.data()) scratch.assign(content.begin(), content.end());
        scratch.resize(filledUp(part.bytes));
        return scratch;
    }

    /// All that stands before the streams; empty where the file would be too large.
    std::vector<uint8_t> headOf(std::string json) const {
        json.resize(filledUp(json.size()), ' ');
        size_t binarySize = 0;
        for (const OutStream& stream : streams_) binarySize += stream.bytes;
        const size_t total = 12 + 8 + json.size() + (binarySize > 0 ? 8 + binarySize : 0);
        std::vector<uint8_t> bytes;
        if (total > UINT32_MAX) return bytes;
        const auto put = [&bytes](uint32_t word) {
            for (int shift = 0; shift < 32; shift += 8) bytes.push_back(uint8_t(word >> shift));
        };
        put(kGlbMagic);
        put(kGlbVersion);
        put(uint32_t(total));
        put(uint32_t(json.size()));
        put(kJsonChunkType);
        bytes.insert(bytes.end(), json.begin(), json.end());
        if (binarySize == 0) return bytes;
        put(uint32_t(binarySize));
        put(kBinaryChunkType);
        return bytes;
    }

    const Body& body_;
    const BodyLook& look_;
    const EarlierFile* beside_;
    std::array<OutStream, kViewCount> streams_;
    Json accessors_ = Json::array();
    Json meshes_ = Json::array();
    Json nodes_ = Json::array();
};

} // namespace

Status writeBody(const std::filesystem::path& path, const Body& body, const BodyLook& look,
                 const std::filesystem::path& beside) {
    assert(look.materialOf.empty() || look.materialOf.size() == body.structures.size());
    assert(look.colours.empty() || look.colours.size() == body.structures.size());
    std::vector<std::string> reasons;
    for (const Structure& structure : body.structures)
        if (const char* fault = faultOf(structure.mesh))
            reasons.push_back(fmt::format("{}: not written: {} {} {}", path.string(),
                                          nameOf(structure.side), structure.id, fault));
    if (!reasons.empty()) return Error(std::move(reasons));
    std::optional<EarlierFile> earlier;
    if (!beside.empty()) {
        Result<EarlierFile> read = EarlierFile::read(beside, path.parent_path());
        if (!read) return read.error();
        earlier.emplace(std::move(*read));
    }
    return Writer(body, look, earlier ? &*earlier : nullptr).write(path);
}

} // namespace myo
