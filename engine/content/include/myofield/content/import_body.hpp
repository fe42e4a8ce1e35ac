#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/name_map.hpp>
#include <myofield/core/result.hpp>

#include <atomic>
#include <cstdint>
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
    bool isSynonym = false;     ///< several muscles may share it: it is then the name of a group
    std::optional<Side> side{}; ///< given by a map, whatever the mesh's own name says
};

/// The names and synonyms of all muscles of an atlas, and those of its groups of muscles.
std::vector<KnownName> knownNames(const Atlas& atlas);
/// All names of a map. They fit many meshes of other sources too.
std::vector<KnownName> knownNames(const NameMap& map);

/// What became of one mesh.
struct ImportedMesh {
    enum class State : uint8_t {
        Known,   ///< a structure that is known
        Group,   ///< called after several muscles: shown, and none of them
        Unknown, ///< kept under its own name
    };
    std::string file; ///< name of its file
    std::string name; ///< as the file has it
    State state = State::Unknown;
    std::string id; ///< of its structure in the body
    Kind kind = Kind::Muscle;
    Side side = Side::Median;
    std::vector<std::string> doubts; ///< sentences: what looks wrong with it
    size_t turnedPieces = 0;         ///< connected pieces that faced inwards
    bool isJoined = false;           ///< it became one structure with another mesh before it
};

/// What happened in an import.
struct ImportReport {
    std::vector<ImportedMesh> meshes;  ///< all that have triangles, in the order of the files
    std::vector<std::string> remarks;  ///< sentences about the whole body, the worst first
    std::vector<std::string> readings; ///< sentences on how unit and axes were found
    uint64_t verticesBefore = 0;
    uint64_t verticesAfter = 0; ///< after repeated vertices were welded

    size_t countOf(ImportedMesh::State state) const;
    size_t turnedPieces() const;
};

/// How far an import has come, as another thread sees it, which may also end it.
class ImportProgress {
public:
    enum class Stage : uint8_t {
        Reading,  ///< the files
        Turning,  ///< surfaces outwards
        Ordering, ///< meshes joined and ordered
        Fibres,   ///< directions that the files do not give
        Placing   ///< the charts are carried over
    };
    void enter(Stage stage) { stage_ = stage; }
    Stage stage() const { return stage_; }
    void cancel() { isCancelled_ = true; }
    bool isCancelled() const { return isCancelled_; }

private:
    std::atomic<Stage> stage_ = Stage::Reading;
    std::atomic<bool> isCancelled_ = false;
};

struct ImportOptions {
    /// A map: names that count before `known`, axes and unit of the source. Null: none.
    const NameMap* map = nullptr;
    std::span<const KnownName> known; ///< what meshes may be called
    /// A body whose structures tell where things should be: for unit, axes and wrong names. Null: the
    /// shape alone tells.
    const Body* like = nullptr;
    // What is given here counts before the map and before what the body itself tells.
    std::string up;                     ///< "x", "-z", ...; empty: not given
    std::string front;                  ///< as `up`
    std::optional<float> unit;          ///< metres in one unit of the file
    bool isMirrored = false;            ///< the file shows the body's mirror image
    ImportProgress* progress = nullptr; ///< null: nobody looks
};

/// Makes one body from the meshes of other sources. glTF is read as in `readBody`, with the nodes of
/// all scenes; OBJ by a reader of our own; other formats (FBX, STL, PLY, ...) by Assimp in a process
/// of its own, with limits on memory and time.
///
/// inputs  at least one file; the structures come in the order of the files
/// report  is filled in, also when there is an error
/// errors  as `readBody`; also a format that Assimp does not read, and that it was cancelled
///
/// What each mesh is, is told by its names (see docs/DATA.md for the order in which they count), its
/// side by its name or its place. Meshes of one known structure and side become one structure unless
/// they lie far apart; unknown ones are never joined. Repeated vertices are welded, degenerate
/// triangles are removed, surfaces are turned outwards, and triangles and vertices are ordered for
/// the GPU's cache.
Result<Body> importBody(std::span<const std::filesystem::path> inputs, const ImportOptions& options,
                        ImportReport& report);

} // namespace myo
