#pragma once

#include <myofield/anatomy/name_map.hpp>
#include <myofield/content/import_body.hpp>
#include <myofield/study/places.hpp>
#include <myofield/study/workspace.hpp>

#include <filesystem>
#include <memory>
#include <vector>

namespace myo {

/// What meshes may be called: the names of the atlas and of the map that is shipped.
Result<std::vector<KnownName>> namesOfMeshes(const Atlas& atlas, const Places& places);

/// The file in which somebody's answers about a model are kept: "body.map.toml" beside body.glb or
/// beside the folder body.
std::filesystem::path answersBeside(const std::filesystem::path& model);

/// A model that somebody opened, and what became of it.
struct OpenedModel {
    std::filesystem::path path; ///< a file, or a folder of files; empty: a body that is shipped
    ImportReport report;        ///< empty for a body that `import` has made
    NameMap answers;            ///< as they were when it was read

    bool isAny() const { return !path.empty(); }
};

/// What can be looked at.
struct ReadModel {
    std::unique_ptr<Workspace> workspace; ///< placed
    OpenedModel model;
};

/// Reads a model for the window: imports it with the answers that lie beside it, and places the
/// charts on it. A body that `import` has made is read as it is. Errors: one sentence a fault; also
/// that there is no skin to show patterns on, and that it was cancelled. Cost: seconds.
Result<ReadModel> readModel(const std::filesystem::path& model, const Places& places,
                            ImportProgress& progress);

} // namespace myo
