// A pain drawing as a picture: from where it is seen best, with the charts beneath where that is asked for.
#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/output.hpp"
#include "commands/picture_panels.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"
#include "commands/view_arguments.hpp"

#include <myofield/study/drawing_picture.hpp>
#include <myofield/study/visit.hpp>
#include <myofield/study/visit_words.hpp>

namespace myo {
namespace {

struct DrawArguments {
    ViewArguments view;
    std::string drawing, before; ///< files; before empty: the drawing alone
    std::filesystem::path output;
    std::string size = "1600x1200";
    bool isPlain = false; ///< no words
};

void declare(CLI::App& command, DrawArguments& a) {
    command.add_option("--drawing", a.drawing, "pain drawing (.myopain)")->required();
    command.add_option("--before", a.before,
                       "an earlier drawing: the picture shows what is new, gone and the same");
    command.add_option("-o,--output", a.output, "the picture")->required();
    addSizeOption(command, a.size);
    command.add_flag("--plain", a.isPlain, "without date, measures and the names of the hatchings");
    addPictureArguments(command, a.view);
}

Status checkOutputs(const DrawArguments& a, const Places& places) {
    if (const Status named = checkPictureName(a.output); !named) return named;
    return checkOverwritesNone(a.output,
                               {{"the drawing that is read", a.drawing},
                                {"the earlier drawing", a.before},
                                {"the body that is read", bodyFileOf(a.view.body, places)},
                                {"the view to start from", a.view.stateFile.value_or("")}});
}

/// What is drawn on the skin, and what is said of it.
struct Drawn {
    std::vector<PaintVertex> vertices;
    std::vector<float> marked; ///< of each vertex of the skin, 0..1, at either time
    PaintInks inks = PaintInks::Qualities;
    std::vector<InkName> names;
    std::string title, subtitle;
};

Result<Drawn> drawnAlone(const PainDrawing& drawing, const Visit& visit, const Placement& placement,
                         const std::string& name) {
    PaintedSkin painted(placement);
    if (const Status laid = layOn(painted, drawing, name); !laid) return laid.error();
    Drawn drawn{
        painted.vertices(), painted.weights(), PaintInks::Qualities, inksOf(drawing), {}, {}};
    for (float& weight : drawn.marked) weight = weight > 0 ? 1.0f : 0.0f;
    drawn.title = drawing.who.empty()    ? drawing.date
                  : drawing.date.empty() ? drawing.who
                                         : fmt::format("{}, {}", drawing.date, drawing.who);
    drawn.subtitle = extentWords(visit.measures);
    if (const std::string strength = strengthWords(visit.measures); !strength.empty())
        drawn.subtitle += ". " + strength;
    return drawn;
}

Result<Drawn> drawnChange(const Visit& before, const Visit& now, const Placement& placement,
                          const std::string& name) {
    Result<std::vector<PaintVertex>> vertices =
        changeOnSkin(before.drawing, now.drawing, placement, name);
    if (!vertices) return vertices.error();
    Drawn drawn{std::move(*vertices), {}, PaintInks::Changes, inksOfChanges(), {}, {}};
    for (const PaintVertex& vertex : drawn.vertices)
        drawn.marked.push_back(
            std::ranges::any_of(vertex.inside, [](int8_t in) { return in > 0; }));
    drawn.title = fmt::format("{} – {}", dateWords(before), dateWords(now));
    drawn.subtitle = plainChangeWords(changeBetween(before, now, placement.original()));
    return drawn;
}

Result<Visit> visitFrom(const std::string& file, const Placement& original) {
    Result<PainDrawing> drawing = readDrawing(file);
    if (!drawing) return drawing.error();
    return visitOf(std::move(*drawing), original, file);
}

Result<Drawn> drawnFor(const DrawArguments& a, const Placement& placement) {
    Result<Visit> now = visitFrom(a.drawing, placement.original());
    if (!now) return now.error();
    if (a.before.empty()) return drawnAlone(now->drawing, *now, placement, a.drawing);
    Result<Visit> before = visitFrom(a.before, placement.original());
    if (!before) return before.error();
    return drawnChange(*before, *now, placement, a.drawing);
}

/// The views that were asked for, otherwise those that show the drawing best, side by side.
Result<std::vector<Camera>> camerasFor(const DrawArguments& a, const Stage& stage,
                                       const Drawn& drawn, const ViewState& state, Extent extent) {
    if (a.view.stateFile && !a.view.view) return std::vector{state.camera};
    const std::string name = a.view.view.value_or("auto");
    std::vector<Camera> cameras;
    if (name == "auto") {
        const float half = extent.aspect() / 2;
        std::vector<DrawingFrame> frames = framesOf(stage, drawn.marked, half);
        if (frames.size() == 1)
            frames = {frameOf(stage, drawn.marked, frames[0].view, extent.aspect())};
        for (const DrawingFrame& frame : frames) cameras.push_back(frame.camera);
        return cameras;
    }
    const std::optional<NamedView> view = viewNamed(name);
    if (!view)
        return Error(
            fmt::format("--view: \"{}\" is not a view; a drawing is shown from front, back, "
                        "left, right, three-quarter, head, hand, foot, ... or auto",
                        name));
    return std::vector{frameOf(stage, drawn.marked, *view, extent.aspect()).camera};
}

Picture pictureOf(const DrawArguments& a, const PictureMaker& maker, const Drawn& drawn,
                  const ViewState& state, Extent extent, bool isFirst) {
    const float textSize = textSizeFor(extent);
    PictureOptions options;
    options.hasCube = !a.isPlain;
    if (!a.isPlain && isFirst) {
        options.title = drawn.title;
        options.subtitle = drawn.subtitle;
    }
    Picture picture =
        makePicture(maker.workspace().stage(), maker.font(), state, extent, textSize, options);
    picture.list.inks = drawn.inks;
    if (!a.isPlain && isFirst)
        addInkNames(picture.overlay, maker.font(), drawn.names, extent, textSize);
    return picture;
}

Result<Image> drawAll(const DrawArguments& a, PictureMaker& maker, Drawn drawn, ViewState state,
                      Extent extent) {
    const Result<std::vector<Camera>> cameras =
        camerasFor(a, maker.workspace().stage(), drawn, state, extent);
    if (!cameras) return cameras.error();
    const std::vector<HeatVertex> heat = maker.workspace().heatOf(state);
    maker.showDrawing(std::move(drawn.vertices));
    std::vector<Image> images;
    for (size_t i = 0; i < cameras->size(); ++i) {
        state.camera = (*cameras)[i];
        Extent part = extent;
        part.width = extent.width / uint32_t(cameras->size());
        Result<Image> image =
            maker.draw(pictureOf(a, maker, drawn, state, part, i == 0), heat, part);
        if (!image) return image;
        images.push_back(std::move(*image));
    }
    return sideBySide(images);
}

int run(const DrawArguments& a, const Places& places) {
    if (const Status sane = checkOutputs(a, places); !sane) return complain(sane.error());
    const Result<Extent> extent = parseExtent(a.size);
    if (!extent) return complain(extent.error());
    ExitCode code = kDone;
    const Result<std::unique_ptr<PictureMaker>> maker =
        PictureMaker::open(a.view.body, places, code);
    if (!maker) return complain(maker.error(), code);
    Workspace& workspace = (*maker)->workspace();
    const Result<ViewState> state = laidOver(a.view, withCalmSkin(plainState()), workspace.stage());
    if (!state) return complain(state.error());
    if (const Status placed = workspace.place(); !placed) return complain(placed.error());
    Result<Drawn> drawn = drawnFor(a, workspace.placement());
    if (!drawn) return complain(drawn.error());
    const Result<Image> image = drawAll(a, **maker, std::move(*drawn), *state, *extent);
    if (!image) return complain(image.error());
    const Status written = writePng(a.output, *image);
    return written ? int(kDone) : complain(written.error());
}

} // namespace

Command addDraw(CLI::App& app) {
    return makeCommand<DrawArguments>(app, "draw", "a pain drawing as a PNG file", declare, run);
}

} // namespace myo
