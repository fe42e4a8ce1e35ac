#include "commands/commands.hpp"

#include "arguments.hpp"
#include "commands/report.hpp"
#include "view_arguments.hpp"
#include "workspace.hpp"

#include <myofield/core/image.hpp>
#include <myofield/core/log.hpp>
#include <myofield/gpu/device.hpp>
#include <myofield/render/renderer.hpp>
#include <myofield/scene/frame_overlay.hpp>

#include <future>

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

Result<Image> drawn(const Workspace& workspace, gpu::Device& device, const Font& font,
                    const ViewState& state, std::span<const HeatVertex> heat, Extent extent) {
    Result<std::unique_ptr<Renderer>> renderer = Renderer::create(device, workspace.body(), font);
    if (!renderer) return renderer.error();
    (*renderer)->setHeat(heat);
    const DrawList list =
        makeDrawList(workspace.atlas(), workspace.body(), workspace.placement(), state);
    const FreeArea whole{{0, 0}, {float(extent.width), float(extent.height)}};
    const Overlay overlay =
        makeOverlay(font, {workspace.atlas(), workspace.body(), state, list, extent, whole,
                           textSizeFor(extent), &workspace.placement(),
                           state.showEndangerment ? &workspace.endangerment() : nullptr});
    return (*renderer)->drawImage(list, overlay, {extent, Quality::Still});
}

} // namespace

int runRender(const RenderArguments& arguments) {
    const Result<Extent> extent = parseExtent(arguments.size);
    if (!extent) return complain(extent.error());
    // The device and the words' glyphs get ready while the body is read and the atlas placed.
    auto opening = std::async(std::launch::async, [] { return gpu::Device::create({}); });
    auto reading = std::async(std::launch::async, [] { return Font::loadDefault(); });
    const Result<std::unique_ptr<Workspace>> workspace = Workspace::load(arguments.view.body);
    if (!workspace) return complain(workspace.error());
    Result<ViewState> state = stateFromArguments(arguments.view, **workspace);
    if (!state) return complain(state.error());
    if (arguments.view.stateFile.empty()) // plain unless asked; a state file says for itself
        state->showLabels = state->showLegend = state->showRegions = state->showEndangerment =
            false;
    state->showLabels |= arguments.view.labels;
    state->showLegend |= arguments.view.legend;
    state->showRegions |= arguments.view.regions;
    state->showEndangerment |= arguments.view.endangerment;
    const std::vector<HeatVertex> heat = (*workspace)->heatOf(*state);
    if (const Status set = setCamera(*state, arguments.view, **workspace, heat, extent->aspect());
        !set)
        return complain(set.error());

    const Result<std::unique_ptr<gpu::Device>> device = opening.get();
    if (!device) return complain(device.error(), kNoDevice);
    const Result<Font> font = reading.get();
    if (!font) return complain(font.error());
    const Result<Image> image = drawn(**workspace, **device, *font, *state, heat, *extent);
    if (!image) return complain(image.error());
    if ((*device)->validationMessages() > 0)
        return complain(Error(fmt::format("Vulkan validation reported {} problems",
                                          (*device)->validationMessages())));
    if (const Status written = writePng(arguments.output, *image); !written)
        return complain(written.error());
    if (!arguments.saveState.empty())
        if (const Status written = writeViewState(arguments.saveState, *state); !written)
            return complain(written.error());
    return arguments.reference.empty() ? int(kDone) : compareWithReference(*image, arguments);
}

} // namespace myo
