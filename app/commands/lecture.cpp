// A lecture as pictures, slides on paper or a film; and a lecture made of a list of muscles.
#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/digest.hpp"
#include "commands/output.hpp"
#include "commands/picture_folder.hpp"
#include "commands/picture_maker.hpp"
#include "commands/progress.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"
#include "commands/slides_pdf.hpp"
#include "commands/video_encoder.hpp"

#include <myofield/core/text.hpp>
#include <myofield/lecture/lecture_file.hpp>
#include <myofield/lecture/lecture_film.hpp>
#include <myofield/scene/ink.hpp>
#include <myofield/study/class_list.hpp>
#include <myofield/study/lecture_maker.hpp>
#include <myofield/study/selection.hpp>

namespace myo {
namespace {

namespace fs = std::filesystem;

struct LectureArguments {
    std::string file; ///< empty: one is made
    fs::path output;
    std::vector<std::string> muscles;
    std::string list; ///< of muscles, a file; empty: none
    std::string side = "right", title;
    std::vector<std::string> builds;
    std::optional<std::string> ground;
    std::optional<float> textSize;
    std::string size = "1920x1080", body;
    bool showsMoments = false;
    double framesPerSecond = 25;
};

void declareLecture(CLI::App& command, LectureArguments& a) {
    command.add_option("file", a.file, "the lecture (.myolecture)");
    command
        .add_option("-o,--output", a.output,
                    "folder, FILE.pdf or FILE.mp4 (needs ffmpeg); FILE.myolecture to make one")
        ->required();
    command.add_option(
        "--muscle", a.muscles,
        "make a lecture with a step for this muscle, ID or ID:POINT; may be repeated");
    command.add_option("--list", a.list, "make a lecture of a class list (a file)");
    command.add_option("--title", a.title, "of the lecture that is made");
    command.add_option("--side", a.side, "of the lecture that is made: left, right or both")
        ->capture_default_str();
    command.add_option(
        "--build", a.builds,
        "of the lecture that is made: muscle, points, zones or labels come one after "
        "the other; may be repeated");
    command.add_option("--background", a.ground, "view, light, dark or projector");
    command.add_option("--text-size", a.textSize, "of the lines, share of the picture's height")
        ->check(CLI::Range(Lecture::kLeastText, Lecture::kLargestText));
    command.add_flag("--moments", a.showsMoments, "a picture of every build, not of whole steps");
    command.add_option("--fps", a.framesPerSecond, "frames per second of a film")
        ->check(CLI::Range(1.0, 120.0))
        ->capture_default_str();
    addSizeOption(command, a.size);
    addBodyOption(command, a.body);
}

enum class LectureOutput : uint8_t { Pictures, Pdf, Film, Lecture };

LectureOutput outputOf(const LectureArguments& a) {
    if (endsIn(a.output, kLectureEnding)) return LectureOutput::Lecture;
    if (endsIn(a.output, ".pdf")) return LectureOutput::Pdf;
    return endsIn(a.output, ".mp4") ? LectureOutput::Film : LectureOutput::Pictures;
}

Status checkLectureArguments(const LectureArguments& a, const Places& places) {
    const bool isMade = !a.muscles.empty() || !a.list.empty();
    if (isMade == !a.file.empty())
        return Error("name a lecture to show, or muscles to make one of with --muscle or --list");
    if (!a.file.empty() && outputOf(a) == LectureOutput::Lecture)
        return Error(fmt::format("{}: a lecture is made of --muscle or --list, and shown as a "
                                 "folder of pictures, PDF or MP4",
                                 a.output.string()));
    if (outputOf(a) == LectureOutput::Pictures)
        if (const Status named = checkFolderName(a.output); !named) return named;
    return checkOverwritesNone(a.output, {{"the lecture that is read", a.file},
                                          {"the list that is read", a.list},
                                          {"the body that is read", bodyFileOf(a.body, places)}});
}

/// What a list and names on the command line ask for, each muscle once.
Result<std::vector<SelectedMuscle>> musclesOf(const LectureArguments& a, const Atlas& atlas) {
    Result<std::vector<SelectedMuscle>> muscles = parseMuscles(atlas, a.muscles);
    if (!muscles || a.list.empty()) return muscles;
    const Result<ClassList> list = readClassList(a.list, atlas);
    if (!list) return list.error();
    for (const MuscleId id : list->muscles)
        if (std::ranges::find(*muscles, atlas[id].id, &SelectedMuscle::muscle) == muscles->end())
            muscles->push_back({atlas[id].id, {}});
    return muscles;
}

Result<std::vector<Build>> buildsOf(const std::vector<std::string>& names) {
    std::vector<Build> builds;
    for (const std::string& name : names) {
        const std::optional<Build> build = buildNamed(name);
        if (!build)
            return Error(
                fmt::format("--build: {} is not muscle, points, zones or labels", inQuotes(name)));
        if (std::ranges::find(builds, *build) == builds.end()) builds.push_back(*build);
    }
    return builds;
}

Result<Lecture> makeLecture(const LectureArguments& a, Workspace& workspace) {
    const Result<std::vector<SelectedMuscle>> muscles = musclesOf(a, workspace.atlas());
    if (!muscles) return muscles.error();
    const Result<std::vector<Build>> builds = buildsOf(a.builds);
    if (!builds) return builds.error();
    const Result<Sides> sides = parseSides(a.side);
    if (!sides) return sides.error();
    if (const Status placed = workspace.place(); !placed) return placed.error();
    ViewState base;
    base.sides = *sides;
    Lecture lecture = lectureOf(workspace, *muscles, base, a.title);
    for (LectureStep& step : lecture.steps) step.builds = *builds;
    return lecture;
}

/// The lecture that is shown or written, fit for the body that is there.
Result<Lecture> lectureFor(const LectureArguments& a, Workspace& workspace) {
    Result<Lecture> lecture = a.file.empty() ? makeLecture(a, workspace) : readLecture(a.file);
    if (!lecture) return lecture;
    if (a.ground) {
        const std::optional<SlideGround> ground = slideGroundNamed(*a.ground);
        if (!ground)
            return Error(fmt::format("--background: {} is not view, light, dark or projector",
                                     inQuotes(*a.ground)));
        lecture->ground = *ground;
    }
    lecture->textSize = a.textSize.value_or(lecture->textSize);
    if (lecture->steps.empty()) return Error(fmt::format("{}: has no step", a.file));
    for (size_t s = 0; s < lecture->steps.size(); ++s)
        for (const std::string& name : dropUnknown(lecture->steps[s].view, workspace.stage()))
            fmt::print(stderr, "myofield: step {}: this body has no \"{}\"; it is left out\n",
                       s + 1, name);
    if (const Status placed = workspace.place(); !placed) return placed.error();
    return lecture;
}

/// Draws slides, one after the other.
class SlideMaker {
public:
    SlideMaker(PictureMaker& maker, const Lecture& lecture, Extent extent)
        : lecture(lecture), extent(extent), maker_(maker) {}

    Result<Image> draw(size_t step, const ViewState& state, SlideWords words) {
        if (state.selection != drawn_.selection || state.sides != drawn_.sides ||
            state.zones != drawn_.zones || heat_.empty())
            heat_ = maker_.workspace().heatOf(state);
        drawn_ = state;
        return maker_.draw(slidePicture(stage(), font(), lecture, step, state, extent, words),
                           heat_, extent);
    }
    const Stage& stage() const { return maker_.workspace().stage(); }
    const Font& font() const { return maker_.font(); }

    const Lecture& lecture;
    const Extent extent;

private:
    PictureMaker& maker_;
    ViewState drawn_;
    std::vector<HeatVertex> heat_;
};

/// What becomes a picture or a page.
std::vector<Moment> momentsShown(const SlideMaker& slides, bool everyBuild) {
    const Atlas& atlas = slides.stage().atlas();
    std::vector<Moment> moments;
    for (size_t s = 0; s < slides.lecture.steps.size(); ++s) {
        const Moment whole = wholeStep(atlas, slides.lecture, s);
        for (uint32_t b = everyBuild ? 0 : whole.builds; b <= whole.builds; ++b)
            moments.push_back({s, b});
    }
    return moments;
}

Status drawSlides(const LectureArguments& a, SlideMaker& slides) {
    const std::vector<Moment> moments = momentsShown(slides, a.showsMoments);
    if (moments.size() > PictureFolder::kMost)
        return Error(fmt::format("{} pictures are more than a folder is given", moments.size()));
    Digest digest;
    digest.add(toJson(slides.lecture));
    digest.add(fmt::format("{} {} {}x{}", a.body, a.showsMoments, slides.extent.width,
                           slides.extent.height));
    const PictureFolder folder(a.output, "slide", digest.text());
    if (const Status begun = folder.begin(); !begun) return begun;
    Progress progress("Slides", moments.size());
    for (size_t m = 0; m < moments.size(); ++m, progress.advance()) {
        if (folder.has(m)) continue;
        const ViewState state =
            slideState(slides.stage(), slides.lecture, moments[m], slides.extent);
        const Result<Image> image = slides.draw(moments[m].step, state, SlideWords::InPicture);
        if (!image) return image.error();
        if (const Status written = writePng(folder.file(m), *image); !written) return written;
    }
    return Done{};
}

Status writeSlides(const LectureArguments& a, SlideMaker& slides) {
    Result<SlidesPdf> pdf = SlidesPdf::start(a.output, slides.extent, slides.lecture.title);
    if (!pdf) return pdf.error();
    const std::vector<Moment> moments = momentsShown(slides, a.showsMoments);
    Progress progress("Slides", moments.size());
    for (const Moment& moment : moments) {
        const LectureStep& step = slides.lecture.steps[moment.step];
        const ViewState state = slideState(slides.stage(), slides.lecture, moment, slides.extent);
        const Result<Image> image = slides.draw(moment.step, state, SlideWords::Apart);
        if (!image) return image.error();
        const SlideText text = slideTextOf(slides.font(), slides.lecture, step, slides.extent);
        const std::string bookmark =
            step.title.empty() ? fmt::format("{}", moment.step + 1) : step.title;
        if (const Status added = pdf->add(*image, text, ink::text(state), bookmark); !added)
            return added;
        progress.advance();
    }
    return pdf->finish();
}

Status drawFilm(SlideMaker& slides, VideoEncoder& encoder, double framesPerSecond) {
    const std::vector<FilmShot> film =
        filmOf(slides.stage(), slides.lecture, slides.extent, framesPerSecond);
    Progress progress("Film", film.size());
    for (const FilmShot& shot : film) {
        const Result<Image> image = slides.draw(shot.step, shot.state, SlideWords::InPicture);
        if (!image) return image.error();
        for (size_t frame = 0; frame < shot.frames; ++frame)
            if (const Status added = encoder.add(*image); !added) return added;
        progress.advance();
    }
    return encoder.finish();
}

int makeFile(const LectureArguments& a, const Places& places) {
    Result<std::unique_ptr<Workspace>> workspace = Workspace::read(a.body, places);
    if (!workspace) return complain(workspace.error());
    const Result<Lecture> lecture = lectureFor(a, **workspace);
    if (!lecture) return complain(lecture.error());
    if (const Status written = writeLecture(a.output, *lecture); !written)
        return complain(written.error());
    fmt::print("{}: {}\n", a.output.string(), counted(lecture->steps.size(), "step", "steps"));
    return kDone;
}

int runLecture(const LectureArguments& a, const Places& places) {
    if (const Status sane = checkLectureArguments(a, places); !sane) return complain(sane.error());
    if (outputOf(a) == LectureOutput::Lecture) return makeFile(a, places);
    Result<Extent> extent = parseExtent(a.size);
    if (!extent) return complain(extent.error());
    if (!a.file.empty()) // what is wrong with it is said before anything starts
        if (const Result<Lecture> read = readLecture(a.file); !read) return complain(read.error());
    std::unique_ptr<VideoEncoder> encoder;
    if (outputOf(a) == LectureOutput::Film) {
        extent->width &= ~1u, extent->height &= ~1u; // yuv420p halves colours
        auto started = VideoEncoder::start(a.output, *extent, a.framesPerSecond);
        if (!started) return complain(started.error());
        encoder = std::move(*started);
    }
    ExitCode code = kDone;
    const Result<std::unique_ptr<PictureMaker>> maker = PictureMaker::open(a.body, places, code);
    if (!maker) return complain(maker.error(), code);
    const Result<Lecture> lecture = lectureFor(a, (*maker)->workspace());
    if (!lecture) return complain(lecture.error());
    SlideMaker slides(**maker, *lecture, *extent);
    const Status done = encoder ? drawFilm(slides, *encoder, a.framesPerSecond)
                        : outputOf(a) == LectureOutput::Pdf ? writeSlides(a, slides)
                                                            : drawSlides(a, slides);
    if (!done) return complain(done.error());
    fmt::print("{}: {}\n", a.output.string(), counted(lecture->steps.size(), "step", "steps"));
    return kDone;
}

} // namespace

Command addLecture(CLI::App& app) {
    return makeCommand<LectureArguments>(
        app, "lecture", "a lecture as pictures, PDF or film; or made of a list of muscles",
        declareLecture, runLecture);
}

} // namespace myo
