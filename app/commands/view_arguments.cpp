#include "commands/view_arguments.hpp"

#include "commands/arguments.hpp"
#include "commands/shared_options.hpp"

#include <myofield/core/text.hpp>
#include <myofield/scene/draw_list.hpp>
#include <myofield/scene/framing.hpp>
#include <myofield/scene/overlay_table.hpp>
#include <myofield/scene/plate.hpp>
#include <myofield/study/selection.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cctype>

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

void chooseMuscles(const std::vector<std::string>& names, const Stage& stage, ViewState& state,
                   Error& problems) {
    take(parseMuscles(stage.atlas(), names), state.selection, problems);
    state.isolated.clear();
    for (const StructureKey& key : keysOfSelection(stage, state)) {
        state.hidden.erase(key);
        state.ghosted.erase(key);
    }
}

void hideStructures(const std::vector<std::string>& ids, const Body& body, ViewState& state,
                    Error& problems) {
    for (const std::string& id : ids) {
        bool isKnown = false;
        for (const Structure& structure : body.structures) {
            const bool isIt = isPartOf(structure, id);
            if (isIt) state.hidden.insert({structure.id, structure.side});
            isKnown |= isIt;
        }
        if (isKnown) continue;
        std::vector<std::string> known;
        for (const Structure& structure : body.structures) known.push_back(structure.id);
        problems.reasons.push_back(
            fmt::format("--hide: the body has no structure \"{}\"; the nearest are {}", id,
                        fmt::join(nearestNames(id, known, 3), ", ")));
    }
}

void isolateSelection(const Stage& stage, ViewState& state) {
    const std::vector<StructureKey> keys = keysOfSelection(stage, state);
    state.isolated = {keys.begin(), keys.end()};
}

/// Arguments that stand for one value of the state each.
void setValues(const ViewArguments& arguments, ViewState& state, Error& problems) {
    if (arguments.sides) take(parseSides(*arguments.sides), state.sides, problems);
    if (arguments.palette) take(parsePalette(*arguments.palette), state.palette, problems);
    if (arguments.background) take(parseColour(*arguments.background), state.background, problems);
    state.layers.skin = arguments.skin.value_or(state.layers.skin);
    state.layers.superficial = arguments.superficial.value_or(state.layers.superficial);
    state.layers.deep = arguments.deep.value_or(state.layers.deep);
    state.layers.bones = arguments.bones.value_or(state.layers.bones);
    state.uncover = arguments.uncover.value_or(state.uncover);
    state.textScale = arguments.textScale.value_or(state.textScale);
    state.growth = arguments.growth.value_or(state.growth);
    for (const OverlayId id : arguments.overlays) state.overlays.set(id, true);
}

void addShare(CLI::App& command, const char* name, std::optional<float>& share, const char* text) {
    command.add_option(name, share, text)->check(CLI::Range(0.0f, 1.0f));
}

/// `--show NAME` for every overlay of the table, and `--NAME` for those that a picture does not
/// have unasked.
void addOverlays(CLI::App& command, std::vector<OverlayId>& overlays) {
    std::vector<std::string> names;
    for (const OverlayKind& kind : overlayKinds()) {
        names.emplace_back(kind.name);
        if (kind.isOnInPictures) continue;
        std::string tip = kind.tip;
        tip[0] = char(std::tolower(tip[0]));
        command.add_flag_callback(
            "--" + names.back(), [&overlays, id = kind.id] { overlays.push_back(id); }, tip);
    }
    const auto show = [&overlays](const std::vector<std::string>& wanted) {
        for (const std::string& name : wanted) overlays.push_back(overlayNamed(name)->id);
    };
    command
        .add_option_function<std::vector<std::string>>("--show", show,
                                                       "an overlay to show; may be repeated")
        ->check(CLI::IsMember(names));
}

} // namespace

void addViewArguments(CLI::App& command, ViewArguments& a) {
    command.add_option("--muscle", a.muscles, "muscle to show, ID or ID:POINT; may be repeated");
    command.add_option("--state", a.stateFile, "start from a saved view (JSON)");
    command.add_option("--side", a.sides, "left, right or both (the person's own)");
    addShare(command, "--skin", a.skin, "opacity of the skin, 0..1");
    addShare(command, "--superficial", a.superficial, "opacity of superficial muscles, 0..1");
    addShare(command, "--deep", a.deep, "opacity of deep muscles, 0..1");
    addShare(command, "--bones", a.bones, "opacity of bones, 0..1");
    addShare(command, "--uncover", a.uncover,
             "how far chosen muscles are uncovered, 0..1; 0.5: a window onto them");
    command.add_option("--hide", a.hide, "structure id to leave out; may be repeated");
    command.add_flag("--isolate", a.isolate, "show only the chosen muscles and the bones");
    command.add_option("--palette", a.palette, "classic, cividis or print");
    addShare(command, "--growth", a.growth, "how far the pattern has grown from its points, 0..1");
    command.add_option("--text-scale", a.textScale, "size of words, 0.5..3")
        ->check(CLI::Range(0.5f, 3.0f));
}

void addPictureArguments(CLI::App& command, ViewArguments& a) {
    command.add_option(
        "--view", a.view,
        "front, back, left, right, three-quarter, head, hand, foot, ..., auto or plate");
    addBodyOption(command, a.body);
    command.add_option("--background", a.background, "#rrggbb, white, black, paper or transparent");
    addOverlays(command, a.overlays);
    addViewArguments(command, a);
}

ViewState plainState() {
    ViewState state;
    state.overlays = OverlaySet::ofPictures();
    return state;
}

Result<ViewState> laidOver(const ViewArguments& arguments, ViewState base, const Stage& stage) {
    ViewState state = std::move(base);
    Error problems;
    if (arguments.stateFile) take(readViewState(*arguments.stateFile), state, problems);
    setValues(arguments, state, problems);
    if (!arguments.muscles.empty()) chooseMuscles(arguments.muscles, stage, state, problems);
    hideStructures(arguments.hide, stage.body(), state, problems);
    if (arguments.isolate) isolateSelection(stage, state);
    if (!problems.reasons.empty()) return problems;
    return state;
}

Result<std::string> setCamera(ViewState& state, const ViewArguments& arguments,
                              const Workspace& workspace, std::span<const HeatVertex> heat,
                              float aspect) {
    if (!arguments.view && arguments.stateFile) return std::string("state");
    const std::string name = arguments.view.value_or("auto");
    std::optional<NamedView> view = viewNamed(name);
    if (name == "auto")
        view = heat.empty() ? viewNamed("front") : bestViewOf(workspace.stage(), state, aspect);
    if (name == kPlateView)
        return Error("--view: a plate is a picture of one or two views; only `render` makes it");
    if (!view) {
        std::vector<std::string_view> names;
        for (const NamedView& known : namedViews()) names.push_back(known.name);
        return Error(fmt::format("--view: \"{}\" is not a view; there are {}, auto, plate", name,
                                 fmt::join(names, ", ")));
    }
    state.camera = cameraOnSelection(*view, workspace.stage(), state, heat, aspect);
    return std::string(view->name);
}

} // namespace myo
