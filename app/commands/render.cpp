#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/output.hpp"
#include "commands/picture_panels.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"
#include "commands/view_arguments.hpp"

namespace myo {
namespace {

struct RenderArguments {
    ViewArguments view;
    std::filesystem::path output;
    std::string size = "1920x1080";
    std::string reference; ///< empty: nothing to compare with
    double threshold = 0.02;
    std::string saveState; ///< empty: the view is not saved
    std::string report;    ///< empty: none is written
};

void declare(CLI::App& command, RenderArguments& a) {
    command.add_option("-o,--output", a.output, "the picture")->required();
    addSizeOption(command, a.size);
    addPictureArguments(command, a.view);
    command.add_option("--save-state", a.saveState, "also write the view as JSON");
    command.add_option("--report", a.report,
                       "also write what of muscle, points and zones the picture shows, as JSON");
    command.add_option("--reference", a.reference,
                       "compare with this picture; exit code 4 when it differs");
    command.add_option("--threshold", a.threshold, "share of pixels that may differ")
        ->capture_default_str();
}

/// Where the picture of the differences goes: beside the picture itself.
std::filesystem::path differenceFile(const std::filesystem::path& output) {
    std::filesystem::path file = output;
    return file.replace_extension(".diff.png");
}

/// Refuses outputs that are surely a mistake, before anything is read.
Status checkOutputs(const RenderArguments& arguments, const Places& places) {
    if (const Status named = checkPictureName(arguments.output); !named) return named;
    const std::vector<OtherFile> inputs{
        {"the picture to compare with", arguments.reference},
        {"the body that is read", bodyFileOf(arguments.view.body, places)}};
    std::vector<OtherFile> others = inputs;
    others.push_back({"the view to start from", arguments.view.stateFile.value_or("")});
    others.push_back({"where the view is saved", arguments.saveState});
    others.push_back({"where the report is written", arguments.report});
    if (const Status safe = checkOverwritesNone(arguments.output, others); !safe) return safe;
    if (const Status safe = checkOverwritesNone(arguments.saveState, inputs); !safe) return safe;
    std::vector<OtherFile> beforeReport = inputs;
    beforeReport.push_back({"the view to start from", arguments.view.stateFile.value_or("")});
    beforeReport.push_back({"where the view is saved", arguments.saveState});
    if (const Status safe = checkOverwritesNone(arguments.report, beforeReport); !safe) return safe;
    return checkOverwritesNone(differenceFile(arguments.output),
                               {{"the picture to compare with", arguments.reference}});
}

/// Compares with the reference. Where they differ, a picture of the differences is written beside
/// the output, unless that is a pipe or a device.
int compareWithReference(const Image& image, const RenderArguments& arguments) {
    const Result<Image> reference = readPng(arguments.reference);
    if (!reference) return complain(reference.error());
    const Result<ImageDifference> difference = compareImages(image, *reference);
    if (!difference) return complain(difference.error(), kDiffers);
    if (difference->changed <= arguments.threshold) return kDone;
    std::string sentence = fmt::format(
        "{} differs from {}: {:.2f} % of its pixels, by {:.3f} at most and {:.4f} on average",
        arguments.output.string(), arguments.reference, 100 * difference->changed,
        difference->largest, difference->mean);
    if (!isSpecial(arguments.output)) {
        const std::filesystem::path picture = differenceFile(arguments.output);
        if (const Status written = writePng(picture, difference->picture); !written)
            return complain(written.error());
        sentence += fmt::format(" (see {})", picture.string());
    }
    return complain(Error(sentence), kDiffers);
}

Result<std::vector<PicturePanel>> panelsOf(const RenderArguments& arguments,
                                           const PictureMaker& maker, ViewState state,
                                           std::span<const HeatVertex> heat, Extent extent) {
    const Workspace& workspace = maker.workspace();
    if (arguments.view.view == kPlateView) {
        if (state.selection.empty())
            return Error("--view plate shows muscles and their pain: choose one with --muscle");
        return platePanels(maker, state, extent);
    }
    const Result<std::string> view =
        setCamera(state, arguments.view, workspace, heat, extent.aspect());
    if (!view) return view.error();
    return singlePanel(maker, *view, state, extent);
}

int run(const RenderArguments& arguments, const Places& places) {
    if (const Status sane = checkOutputs(arguments, places); !sane) return complain(sane.error());
    const Result<Extent> extent = parseExtent(arguments.size);
    if (!extent) return complain(extent.error());
    ExitCode code = kDone;
    const Result<std::unique_ptr<PictureMaker>> maker =
        PictureMaker::open(arguments.view.body, places, code);
    if (!maker) return complain(maker.error(), code);
    Workspace& workspace = (*maker)->workspace();
    Result<ViewState> state = laidOver(arguments.view, plainState(), workspace.stage());
    if (!state) return complain(state.error());
    if (const Status placed = workspace.placeFor(*state); !placed) return complain(placed.error());
    if (!arguments.report.empty() && state->selection.empty())
        return complain(Error("--report tells of muscles: choose one with --muscle"));
    const std::vector<HeatVertex> heat = workspace.heatOf(*state);
    Result<std::vector<PicturePanel>> panels =
        panelsOf(arguments, **maker, std::move(*state), heat, *extent);
    if (!panels) return complain(panels.error());

    const Result<Image> image = drawPanels(**maker, *panels, heat);
    if (!image) return complain(image.error());
    if (const Status written = writePng(arguments.output, *image); !written)
        return complain(written.error());
    if (!arguments.saveState.empty())
        if (const Status written = writeViewState(arguments.saveState, panels->front().state);
            !written)
            return complain(written.error());
    if (!arguments.report.empty())
        if (const Status written = writeReport(arguments.report, workspace.stage(), *panels);
            !written)
            return complain(written.error());
    return arguments.reference.empty() ? int(kDone) : compareWithReference(*image, arguments);
}

} // namespace

Command addRender(CLI::App& app) {
    return makeCommand<RenderArguments>(app, "render", "render a picture to a PNG file", declare,
                                        run);
}

} // namespace myo
