#pragma once

#include "gltf_document.hpp"

#include <myofield/core/maths.hpp>

#include <glm/mat4x4.hpp>

namespace myo {

/// Reads an accessor as floating-point vectors. Integers are converted as KHR_mesh_quantization
/// says (divided by their range when they are normalised), and sparse values replace the others.
/// Vec4 also reads vectors of three parts; w is then 1.
///
/// name    the node or mesh that uses the accessor, for messages
/// count   when given, the number of vectors that there must be
/// errors  anything out of bounds, a type that has no meaning here, another count, numbers that are
///         not finite, too much memory
template <class Vector>
Result<std::vector<Vector>> readVectors(const GltfDocument& document, int accessor,
                                        const std::string& name, std::optional<size_t> count = {});

/// Reads an accessor of 4 x 4 matrices of floats. Errors: as above; any other type.
Result<std::vector<glm::dmat4>> readMatrices(const GltfDocument& document, int accessor,
                                             const std::string& name);

/// Reads an accessor as vertex indices. An index that is not below `vertexCount` is an error.
Result<std::vector<uint32_t>> readIndices(const GltfDocument& document, int accessor,
                                          const std::string& name, size_t vertexCount);

/// As `readIndices`, but gives triangles. The number of indices must be a multiple of three.
Result<std::vector<Triangle>> readTriangles(const GltfDocument& document, int accessor,
                                            const std::string& name, size_t vertexCount);

/// The number of elements that an accessor declares; an error when there is no such accessor.
Result<size_t> countOf(const GltfDocument& document, int accessor, const std::string& name);

} // namespace myo
