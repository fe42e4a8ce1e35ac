#pragma once

#include "gltf_reader.hpp"

namespace myo {

/// Reads a mesh file of any format but glTF through Assimp, node transforms applied. Assimp
/// crashes, hangs or eats memory on some broken files, so it runs in a child process with limits;
/// only triangles that were checked come back. Files that the input refers to (materials, textures)
/// are not opened.
Result<RawBody> readForeign(const std::filesystem::path& path);

} // namespace myo
