#include "commands/arguments.hpp"
#include "commands/bench_floor.hpp"
#include "commands/bench_report.hpp"
#include "commands/command.hpp"
#include "commands/device.hpp"
#include "commands/report.hpp"
#include "commands/shared_options.hpp"

#include <myofield/content/body_file.hpp>
#include <myofield/core/file.hpp>
#include <myofield/field/muscle_ranking.hpp>
#include <myofield/render/renderer.hpp>
#include <myofield/scene/framing.hpp>
#include <myofield/scene/picture.hpp>
#include <myofield/study/workspace.hpp>

#include <chrono>
#include <fstream>
#include <thread>

namespace myo {
namespace {

struct BenchArguments {
    std::string body; ///< empty: the built-in body
    std::string size = "1280x720";
    bool asJson = false;
};

void declare(CLI::App& command, BenchArguments& a) {
    addBodyOption(command, a.body);
    addSizeOption(command, a.size);
    addJsonFlag(command, a.asJson);
}

/// Resident memory of this process, bytes: now ("VmRSS") or at most ("VmHWM").
uint64_t memoryOf(const std::string& field) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(field + ":")) return std::stoull(line.substr(field.size() + 1)) * 1024;
    return 0;
}

/// Draws frames of a turning camera, each waited for.
class FrameBench {
public:
    FrameBench(const Workspace& workspace, Renderer& renderer, const Font& font, Extent extent)
        : workspace_(workspace), renderer_(renderer), font_(font), extent_(extent) {}

    Timing run(ViewState state, Quality quality, size_t runs, std::string_view view = "front") {
        state.camera =
            cameraFor(*viewNamed(view), workspace_.body(), Side::Right, extent_.aspect());
        const float yaw = state.camera.yaw;
        const auto draw = [&](size_t step) {
            state.camera.yaw = yaw + 0.03f * float(step);
            const Picture picture =
                makePicture(workspace_.stage(), font_, state, extent_, textSizeFor(extent_));
            if (!renderer_.drawImage(picture.list, picture.overlay, {extent_, quality}))
                std::abort();
        };
        draw(0); // the first one makes pipelines and images
        return timed(runs, draw);
    }

private:
    const Workspace& workspace_;
    Renderer& renderer_;
    const Font& font_;
    Extent extent_;
};

ViewState opaqueState() {
    ViewState state;
    state.layers.skin = 0;
    return state;
}

ViewState heatState() {
    ViewState state;
    state.selection = {{"infraspinatus", {}}};
    return state;
}

/// From behind, where a window is cut onto the muscle, and the same without.
void benchWindow(FrameBench& bench, BenchReport& report) {
    const ViewState open = heatState();
    ViewState covered = open;
    covered.uncover = 0;
    report.time("frame_moving_covered", "frame, moving, from behind, no window",
                bench.run(covered, Quality::Moving, 20, "back"));
    report.time("frame_moving_window", "frame, moving, from behind, with a window",
                bench.run(open, Quality::Moving, 20, "back"));
    report.time("frame_still_covered", "frame, at rest, from behind, no window",
                bench.run(covered, Quality::Still, 5, "back"));
    report.time("frame_still_window", "frame, at rest, from behind, with a window",
                bench.run(open, Quality::Still, 5, "back"));
}

void reportPasses(Renderer& renderer, const std::string& picture, BenchReport& report) {
    for (const PassTime& pass : renderer.passTimes())
        report.figure("pass_" + picture + "_" + pass.name, "  of which " + pass.name,
                      pass.milliseconds, "ms");
}

/// Draws once, which starts simplifying the meshes of moving pictures, and waits until that is done.
void waitForSimplified(FrameBench& bench, const BodyOnDevice& body, BenchReport& report) {
    const double start = clockSeconds();
    (void)bench.run(opaqueState(), Quality::Moving, 1);
    while (!body.isSimplified()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    report.figure("simplified", "meshes simplified, on a thread of its own", clockSeconds() - start,
                  "s");
}

void benchLoad(const std::filesystem::path& path, const Body& body, BenchReport& report) {
    constexpr size_t kRuns = 7;
    Timing load, floor;
    report.time("load_body", "load: body file, checked",
                load = timed(kRuns, [&](size_t) { (void)readBody(path); }));
    report.time("load_floor", "floor: read, copy, widen indices",
                floor = timed(kRuns, [&](size_t) {
                    if (const auto file = readBytes(path)) (void)copyAsLoadingMust(*file, body);
                }));
    report.figure("load_times_floor", "load / floor (medians)", load.median / floor.median, "");
}

/// Switches to every point in turn: at first the skin above what the pattern warms is still to be
/// found, then it is known.
void benchSelection(const Placement& placement, std::span<const PointOnSide> points,
                    BenchReport& report) {
    constexpr size_t kPasses = 3;
    std::vector<std::unique_ptr<PatternLibrary>> libraries;
    std::vector<BodyHeat> heats;
    for (size_t pass = 0; pass < kPasses; ++pass) {
        libraries.push_back(std::make_unique<PatternLibrary>(placement));
        libraries.back()->computeAll();
        heats.emplace_back(*libraries.back());
    }
    const auto select = [&](size_t pass, size_t run) { heats[pass].show(points.subspan(run, 1)); };
    report.time("select_first", "switching to a muscle, nothing found yet",
                timedOften(kPasses, points.size(), select));
    const SkinAbove anew(placement);
    report.time("skin_above", "finding the skin above everything",
                timed(1, [&](size_t) { anew.findAll(); }));
    report.time("select", "switching the selection to a muscle",
                timedOften(kPasses, points.size(), select));
}

void benchFields(const Workspace& workspace, BenchReport& report) {
    const std::vector<PointOnSide>& points = workspace.patterns().points();
    if (points.empty()) return;
    report.time("field", "field of one trigger point, from scratch",
                timed(points.size(), [&](size_t run) {
                    PatternLibrary fresh(workspace.placement());
                    (void)fresh.pattern(points[run]);
                }));
    benchSelection(workspace.placement(), points, report);
    std::vector<RegionId> regions;
    for (uint32_t r = 0; r < workspace.atlas().regions.size(); ++r)
        if (!workspace.atlas().regions[r].isInside) regions.push_back({r});
    workspace.patterns().computeAll();
    report.time("find", "finding muscles for a region",
                timedOften(3, regions.size(), [&](size_t, size_t run) {
                    (void)rankMuscles(workspace.patterns(),
                                      queryOf(workspace.placement(), regions[run], Sides::Right),
                                      12);
                }));
}

Status benchFrames(const Workspace& workspace, Extent extent, double started, BenchReport& report) {
    const Result<std::unique_ptr<gpu::Device>> device = openDevice();
    if (!device) return device.error();
    const Result<Font> font = Font::loadDefault();
    if (!font) return font.error();
    const auto passes = std::make_shared<RenderPasses>(**device, *font);
    const Result<std::shared_ptr<BodyOnDevice>> body =
        BodyOnDevice::create(**device, workspace.body());
    if (!body) return body.error();
    Renderer renderer(passes, *body);
    FrameBench bench(workspace, renderer, *font, extent);
    report.text("device", "device", (*device)->name());
    const ViewState heated = heatState();
    renderer.setHeat(workspace.heatOf(heated));
    (void)bench.run(heated, Quality::Still, 1);
    report.figure("first_image", "process start to second picture", clockSeconds() - started, "s");
    waitForSimplified(bench, **body, report);
    report.time("frame_moving_opaque", "frame, moving, opaque",
                bench.run(opaqueState(), Quality::Moving, 20));
    report.time("frame_moving_skin_heat", "frame, moving, skin and heat",
                bench.run(heated, Quality::Moving, 20));
    report.time("frame_still_opaque", "frame, at rest, opaque",
                bench.run(opaqueState(), Quality::Still, 5));
    reportPasses(renderer, "opaque", report);
    report.time("frame_still_skin_heat", "frame, at rest, skin and heat",
                bench.run(heated, Quality::Still, 5));
    reportPasses(renderer, "skin_heat", report);
    benchWindow(bench, report);
    reportPasses(renderer, "window", report);
    report.figure("device_memory", "memory on the device", double((*device)->memoryInUse()) / 1e6,
                  "MB");
    return Done{};
}

int run(const BenchArguments& arguments, const Places& places) {
    const double started = clockSeconds();
    const Result<Extent> extent = parseExtent(arguments.size);
    if (!extent) return complain(extent.error());
    BenchReport report(arguments.asJson);
    Result<std::unique_ptr<Workspace>> workspace = Workspace::load(arguments.body, places);
    if (!workspace) return complain(workspace.error());
    report.figure("load_all", "load: body, atlas, atlas placed on the body",
                  clockSeconds() - started, "s");
    size_t triangles = 0;
    for (const Structure& structure : (*workspace)->body().structures)
        triangles += structure.mesh.triangles.size();
    report.text("body", "body", (*workspace)->body().name);
    report.figure("triangles", "triangles", double(triangles) / 1e6, "million");
    report.text("size", "picture", arguments.size);
    benchLoad(bodyFileOf(arguments.body, places), (*workspace)->body(), report);
    if (const Status frames = benchFrames(**workspace, *extent, started, report); !frames)
        return complain(frames.error(), kNoDevice);
    benchFields(**workspace, report);
    report.figure("memory", "memory now", double(memoryOf("VmRSS")) / 1e6, "MB");
    report.figure("memory_peak", "memory at most", double(memoryOf("VmHWM")) / 1e6, "MB");
    return report.end();
}

} // namespace

Command addBench(CLI::App& app) {
    return makeCommand<BenchArguments>(
        app, "bench", "measure load, picture, field and find times, and memory", declare, run);
}

} // namespace myo
