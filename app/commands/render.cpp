#include "commands/commands.hpp"

#include "commands/arguments.hpp"
#include "commands/report.hpp"
#include "commands/picture_maker.hpp"
#include "commands/view_arguments.hpp"

namespace myo {
namespace {

/// Compares with the reference; writes a picture of the differences beside `output` when there are.
int compareWithReference(const Image& image, const RenderArguments& arguments) {
    const Result<Image> reference = readPng(arguments.reference);
    if (!reference) return complain(reference.error());
    const Result<ImageDifference> difference = compareImages(image, *reference);
    if (!difference) return complain(difference.error(), kDiffers);
    if (difference->changed <= arguments.threshold) return kDone;
    std::filesystem::path picture = arguments.output;
    picture.replace_extension(".diff.png");
    if (const Status written = writePng(picture, difference->picture); !written)
        return complain(written.error());
    return complain(
        Error(fmt::format(
            "{} differs from {}: {:.2f} % of its pixels, by {:.3f} at most and {:.4f} on "
            "average (see {})",
            arguments.output.string(), arguments.reference, 100 * difference->changed,
            difference->largest, difference->mean, picture.string())),
        kDiffers);
}

} // namespace

int runRender(const RenderArguments& arguments) {
    const Result<Extent> extent = parseExtent(arguments.size);
    if (!extent) return complain(extent.error());
    ExitCode code = kDone;
    const Result<std::unique_ptr<PictureMaker>> maker =
        PictureMaker::open(arguments.view.body, code);
    if (!maker) return complain(maker.error(), code);
    Workspace& workspace = (*maker)->workspace();
    Result<ViewState> state = pictureStateFromArguments(arguments.view, workspace);
    if (!state) return complain(state.error());
    if (const Status placed = workspace.placeFor(*state); !placed) return complain(placed.error());
    const std::vector<HeatVertex> heat = workspace.heatOf(*state);
    if (const Status set = setCamera(*state, arguments.view, workspace, heat, extent->aspect());
        !set)
        return complain(set.error());

    const Result<Image> image = (*maker)->draw(*state, heat, *extent);
    if (!image) return complain(image.error());
    if (const Status written = writePng(arguments.output, *image); !written)
        return complain(written.error());
    if (!arguments.saveState.empty())
        if (const Status written = writeViewState(arguments.saveState, *state); !written)
            return complain(written.error());
    return arguments.reference.empty() ? int(kDone) : compareWithReference(*image, arguments);
}

} // namespace myo
