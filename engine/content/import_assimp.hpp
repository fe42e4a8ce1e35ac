#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace myo {

/// Reads a file with Assimp and writes its meshes to `packed`; false, and the reason, when that
/// fails. Call it only in a process that may crash.
///
/// `packed` begins with a float: metres in one unit of the file as its header says, 0 where it does
/// not. Then it has for each mesh four uint32: name length, vertex count, triangle count, hasNormals.
/// Then come the name, the positions, the normals (if any) and the triangles.
/// The name is several, one per line, each after a letter that says whose it is: N the node, M the
/// mesh, A an ancestor (the nearest first), T the material.
bool packedByAssimp(const std::filesystem::path& path, std::vector<uint8_t>& packed,
                    std::string& reason);

} // namespace myo
