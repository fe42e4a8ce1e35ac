#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/name_map.hpp>
#include <myofield/core/result.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace myo {

/// A name that a mesh may carry, and what it then is.
struct KnownName {
    std::string text; ///< name, Latin name, synonym or id; may hold "{side}" or a side's word
    std::string id;   ///< Structure::id
    Kind kind = Kind::Muscle;
    std::array<uint32_t, 2>
        fma{}; ///< left, right; the same twice where it says no side; 0: unknown
    bool isShownByDefault = true;
};

/// All names of an atlas's muscles and their synonyms.
std::vector<KnownName> knownNames(const Atlas& atlas);
/// All names of a map: it helps with meshes of other sources too.
std::vector<KnownName> knownNames(const NameMap& map);

/// What became of the meshes of an import.
struct ImportReport {
    size_t meshCount = 0;               ///< with triangles, in all files
    std::vector<std::string> unmatched; ///< "file: mesh name": kept, as unnamed structures
    std::vector<std::string> joined;    ///< "left deltoid": several meshes became one structure
    std::vector<std::string> remarks;   ///< sentences on what looks wrong: sides swapped, odd size
    uint64_t verticesBefore = 0;
    uint64_t verticesAfter = 0; ///< repeated ones welded
};

/// Makes one body of meshes from elsewhere: glTF by the reader of `readBody`, other formats (OBJ,
/// FBX, STL, PLY, ...) by Assimp, which runs in a process of its own with limits on memory and
/// time.
///
/// inputs  at least one file; their structures come in this order
/// map     names, axes and unit of the source; null: +Y up, +Z front, metres, and names are matched
/// to
///         `known` after folding, without their sides, by FMA number, id, name
/// report  filled in any case
///
/// Meshes that are not matched are kept: their id is made from their name, their kind guessed.
/// Vertices that repeat are welded, triangles and vertices ordered for the cache, degenerate
/// triangles dropped. Errors as `readBody`; a format that Assimp does not read.
Result<Body> importBody(std::span<const std::filesystem::path> inputs, const NameMap* map,
                        ImportReport& report, std::span<const KnownName> known = {});

} // namespace myo
