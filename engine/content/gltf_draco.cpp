// KHR_draco_mesh_compression, by libdraco. Its decoders trust the sizes that a stream declares.
// Ours are therefore derived from them and check the sizes before each large allocation.
// https://github.com/KhronosGroup/glTF/tree/main/extensions/2.0/Khronos/KHR_draco_mesh_compression

#include "gltf_accessor.hpp"
#include "gltf_primitive.hpp"

#include <draco/compression/config/compression_shared.h>
#include <draco/compression/mesh/mesh_edgebreaker_decoder.h>
#include <draco/compression/mesh/mesh_sequential_decoder.h>
#include <draco/core/varint_decoding.h>
#include <draco/mesh/mesh.h>
#include <fmt/format.h>

#include <cmath>

namespace myo {
namespace {

/// The counts that the accessors declare. A stream with more is not unpacked.
struct Promise {
    size_t vertices = 0;
    size_t triangles = 0;
    MemoryBudget* budget = nullptr;
};

/// One of draco's mesh decoders that checks the counts before it uses them.
template <class Decoder>
class Bounded : public Decoder {
public:
    explicit Bounded(const Promise& promise) : promise_(promise) {}

protected:
    bool DecodeConnectivity() override {
        // Bitstream 2.2, which all glTF files have, writes varints. Older ones are refused.
        if (this->bitstream_version() < DRACO_BITSTREAM_VERSION(2, 2)) return false;
        draco::DecoderBuffer ahead = *this->buffer(); // copies the position, not the bytes
        uint32_t first = 0, second = 0;
        if (!draco::DecodeVarint(&first, &ahead) || !draco::DecodeVarint(&second, &ahead))
            return false;
        const uint64_t faces = kIsEdgebreaker ? second : first;
        const uint64_t points = kIsEdgebreaker ? first : second;
        if (faces > promise_.triangles || points > promise_.vertices) return false;
        return Decoder::DecodeConnectivity();
    }

    bool DecodeAllAttributes() override {
        const draco::PointCloud& cloud = *this->point_cloud();
        uint64_t bytes = 0;
        for (int a = 0; a < cloud.num_attributes(); ++a) {
            const draco::PointAttribute& attribute = *cloud.attribute(a);
            // Draco keeps the values once as stored and once as 32-bit integers, for dequantising.
            bytes += uint64_t(attribute.num_components()) *
                     (uint64_t(draco::DataTypeLength(attribute.data_type())) + 4);
        }
        if (cloud.num_points() > promise_.vertices ||
            !promise_.budget->spend(cloud.num_points(), bytes + 1))
            return false;
        return Decoder::DecodeAllAttributes();
    }

private:
    static constexpr bool kIsEdgebreaker =
        std::is_base_of_v<draco::MeshEdgebreakerDecoder, Decoder>;
    Promise promise_;
};

template <class Decoder>
bool decodeWith(const Promise& promise, std::span<const uint8_t> bytes, draco::Mesh& mesh) {
    draco::DecoderBuffer buffer;
    buffer.Init(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const draco::DecoderOptions options;
    Bounded<Decoder> decoder(promise);
    try {
        return decoder.Decode(options, &buffer, &mesh).ok();
    } catch (const std::exception&) { // out of memory, or longer than a vector can be
        return false;
    }
}

/// Bytes 0-4 "DRACO", 5-6 version, 7 geometry (1: mesh), 8 method (0 sequential, 1 edgebreaker).
bool decode(const Promise& promise, std::span<const uint8_t> bytes, draco::Mesh& mesh) {
    constexpr size_t kHeaderSize = 11;
    if (bytes.size() < kHeaderSize || bytes[7] != draco::TRIANGULAR_MESH) return false;
    if (bytes[8] == draco::MESH_SEQUENTIAL_ENCODING)
        return decodeWith<draco::MeshSequentialDecoder>(promise, bytes, mesh);
    if (bytes[8] == draco::MESH_EDGEBREAKER_ENCODING)
        return decodeWith<draco::MeshEdgebreakerDecoder>(promise, bytes, mesh);
    return false;
}

template <class Vector>
bool copyAttribute(const draco::Mesh& mesh, int id, bool isNormalised, std::vector<Vector>& to) {
    const draco::PointAttribute* attribute =
        id < 0 ? nullptr : mesh.GetAttributeByUniqueId(uint32_t(id));
    if (!attribute || attribute->num_components() < 1) return false;
    // KHR_mesh_quantization: integers are fractions only if the accessor says "normalized".
    if (isNormalised != attribute->normalized() && attribute->data_type() != draco::DT_FLOAT32)
        return false;
    constexpr int kParts = Vector::length();
    to.resize(mesh.num_points());
    for (uint32_t p = 0; p < mesh.num_points(); ++p) {
        const draco::AttributeValueIndex value = attribute->mapped_index(draco::PointIndex(p));
        if (value.value() >= attribute->size()) return false;
        Vector vector(0);
        if (!attribute->ConvertValue<float>(value, int8_t(kParts), &vector[0])) return false;
        for (int part = 0; part < kParts; ++part)
            if (!std::isfinite(vector[part])) return false;
        to[p] = vector;
    }
    return true;
}

bool copyTriangles(const draco::Mesh& mesh, std::vector<Triangle>& to) {
    to.reserve(mesh.num_faces());
    for (uint32_t f = 0; f < mesh.num_faces(); ++f) {
        const draco::Mesh::Face& face = mesh.face(draco::FaceIndex(f));
        const Triangle t(face[0].value(), face[1].value(), face[2].value());
        if (t.x >= mesh.num_points() || t.y >= mesh.num_points() || t.z >= mesh.num_points())
            return false;
        to.push_back(t);
    }
    return true;
}

Result<Promise> promiseOf(const GltfDocument& document, const GltfPrimitive& primitive,
                          const std::string& name) {
    const Result<size_t> vertices =
        countOf(document, primitive[Stream::Position], name + ", POSITION");
    if (!vertices) return vertices.error();
    const Result<size_t> corners = countOf(document, primitive.indices, name + ", indices");
    if (!corners) return corners.error();
    MemoryBudget* budget = document.budget.get();
    // While it unpacks, Draco keeps tables of about 60 bytes per triangle.
    if (!budget->spend(*vertices, sizeof(Vec3)) || !budget->spend(*corners, 20))
        return Error(fmt::format("{}: {}: {} vertices and {} corners are too many for this file",
                                 document.file(), name, *vertices, *corners));
    return Promise{*vertices, *corners / 3, budget};
}

template <class Vector>
Status copyStream(const GltfDocument& document, const GltfPrimitive& primitive, Stream stream,
                  const std::string& name, const draco::Mesh& mesh, std::vector<Vector>& to) {
    const int id = primitive.draco->ids[size_t(stream)];
    const int accessor = primitive[stream];
    if (id < 0 && accessor < 0) return Done{};
    const std::string place = fmt::format("{}, {}", name, semanticOf(stream));
    if (id < 0) { // this stream is not in the compressed block
        Result<std::vector<Vector>> values =
            readVectors<Vector>(document, accessor, place, mesh.num_points());
        if (!values) return values.error();
        to = std::move(*values);
        return Done{};
    }
    const bool isNormalised = accessor >= 0 && size_t(accessor) < document.model.accessors.size() &&
                              document.model.accessors[size_t(accessor)].normalized;
    if (!document.budget->spend(mesh.num_points(), sizeof(Vector)))
        return Error(fmt::format("{}: {} is too large for this file", document.file(), place));
    if (!copyAttribute(mesh, id, isNormalised, to))
        return Error(fmt::format("{}: {} is missing from its Draco block, or not finite there",
                                 document.file(), place));
    return Done{};
}

} // namespace

Result<DracoMesh> decodeDraco(const GltfDocument& document, const GltfPrimitive& primitive,
                              const std::string& name, bool hasMuscleStreams, bool isSkinned) {
    const std::string place = document.file() + ": " + name;
    const int view = primitive.draco->bufferView;
    if (size_t(view) >= document.views.size())
        return Error(fmt::format("{}: its Draco block is in bufferView {}, which does not exist",
                                 place, view));
    if (primitive.mode != 4)
        return Error(fmt::format("{}: a Draco block with strips is not known here", place));
    const Result<Promise> promise = promiseOf(document, primitive, name);
    if (!promise) return promise.error();
    draco::Mesh mesh;
    if (!decode(*promise, document.views[size_t(view)], mesh))
        return Error(fmt::format(
            "{}: its Draco block is damaged, or holds more than its accessors say", place));
    DracoMesh unpacked;
    if (!copyTriangles(mesh, unpacked.triangles))
        return Error(fmt::format("{}: its Draco block has an index out of range", place));
    const auto copy = [&](Stream stream, auto& to) {
        return copyStream(document, primitive, stream, name, mesh, to);
    };
    if (Status s = copy(Stream::Position, unpacked.positions); !s) return s.error();
    if (Status s = copy(Stream::Normal, unpacked.normals); !s) return s.error();
    if (isSkinned) {
        if (Status s = copy(Stream::Joints, unpacked.joints); !s) return s.error();
        if (Status s = copy(Stream::Weights, unpacked.weights); !s) return s.error();
    }
    if (!hasMuscleStreams) return unpacked;
    if (Status s = copy(Stream::Tangent, unpacked.tangents); !s) return s.error();
    if (Status s = copy(Stream::Place, unpacked.places); !s) return s.error();
    if (Status s = copy(Stream::Strand, unpacked.strands); !s) return s.error();
    if (Status s = copy(Stream::Fibre, unpacked.fibres); !s) return s.error();
    return unpacked;
}

} // namespace myo
