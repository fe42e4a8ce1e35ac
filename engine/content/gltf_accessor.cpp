#include "gltf_accessor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace myo {
namespace {

size_t bytesOf(int componentType) {
    switch (componentType) {
    case TINYGLTF_COMPONENT_TYPE_BYTE:
    case TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE: return 1;
    case TINYGLTF_COMPONENT_TYPE_SHORT:
    case TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT: return 2;
    case TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT:
    case TINYGLTF_COMPONENT_TYPE_FLOAT: return 4;
    default: return 0; // DOUBLE, INT: not in glTF 2.0
    }
}

/// The elements of an accessor or of its sparse part in their bufferView. `data` is null when the
/// accessor has no bufferView; all elements are then zero.
struct Elements {
    const uint8_t* data = nullptr;
    size_t count = 0;
    size_t stride = 0;
    int componentType = 0;
    int components = 0;
    bool isNormalised = false;
};

Status place(Elements& elements, const GltfDocument& document, int view, size_t offset,
             size_t stride) {
    if (view < 0 || size_t(view) >= document.views.size())
        return Error(fmt::format("is in bufferView {}, which does not exist", view));
    const std::span<const uint8_t> bytes = document.views[size_t(view)];
    const size_t each = bytesOf(elements.componentType) * size_t(elements.components);
    elements.stride = stride == 0 ? each : stride;
    if (elements.stride < each)
        return Error(fmt::format("has {} bytes each every {} bytes", each, elements.stride));
    const bool isInside = elements.count == 0 ||
                          (offset <= bytes.size() && each <= bytes.size() - offset &&
                           elements.count - 1 <= (bytes.size() - offset - each) / elements.stride);
    if (!isInside)
        return Error(fmt::format("says {} elements from byte {}, its bufferView has {} bytes",
                                 elements.count, offset, bytes.size()));
    elements.data = bytes.data() + offset;
    return Done{};
}

Result<Elements> elementsOf(const GltfDocument& document, const tinygltf::Accessor& accessor) {
    Elements elements;
    elements.count = accessor.count;
    elements.componentType = accessor.componentType;
    elements.components = tinygltf::GetNumComponentsInType(uint32_t(accessor.type));
    elements.isNormalised = accessor.normalized;
    if (bytesOf(accessor.componentType) == 0)
        return Error(fmt::format("has the component type {}, which glTF does not know",
                                 accessor.componentType));
    if (accessor.type < TINYGLTF_TYPE_VEC2 ||
        (accessor.type > TINYGLTF_TYPE_VEC4 && accessor.type != TINYGLTF_TYPE_SCALAR))
        return Error("is a matrix");
    if (accessor.bufferView == -1) return elements;
    const size_t view = size_t(accessor.bufferView);
    const size_t stride = accessor.bufferView >= 0 && view < document.model.bufferViews.size()
                              ? document.model.bufferViews[view].byteStride
                              : 0;
    if (Status status = place(elements, document, accessor.bufferView, accessor.byteOffset, stride);
        !status)
        return status.error();
    return elements;
}

template <class T>
T load(const uint8_t* from) {
    T value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

/// glTF 2.0 part 3.6.2.2 "animation sampler" table: c / max, and max(c / max, -1) where signed.
template <class T>
float decoded(const uint8_t* from, bool isNormalised) {
    const float value = float(load<T>(from));
    if constexpr (std::is_floating_point_v<T>) return value;
    if (!isNormalised) return value;
    return std::max(value / float(std::numeric_limits<T>::max()), -1.0f);
}

template <class T, class Vector>
void decodeInto(const Elements& elements, Vector* to) {
    const int parts = std::min(elements.components, int(Vector::length()));
    for (size_t e = 0; e < elements.count; ++e)
        for (int p = 0; p < parts; ++p)
            to[e][p] = decoded<T>(elements.data + e * elements.stride + size_t(p) * sizeof(T),
                                  elements.isNormalised);
}

template <class Vector>
void decodeAny(const Elements& elements, Vector* to) {
    switch (elements.componentType) {
    case TINYGLTF_COMPONENT_TYPE_BYTE: return decodeInto<int8_t>(elements, to);
    case TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE: return decodeInto<uint8_t>(elements, to);
    case TINYGLTF_COMPONENT_TYPE_SHORT: return decodeInto<int16_t>(elements, to);
    case TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT: return decodeInto<uint16_t>(elements, to);
    case TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT: return decodeInto<uint32_t>(elements, to);
    default: return decodeInto<float>(elements, to);
    }
}

template <class Vector>
std::vector<Vector> decodeDense(const Elements& elements) {
    std::vector<Vector> values;
    const bool isPlain = elements.componentType == TINYGLTF_COMPONENT_TYPE_FLOAT &&
                         elements.components == int(Vector::length());
    // If the bytes are the vectors already, they are copied once, and nothing is set to zero first.
    if (isPlain && elements.stride == sizeof(Vector) &&
        reinterpret_cast<uintptr_t>(elements.data) % alignof(Vector) == 0) {
        const auto* begin = reinterpret_cast<const Vector*>(elements.data);
        values.assign(begin, begin + elements.count);
        return values;
    }
    values.resize(elements.count);
    if (isPlain) {
        for (size_t e = 0; e < elements.count; ++e)
            values[e] = load<Vector>(elements.data + e * elements.stride);
        return values;
    }
    if constexpr (Vector::length() == 4)
        for (Vector& value : values) value.w = 1;
    decodeAny(elements, values.data());
    return values;
}

Result<std::vector<uint32_t>> sparseIndices(const GltfDocument& document,
                                            const tinygltf::Accessor& accessor) {
    Elements elements;
    elements.count = size_t(accessor.sparse.count);
    elements.components = 1;
    elements.componentType = accessor.sparse.indices.componentType;
    if (accessor.sparse.count < 0 || elements.count > accessor.count)
        return Error("has more sparse values than values");
    if (elements.componentType != TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE &&
        elements.componentType != TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT &&
        elements.componentType != TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT)
        return Error("has sparse indices of a type that is none");
    if (accessor.sparse.indices.byteOffset < 0)
        return Error("has sparse indices before their bufferView");
    if (Status status = place(elements, document, accessor.sparse.indices.bufferView,
                              size_t(accessor.sparse.indices.byteOffset), 0);
        !status)
        return status.error();
    std::vector<uint32_t> indices(elements.count);
    const size_t each = bytesOf(elements.componentType);
    for (size_t e = 0; e < elements.count; ++e) {
        std::memcpy(&indices[e], elements.data + e * each, each); // little-endian, as glTF is
        if (indices[e] >= accessor.count)
            return Error(fmt::format("has a sparse value {} of {}", indices[e], accessor.count));
    }
    return indices;
}

template <class Vector>
Status applySparse(const GltfDocument& document, const tinygltf::Accessor& accessor,
                   std::vector<Vector>& values) {
    const Result<std::vector<uint32_t>> indices = sparseIndices(document, accessor);
    if (!indices) return indices.error();
    Elements elements;
    elements.count = indices->size();
    elements.componentType = accessor.componentType;
    elements.components = tinygltf::GetNumComponentsInType(uint32_t(accessor.type));
    elements.isNormalised = accessor.normalized;
    if (accessor.sparse.values.byteOffset < 0)
        return Error("has sparse values before their bufferView");
    if (Status status = place(elements, document, accessor.sparse.values.bufferView,
                              size_t(accessor.sparse.values.byteOffset), 0);
        !status)
        return status;
    const std::vector<Vector> replaced = decodeDense<Vector>(elements);
    for (size_t e = 0; e < replaced.size(); ++e) values[(*indices)[e]] = replaced[e];
    return Done{};
}

/// x - x is 0 for a finite number and NaN otherwise. The sum has no branches, so that it is
/// vectorised.
template <class Vector>
bool areFinite(const std::vector<Vector>& values) {
    uint32_t worst = 0;
    for (const Vector& value : values)
        for (int p = 0; p < int(Vector::length()); ++p) {
            uint32_t bits;
            std::memcpy(&bits, &value[p], sizeof bits);
            worst = std::max(worst, bits & 0x7fffffffu);
        }
    return worst < 0x7f800000u;
}

template <class Vector>
Result<std::vector<Vector>> vectorsOf(const GltfDocument& document,
                                      const tinygltf::Accessor& accessor) {
    const Result<Elements> elements = elementsOf(document, accessor);
    if (!elements) return elements.error();
    const int wanted = Vector::length();
    if (elements->components != wanted && !(wanted == 4 && elements->components == 3))
        return Error(
            fmt::format("has {} numbers each, {} are needed", elements->components, wanted));
    if (!document.budget->spend(accessor.count, sizeof(Vector)))
        return Error(fmt::format("says {} elements, too many for this file", accessor.count));
    std::vector<Vector> values = elements->data ? decodeDense<Vector>(*elements)
                                                : std::vector<Vector>(accessor.count, Vector(0));
    if (accessor.sparse.isSparse)
        if (Status status = applySparse(document, accessor, values); !status) return status.error();
    if (!areFinite(values)) return Error("holds a number that is not finite");
    return values;
}

/// Converts indices of type T to `uint32_t` and writes them to `to`. Returns the largest.
template <class T>
uint32_t widen(const Elements& elements, uint32_t* to) {
    uint32_t largest = 0;
    for (size_t e = 0; e < elements.count; ++e) {
        to[e] = load<T>(elements.data + e * elements.stride);
        largest = std::max(largest, to[e]);
    }
    return largest;
}

template <class T>
uint32_t widenTight(const Elements& elements, uint32_t* to) {
    uint32_t largest = 0;
    for (size_t e = 0; e < elements.count; ++e) {
        to[e] = load<T>(elements.data + e * sizeof(T));
        largest = std::max(largest, to[e]);
    }
    return largest;
}

template <class T>
uint32_t widenAny(const Elements& elements, uint32_t* to) {
    return elements.stride == sizeof(T) ? widenTight<T>(elements, to) : widen<T>(elements, to);
}

/// Checks bounds, type and memory of an index accessor before its bytes are read.
Result<Elements> indexElements(const GltfDocument& document, const tinygltf::Accessor& accessor) {
    const Result<Elements> elements = elementsOf(document, accessor);
    if (!elements) return elements.error();
    const int type = elements->componentType;
    if (elements->components != 1 || accessor.normalized ||
        (type != TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE &&
         type != TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT &&
         type != TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT))
        return Error("is not of a type for indices");
    if (accessor.sparse.isSparse || !elements->data)
        return Error("are indices without a bufferView of their own");
    if (!document.budget->spend(accessor.count, sizeof(uint32_t)))
        return Error(fmt::format("says {} elements, too many for this file", accessor.count));
    return elements;
}

Status fillIndices(const Elements& elements, size_t vertexCount, uint32_t* to) {
    uint32_t largest = 0;
    switch (elements.componentType) {
    case TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE: largest = widenAny<uint8_t>(elements, to); break;
    case TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT: largest = widenAny<uint16_t>(elements, to); break;
    default: largest = widenAny<uint32_t>(elements, to); break;
    }
    if (elements.count > 0 && largest >= vertexCount)
        return Error(
            fmt::format("holds the index {}, there are {} vertices", largest, vertexCount));
    return Done{};
}

Error inAccessor(const GltfDocument& document, const std::string& name, int accessor,
                 const Error& error) {
    return Error(
        fmt::format("{}: {}: accessor {} {}", document.file(), name, accessor, error.text()));
}

bool exists(const GltfDocument& document, int accessor) {
    return accessor >= 0 && size_t(accessor) < document.model.accessors.size();
}

Result<Elements> namedIndexElements(const GltfDocument& document, int accessor,
                                    const std::string& name) {
    if (!exists(document, accessor))
        return inAccessor(document, name, accessor, Error("does not exist"));
    const Result<Elements> elements =
        indexElements(document, document.model.accessors[size_t(accessor)]);
    if (!elements) return inAccessor(document, name, accessor, elements.error());
    return elements;
}

} // namespace

Result<size_t> countOf(const GltfDocument& document, int accessor, const std::string& name) {
    if (!exists(document, accessor))
        return inAccessor(document, name, accessor, Error("does not exist"));
    return document.model.accessors[size_t(accessor)].count;
}

template <class Vector>
Result<std::vector<Vector>> readVectors(const GltfDocument& document, int accessor,
                                        const std::string& name, std::optional<size_t> count) {
    const Result<size_t> declared = countOf(document, accessor, name);
    if (!declared) return declared.error();
    if (count && *declared != *count)
        return inAccessor(document, name, accessor,
                          Error(fmt::format("has {} elements for {} vertices", *declared, *count)));
    Result<std::vector<Vector>> values =
        vectorsOf<Vector>(document, document.model.accessors[size_t(accessor)]);
    if (!values) return inAccessor(document, name, accessor, values.error());
    return values;
}

template Result<std::vector<Vec2>> readVectors(const GltfDocument&, int, const std::string&,
                                               std::optional<size_t>);
template Result<std::vector<Vec3>> readVectors(const GltfDocument&, int, const std::string&,
                                               std::optional<size_t>);
template Result<std::vector<Vec4>> readVectors(const GltfDocument&, int, const std::string&,
                                               std::optional<size_t>);

Result<std::vector<uint32_t>> readIndices(const GltfDocument& document, int accessor,
                                          const std::string& name, size_t vertexCount) {
    const Result<Elements> elements = namedIndexElements(document, accessor, name);
    if (!elements) return elements.error();
    std::vector<uint32_t> indices(elements->count);
    if (Status status = fillIndices(*elements, vertexCount, indices.data()); !status)
        return inAccessor(document, name, accessor, status.error());
    return indices;
}

Result<std::vector<Triangle>> readTriangles(const GltfDocument& document, int accessor,
                                            const std::string& name, size_t vertexCount) {
    const Result<Elements> elements = namedIndexElements(document, accessor, name);
    if (!elements) return elements.error();
    if (elements->count % 3 != 0)
        return inAccessor(
            document, name, accessor,
            Error(fmt::format("has {} indices, not whole triangles", elements->count)));
    std::vector<Triangle> triangles(elements->count / 3);
    static_assert(sizeof(Triangle) == 3 * sizeof(uint32_t));
    if (Status status =
            fillIndices(*elements, vertexCount, reinterpret_cast<uint32_t*>(triangles.data()));
        !status)
        return inAccessor(document, name, accessor, status.error());
    return triangles;
}

Result<std::vector<glm::dmat4>> readMatrices(const GltfDocument& document, int number,
                                             const std::string& name) {
    if (!exists(document, number))
        return inAccessor(document, name, number, Error("does not exist"));
    const tinygltf::Accessor& accessor = document.model.accessors[size_t(number)];
    if (accessor.type != TINYGLTF_TYPE_MAT4 ||
        accessor.componentType != TINYGLTF_COMPONENT_TYPE_FLOAT || accessor.sparse.isSparse)
        return inAccessor(document, name, number, Error("does not hold matrices of floats"));
    Elements elements;
    elements.count = accessor.count;
    elements.componentType = accessor.componentType;
    elements.components = 16;
    if (Status status = place(elements, document, accessor.bufferView, accessor.byteOffset, 0);
        !status)
        return inAccessor(document, name, number, status.error());
    if (!document.budget->spend(accessor.count, sizeof(glm::dmat4)))
        return inAccessor(document, name, number, Error("holds too much for this file"));
    std::vector<glm::dmat4> matrices(elements.count);
    for (size_t e = 0; e < elements.count; ++e) {
        const glm::mat4 matrix = load<glm::mat4>(elements.data + e * elements.stride);
        for (int column = 0; column < 4; ++column)
            for (int row = 0; row < 4; ++row)
                if (!(std::abs(matrix[column][row]) < 1e15f))
                    return inAccessor(document, name, number,
                                      Error("holds a number that is not finite"));
        matrices[e] = glm::dmat4(matrix);
    }
    return matrices;
}

} // namespace myo
