#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/name_map.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace myo {

/// A name that a mesh may have, and the structure that it means.
struct KnownName {
    std::string text; ///< name, Latin name, synonym or id; may contain "{side}", "left" or "right"
    std::string id;   ///< Structure::id
    Kind kind = Kind::Muscle;
    std::array<uint32_t, 2> fma{}; ///< left, right; the same number twice for no side; 0: unknown
    bool isShownByDefault = true;
};

/// The names and synonyms of all muscles of an atlas.
std::vector<KnownName> knownNames(const Atlas& atlas);
/// All names of a map. They fit many meshes of other sources too.
std::vector<KnownName> knownNames(const NameMap& map);

/// What happened to the meshes of an import.
struct ImportReport {
    size_t meshCount = 0;               ///< meshes with triangles, in all files
    std::vector<std::string> unmatched; ///< "file: mesh name": kept, described by guesses
    std::vector<std::string> joined;    ///< "left deltoid": several meshes became one structure
    std::vector<std::string> remarks;   ///< sentences about what looks wrong: swapped sides, size
    uint64_t verticesBefore = 0;
    uint64_t verticesAfter = 0; ///< after repeated vertices were welded
};

/// Makes one body from the meshes of other sources. glTF is read as in `readBody`. Other formats
/// (OBJ, FBX, STL, PLY, ...) are read by Assimp in a process of its own, with limits on memory and
/// time.
///
/// inputs  at least one file; the structures come in the order of the files
/// map     names, axes and unit of the source; null: +Y up, +Z front, metres
/// report  is filled in, also when there is an error
/// known   what meshes may be called when there is no map; a mesh is matched by its name, folded
///         and without the side, otherwise by its FMA number
/// errors  as `readBody`; also a format that Assimp does not read
///
/// Meshes that match no name are kept: their id is made from their name and their kind is guessed.
/// Repeated vertices are welded, degenerate triangles are removed, and triangles and vertices are
/// ordered for the GPU's cache.
Result<Body> importBody(std::span<const std::filesystem::path> inputs, const NameMap* map,
                        ImportReport& report, std::span<const KnownName> known = {});

} // namespace myo
