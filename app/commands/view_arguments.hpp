#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/body.hpp>
#include <myofield/field/body_heat.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/study/workspace.hpp>

#include <CLI/CLI.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// What a picture, a film, an exported body or the window is told to show. Holds what was given on
/// the command line and nothing else: an option that is empty was not given.
struct ViewArguments {
    std::string body; ///< empty: the built-in body
    std::optional<std::string> stateFile;
    std::vector<std::string> muscles, hide;
    std::optional<std::string> sides, palette, background, view;
    std::optional<float> skin, superficial, deep, bones, uncover, textScale, growth;
    bool isolate = false;
    std::vector<OverlayId> overlays; ///< to be shown
};

/// Declares what every command that shows a body can be told. The body itself is declared apart:
/// `view` takes it without a flag.
void addViewArguments(CLI::App& command, ViewArguments& arguments);

/// Declares as well what a picture or a film without a window can be told: --view, --body,
/// --background and the overlays.
void addPictureArguments(CLI::App& command, ViewArguments& arguments);

/// What such a picture shows when nothing was given: no words that nobody asked for.
ViewState plainState();

/// `base` with every argument that was given laid over it; nothing else changes. A state file takes
/// the place of `base`. Muscles replace the selection, and are shown: they are no longer hidden or
/// ghosted, and an isolation of others ends. `--isolate` isolates the selection alone. All bad
/// arguments are reported at once. The camera stays: see `setCamera`.
Result<ViewState> laidOver(const ViewArguments& arguments, ViewState base, const Stage& stage);

/// The value of --view that asks for a plate (scene/plate.hpp).
constexpr std::string_view kPlateView = "plate";

/// Sets the camera that `--view` asks for, and names the view. Without `--view` a state file keeps
/// its own camera ("state"), and everything else gets the best view of the selection.
Result<std::string> setCamera(ViewState& state, const ViewArguments& arguments,
                              const Workspace& workspace, std::span<const HeatVertex> heat,
                              float aspect);

} // namespace myo
