#pragma once

#include "gltf_reader.hpp"

namespace myo {

/// Reads a mesh file of any format except glTF and OBJ with Assimp and applies the node transforms.
/// Assimp runs in a child process with limits, because some broken files make it crash, hang or use
/// endless memory. The triangles that it returns are checked. Files that the input refers to
/// (materials, textures) are not opened.
Result<RawBody> readForeign(const std::filesystem::path& path);

} // namespace myo
