#include "commands/view_arguments.hpp"

#include "commands/arguments.hpp"

#include <myofield/core/text.hpp>
#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/framing.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace myo {
namespace {

/// Takes a value over, or keeps its reasons.
template <class T>
void take(Result<T> result, T& into, Error& problems) {
    if (result)
        into = std::move(*result);
    else
        problems.reasons.insert(problems.reasons.end(), result.error().reasons.begin(),
                                result.error().reasons.end());
}

void hideStructures(const std::vector<std::string>& ids, const Workspace& workspace,
                    ViewState& state, Error& problems) {
    for (const std::string& id : ids) {
        bool isKnown = false;
        for (const Structure& structure : workspace.body().structures) {
            const bool isIt = isPartOf(structure, id);
            if (isIt) state.hidden.insert({structure.id, structure.side});
            isKnown |= isIt;
        }
        if (isKnown) continue;
        std::vector<std::string> known;
        for (const Structure& structure : workspace.body().structures)
            known.push_back(structure.id);
        problems.reasons.push_back(
            fmt::format("--hide: the body has no structure \"{}\"; the nearest are {}", id,
                        fmt::join(nearestNames(id, known, 3), ", ")));
    }
}

void isolateSelection(const Workspace& workspace, ViewState& state) {
    for (const Structure& structure : workspace.body().structures)
        if (isSelectedStructure(workspace.atlas(), structure, state))
            state.isolated.insert({structure.id, structure.side});
}

} // namespace

Result<ViewState> stateFromArguments(const ViewArguments& arguments, const Workspace& workspace) {
    ViewState state;
    Error problems;
    if (!arguments.stateFile.empty()) take(readViewState(arguments.stateFile), state, problems);
    if (!arguments.muscles.empty())
        take(parseMuscles(workspace.atlas(), arguments.muscles), state.selection, problems);
    if (!arguments.sides.empty()) {
        if (const auto sides = sidesNamed(arguments.sides))
            state.sides = *sides;
        else
            problems.reasons.push_back(
                fmt::format("--side: \"{}\" is not left, right or both", arguments.sides));
    }
    if (!arguments.palette.empty()) {
        if (const auto palette = paletteNamed(arguments.palette))
            state.palette = *palette;
        else
            problems.reasons.push_back(fmt::format(
                "--palette: \"{}\" is not classic, cividis or print", arguments.palette));
    }
    if (!arguments.background.empty())
        take(parseColour(arguments.background), state.background, problems);
    if (arguments.skin) state.layers.skin = *arguments.skin;
    if (arguments.superficial) state.layers.superficial = *arguments.superficial;
    if (arguments.deep) state.layers.deep = *arguments.deep;
    if (arguments.bones) state.layers.bones = *arguments.bones;
    if (arguments.textScale) state.textScale = *arguments.textScale;
    if (arguments.growth) state.growth = *arguments.growth;
    hideStructures(arguments.hide, workspace, state, problems);
    if (arguments.isolate) isolateSelection(workspace, state);
    if (!problems.reasons.empty()) return problems;
    return state;
}

Result<ViewState> pictureStateFromArguments(const ViewArguments& arguments,
                                            const Workspace& workspace) {
    Result<ViewState> state = stateFromArguments(arguments, workspace);
    if (!state) return state;
    if (arguments.stateFile.empty()) state->overlays = OverlaySet::ofPictures();
    for (const OverlayId id : arguments.shows) state->overlays.set(id, true);
    return state;
}

Status setCamera(ViewState& state, const ViewArguments& arguments, const Workspace& workspace,
                 std::span<const HeatVertex> heat, float aspect) {
    if (arguments.view.empty() && !arguments.stateFile.empty()) return Done{};
    std::optional<NamedView> view;
    if (arguments.view.empty() || arguments.view == "auto")
        view = heat.empty() ? viewNamed("front") : bestView(workspace.placement(), heat);
    else
        view = viewNamed(arguments.view);
    if (!view) {
        std::vector<std::string_view> names;
        for (const NamedView& known : namedViews()) names.push_back(known.name);
        return Error(fmt::format("--view: \"{}\" is not a view; there are {}, auto", arguments.view,
                                 fmt::join(names, ", ")));
    }
    state.camera =
        cameraOnSelection(*view, workspace.atlas(), workspace.body(), state, heat, aspect);
    return Done{};
}

} // namespace myo
