#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/body.hpp>
#include <myofield/core/result.hpp>
#include <myofield/field/body_heat.hpp>
#include <myofield/field/pattern_library.hpp>
#include <myofield/field/placement.hpp>
#include <myofield/scene/stage.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/study/places.hpp>

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace myo {

/// Everything a picture or an answer needs: the atlas, a body, and the atlas placed on it. Not
/// changed once it is placed. Stays where it is made: its parts refer to one another.
class Workspace {
public:
    /// Reads and places. `bodyArgument` as for `readBodyArgument`.
    static Result<std::unique_ptr<Workspace>> load(const std::string& bodyArgument,
                                                   const Places& places);
    /// Reads alone: enough for a picture with nothing on the skin, and much sooner done.
    static Result<std::unique_ptr<Workspace>> read(const std::string& bodyArgument,
                                                   const Places& places);
    /// Of an atlas and a body that are at hand, placed. The body must be one that the atlas'
    /// landmarks were written for (Body::isBuiltIn).
    static Result<std::unique_ptr<Workspace>> of(Atlas atlas, Body body);
    /// Of a body of somebody else, placed: the atlas is carried over from `builtIn`.
    static Result<std::unique_ptr<Workspace>> carriedOver(Atlas atlas, Body body, Body builtIn);
    /// Places the atlas on the body, unless that is done. Cost and errors: as `Placement::place`.
    Status place();
    /// Places where a picture of that state needs it: something of it lies on the skin. Chosen points
    /// that the body has no place for are told in the log.
    Status placeFor(const ViewState& state);
    bool isPlaced() const { return placement_.has_value(); }
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    const Atlas& atlas() const { return atlas_; }
    const Body& body() const { return body_; }
    /// What pictures are made of; placed where the workspace is.
    const Stage& stage() const { return *stage_; }
    /// This and what follows: only of a workspace that is placed.
    const Placement& placement() const { return *placement_; }
    const PatternLibrary& patterns() const { return *patterns_; }

    /// The heat of a state's selection on every body vertex; none, placed or not, where nothing is
    /// selected.
    std::vector<HeatVertex> heatOf(const ViewState& state) const;

private:
    Workspace() = default;

    std::filesystem::path builtInFile_; ///< for `place`, when the body is another one
    Atlas atlas_;
    Body body_;
    std::unique_ptr<const Body> builtIn_; ///< what is carried over; null where body_ is built in
    std::optional<Placement> placement_;
    std::optional<PatternLibrary> patterns_;
    std::optional<Stage> stage_;
};

} // namespace myo
