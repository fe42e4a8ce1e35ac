// A film as numbered pictures or as an MP4. A film of pictures that was stopped goes on where it
// was: pictures of the same film that are there already are kept.
#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/digest.hpp"
#include "commands/output.hpp"
#include "commands/picture_folder.hpp"
#include "commands/picture_maker.hpp"
#include "commands/progress.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"
#include "commands/video_encoder.hpp"
#include "commands/view_arguments.hpp"

#include <myofield/core/file.hpp>
#include <myofield/scene/framing.hpp>
#include <myofield/study/film.hpp>
#include <myofield/study/growth_player.hpp>

#include <cmath>

namespace myo {
namespace {

namespace fs = std::filesystem;

constexpr double kTurnSeconds = 8;

struct AnimateArguments {
    ViewArguments view;
    fs::path output; ///< a folder, or a file that ends in .mp4
    std::string size = "1920x1080";
    bool turntable = false, grow = false; ///< one of them
    std::optional<uint32_t> frames;
    std::optional<double> seconds;
    double framesPerSecond = 25;
};

void declare(CLI::App& command, AnimateArguments& a) {
    command.add_option("-o,--output", a.output, "folder, or FILE.mp4 (needs ffmpeg)")->required();
    CLI::Option_group* what = command.add_option_group("what moves");
    what->add_flag("--turntable", a.turntable, "the body turns once");
    what->add_flag("--grow", a.grow, "the pattern grows from its trigger points");
    what->require_option(1);
    addSizeOption(command, a.size);
    CLI::Option* frames = command.add_option("--frames", a.frames, "how many");
    command.add_option("--seconds", a.seconds, "how long; 8 for a turn, 3.5 for a growing pattern")
        ->excludes(frames);
    command.add_option("--fps", a.framesPerSecond, "frames per second")
        ->check(CLI::Range(1.0, 120.0))
        ->capture_default_str();
    addPictureArguments(command, a.view);
}

/// What the arguments ask for, parsed and checked.
struct FilmOrder {
    Film film;
    Extent extent;
    bool isVideo = false; ///< otherwise a folder of pictures
};

Status checkOutput(const AnimateArguments& arguments, const Places& places, bool isVideo) {
    if (!isVideo) {
        const Status named = checkFolderName(arguments.output);
        return named ? named : Error(named.error().text() + ", or name a film FILE.mp4");
    }
    return checkOverwritesNone(arguments.output,
                               {{"the body that is read", bodyFileOf(arguments.view.body, places)},
                                {"the view to start from", arguments.view.stateFile.value_or("")}});
}

Result<FilmOrder> orderOf(const AnimateArguments& arguments, const Places& places) {
    FilmOrder order;
    Result<Extent> extent = parseExtent(arguments.size);
    if (!extent) return extent.error();
    order.isVideo = endsIn(arguments.output, ".mp4");
    if (const Status named = checkOutput(arguments, places, order.isVideo); !named)
        return named.error();
    if (order.isVideo) extent->width &= ~1u, extent->height &= ~1u; // yuv420p halves colours
    order.extent = *extent;
    order.film.kind = arguments.grow ? FilmKind::Growth : FilmKind::Turntable;
    const double usual = arguments.grow ? GrowthPlayer::kSeconds : kTurnSeconds;
    const double frames = arguments.frames.value_or(
        std::round(arguments.seconds.value_or(usual) * arguments.framesPerSecond));
    if (!(frames >= 2 && frames <= double(PictureFolder::kMost)))
        return Error(
            fmt::format("a film has from 2 to {} frames, not {:g}", PictureFolder::kMost, frames));
    order.film.frames = size_t(frames);
    return order;
}

/// The scene of the film: state, heat, and the camera that its first frame has.
struct FilmScene {
    ViewState state;
    std::vector<HeatVertex> heat;
};

Result<FilmScene> sceneOf(const AnimateArguments& arguments, const FilmOrder& order,
                          Workspace& workspace) {
    FilmScene scene;
    Result<ViewState> state = laidOver(arguments.view, plainState(), workspace.stage());
    if (!state) return state.error();
    scene.state = std::move(*state);
    if (const Status placed = workspace.placeFor(scene.state); !placed) return placed.error();
    scene.heat = workspace.heatOf(scene.state);
    if (order.film.kind == FilmKind::Growth && scene.heat.empty())
        return Error("--grow needs a muscle whose pattern grows: choose one with --muscle");
    if (order.isVideo && scene.state.background.a < 1)
        return Error("--background: an MP4 cannot be transparent; name a folder to get PNG files");
    const Result<std::string> set =
        setCamera(scene.state, arguments.view, workspace, scene.heat, order.extent.aspect());
    if (!set) return set.error();
    // A turn also passes where the subject is widest, so the camera stands back; unless it is given.
    if (order.film.kind == FilmKind::Turntable &&
        (arguments.view.view || !arguments.view.stateFile))
        scene.state.camera.frameAllRound(boxOfInterest(workspace.stage(), scene.state, scene.heat),
                                         order.extent.aspect());
    return scene;
}

/// Differs between films: by it a folder knows whose frames it holds.
std::string markOf(const FilmScene& scene, const FilmOrder& order, const Workspace& workspace) {
    Digest digest;
    digest.add(toJson(scene.state));
    digest.add(fmt::format("{} {} {} {}x{}", workspace.body().name, int(order.film.kind),
                           order.film.frames, order.extent.width, order.extent.height));
    digest.add(
        {reinterpret_cast<const char*>(scene.heat.data()), scene.heat.size() * sizeof(HeatVertex)});
    return digest.text();
}

Status drawFrames(PictureMaker& maker, const FilmScene& scene, const FilmOrder& order,
                  const fs::path& folder) {
    const PictureFolder frames(folder, "frame", markOf(scene, order, maker.workspace()));
    if (const Status begun = frames.begin(); !begun) return begun;
    size_t kept = 0;
    {
        Progress progress("Frames", order.film.frames);
        for (size_t frame = 0; frame < order.film.frames; ++frame, progress.advance()) {
            if (frames.has(frame)) {
                ++kept;
                continue;
            }
            const Result<Image> image =
                maker.draw(order.film.at(scene.state, frame), scene.heat, order.extent);
            if (!image) return image.error();
            if (const Status written = writePng(frames.file(frame), *image); !written)
                return written;
        }
    }
    fmt::print("{} drawn, {} kept; {} to {}\n",
               counted(order.film.frames - kept, "frame", "frames"), kept, frames.file(0).string(),
               frames.file(order.film.frames - 1).filename().string());
    return Done{};
}

Status drawVideo(PictureMaker& maker, const FilmScene& scene, const FilmOrder& order,
                 VideoEncoder& encoder) {
    Progress progress("Frames", order.film.frames);
    for (size_t frame = 0; frame < order.film.frames; ++frame, progress.advance()) {
        const Result<Image> image =
            maker.draw(order.film.at(scene.state, frame), scene.heat, order.extent);
        if (!image) return image.error();
        if (const Status added = encoder.add(*image); !added) return added;
    }
    return encoder.finish();
}

int run(const AnimateArguments& arguments, const Places& places) {
    const Result<FilmOrder> order = orderOf(arguments, places);
    if (!order) return complain(order.error());
    std::unique_ptr<VideoEncoder> encoder;
    if (order->isVideo) { // first of all, because it fails where there is no ffmpeg
        Result<std::unique_ptr<VideoEncoder>> started =
            VideoEncoder::start(arguments.output, order->extent, arguments.framesPerSecond);
        if (!started) return complain(started.error());
        encoder = std::move(*started);
    }
    ExitCode code = kDone;
    const Result<std::unique_ptr<PictureMaker>> maker =
        PictureMaker::open(arguments.view.body, places, code);
    if (!maker) return complain(maker.error(), code);
    const Result<FilmScene> scene = sceneOf(arguments, *order, (*maker)->workspace());
    if (!scene) return complain(scene.error());
    const Status done = encoder ? drawVideo(**maker, *scene, *order, *encoder)
                                : drawFrames(**maker, *scene, *order, arguments.output);
    if (!done) return complain(done.error());
    if (encoder)
        fmt::print("{}: {} frames, {:g} seconds\n", arguments.output.string(), order->film.frames,
                   double(order->film.frames) / arguments.framesPerSecond);
    return kDone;
}

} // namespace

Command addAnimate(CLI::App& app) {
    return makeCommand<AnimateArguments>(
        app, "animate", "a film, as numbered PNG files in a folder or as an MP4", declare, run);
}

} // namespace myo
