#pragma once

#include "gltf_document.hpp"

#include <myofield/core/maths.hpp>

namespace myo {

/// Reads an accessor as floating-point vectors: floats as they are, integers as
/// KHR_mesh_quantization says (divided by their range when normalised), sparse values put in.
/// `name` is for messages: the node or mesh the accessor serves. Errors: anything out of its
/// bounds, a type that has no meaning here, a count other than `count` (when given), numbers not
/// finite, too much memory. Vec4 reads vectors of three or four parts (w = 1).
template <class Vector>
Result<std::vector<Vector>> readVectors(const GltfDocument& document, int accessor,
                                        const std::string& name, std::optional<size_t> count = {});

/// Reads an accessor as triangle corners or other vertex indices, all below `vertexCount`.
Result<std::vector<uint32_t>> readIndices(const GltfDocument& document, int accessor,
                                          const std::string& name, size_t vertexCount);

/// As `readIndices`, as triangles; the count must be a multiple of three.
Result<std::vector<Triangle>> readTriangles(const GltfDocument& document, int accessor,
                                            const std::string& name, size_t vertexCount);

/// How many elements an accessor declares; an error where there is no such accessor.
Result<size_t> countOf(const GltfDocument& document, int accessor, const std::string& name);

} // namespace myo
