#include <myofield/study/workspace.hpp>

#include <myofield/anatomy/depth.hpp>
#include <myofield/content/atlas_file.hpp>
#include <myofield/content/body_file.hpp>
#include <myofield/core/log.hpp>
#include <myofield/field/refused_zones.hpp>
#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/overlay_table.hpp>

#include <algorithm>
#include <future>

namespace myo {
namespace {

bool lacksDepths(const Body& body) {
    for (const Structure& structure : body.structures)
        if (structure.kind == Kind::Muscle && !structure.depth) return true;
    return false;
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::load(const std::string& bodyArgument,
                                                   const Places& places) {
    Result<std::unique_ptr<Workspace>> workspace = read(bodyArgument, places);
    if (!workspace) return workspace;
    if (const Status placed = (*workspace)->place(); !placed) return placed.error();
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::read(const std::string& bodyArgument,
                                                   const Places& places) {
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->builtInFile_ = places.builtInBody;
    auto reading =
        std::async(std::launch::async, [&places] { return loadAtlas(places.anatomy()); });
    Result<Body> shape = readBodyArgument(bodyArgument, places);
    Result<Atlas> atlas = reading.get();
    Error problems;
    if (!atlas) problems = atlas.error();
    if (!shape)
        problems.reasons.insert(problems.reasons.end(), shape.error().reasons.begin(),
                                shape.error().reasons.end());
    if (!problems.reasons.empty()) return problems;
    workspace->atlas_ = std::move(*atlas);
    workspace->body_ = std::move(*shape);
    if (lacksDepths(workspace->body_)) classifyDepth(workspace->body_);
    workspace->stage_.emplace(workspace->atlas_, workspace->body_);
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::of(Atlas atlas, Body body) {
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->atlas_ = std::move(atlas);
    workspace->body_ = std::move(body);
    workspace->stage_.emplace(workspace->atlas_, workspace->body_);
    if (const Status placed = workspace->place(); !placed) return placed.error();
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::carriedOver(Atlas atlas, Body body, Body builtIn) {
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->atlas_ = std::move(atlas);
    workspace->body_ = std::move(body);
    workspace->builtIn_ = std::make_unique<const Body>(std::move(builtIn));
    if (lacksDepths(workspace->body_)) classifyDepth(workspace->body_);
    workspace->stage_.emplace(workspace->atlas_, workspace->body_);
    if (const Status placed = workspace->place(); !placed) return placed.error();
    return workspace;
}

Status Workspace::place() {
    if (isPlaced()) return Done{};
    if (!body_.isBuiltIn && !builtIn_) {
        Result<Body> read = readBody(builtInFile_);
        if (!read) return read.error();
        builtIn_ = std::make_unique<const Body>(std::move(*read));
    }
    Result<Placement> placement =
        Placement::place(atlas_, body_, body_.isBuiltIn ? body_ : *builtIn_);
    if (!placement) return placement.error();
    placement_ = std::move(*placement);
    if (placement_->report().isCarriedOver) log::info("{}", placement_->report().text());
    patterns_.emplace(*placement_);
    stage_->place(*patterns_);
    return Done{};
}

Status Workspace::placeFor(const ViewState& state) {
    const bool usesSkin = !state.selection.empty() || needsPlacement(state.overlays);
    if (!usesSkin) return Done{};
    if (const Status placed = place(); !placed) return placed;
    const std::vector<PointOnSide> asked = pointsOn(atlas_, state);
    for (const MissingPoint& missing : placement_->report().missing)
        if (std::ranges::find(asked, missing.point) != asked.end())
            log::warn("{}", missing.sentence);
    for (const RefusedZone& refused : refusedZones(*placement_, asked))
        log::warn("{}", refused.sentence);
    return Done{};
}

std::vector<HeatVertex> Workspace::heatOf(const ViewState& state) const {
    const std::vector<PointOnSide> points = pointsOn(atlas_, state);
    if (points.empty()) return {};
    return myo::heatOf(*patterns_, points, state.zones).vertices();
}

} // namespace myo
