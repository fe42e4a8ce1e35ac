#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace myo {

/// Runs Assimp on a file and lays the meshes out as bytes, or says why not. To be called in a
/// process that may die. Bytes: for each mesh uint32 name length, vertex count, triangle count,
/// hasNormals; then the name, positions, normals (when any), triangles.
bool packedByAssimp(const std::filesystem::path& path, std::vector<uint8_t>& packed,
                    std::string& reason);

} // namespace myo
