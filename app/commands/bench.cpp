#include "commands/commands.hpp"

#include "arguments.hpp"
#include "commands/report.hpp"
#include "workspace.hpp"

#include <myofield/field/muscle_ranking.hpp>
#include <myofield/gpu/device.hpp>
#include <myofield/render/renderer.hpp>
#include <myofield/scene/frame_overlay.hpp>
#include <myofield/scene/framing.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Times in milliseconds of several runs of the same work.
struct Timing {
    double best = 0;
    double median = 0;
    double worst = 0;
    size_t runs = 0;
};

Timing timed(size_t runs, const std::function<void(size_t run)>& work) {
    std::vector<double> times;
    for (size_t run = 0; run < runs; ++run) {
        const double start = seconds();
        work(run);
        times.push_back(1000 * (seconds() - start));
    }
    std::ranges::sort(times);
    return {times.front(), times[times.size() / 2], times.back(), runs};
}

/// Resident memory of this process, bytes: now ("VmRSS") or at most ("VmHWM").
uint64_t memoryOf(const std::string& field) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(field + ":")) return std::stoull(line.substr(field.size() + 1)) * 1024;
    return 0;
}

/// What a run prints: a line a figure, or one JSON object.
class Report {
public:
    explicit Report(bool asJson) : asJson_(asJson) {}
    void time(const char* key, const char* label, const Timing& timing) {
        json_[key] = {{"best_ms", timing.best},
                      {"median_ms", timing.median},
                      {"worst_ms", timing.worst},
                      {"runs", timing.runs}};
        if (!asJson_)
            fmt::print("{:44} median {:8.2f} ms   best {:8.2f}   worst {:8.2f}   ({} runs)\n",
                       label, timing.median, timing.best, timing.worst, timing.runs);
    }
    void figure(const char* key, const char* label, double value, const char* unit) {
        json_[key] = value;
        if (!asJson_) fmt::print("{:44}        {:8.2f} {}\n", label, value, unit);
    }
    void text(const char* key, const char* label, const std::string& value) {
        json_[key] = value;
        if (!asJson_) fmt::print("{:44}        {}\n", label, value);
    }
    int end() const { return asJson_ ? answer(json_) : int(kDone); }

private:
    bool asJson_;
    Json json_;
};

/// One frame of a turning camera after another, drawn and waited for.
class FrameBench {
public:
    FrameBench(const Workspace& workspace, Renderer& renderer, const Font& font, Extent extent)
        : workspace_(workspace), renderer_(renderer), font_(font), extent_(extent) {}

    Timing run(ViewState state, Quality quality, size_t runs) {
        state.camera =
            cameraFor(*viewNamed("front"), workspace_.body(), Side::Right, extent_.aspect());
        const auto draw = [&](size_t step) {
            state.camera.yaw = 0.03f * float(step);
            const DrawList list =
                makeDrawList(workspace_.atlas(), workspace_.body(), workspace_.placement(), state);
            const FreeArea whole{{0, 0}, {float(extent_.width), float(extent_.height)}};
            const Overlay overlay =
                makeOverlay(font_, {workspace_.atlas(), workspace_.body(), state, list, extent_,
                                    whole, textSizeFor(extent_)});
            if (!renderer_.drawImage(list, overlay, {extent_, quality})) std::abort();
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

void benchFields(const Workspace& workspace, Report& report) {
    const std::vector<PointOnSide>& points = workspace.patterns().points();
    if (points.empty()) return;
    report.time("field", "field of one trigger point, from scratch",
                timed(points.size(), [&](size_t run) {
                    PatternLibrary fresh(workspace.placement());
                    (void)fresh.pattern(points[run]);
                }));
    workspace.patterns().computeAll();
    BodyHeat heat(workspace.patterns());
    report.time("select", "switching the selection to a muscle",
                timed(points.size(), [&](size_t run) { heat.show(std::span(&points[run], 1)); }));
    std::vector<RegionId> regions;
    for (uint32_t r = 0; r < workspace.atlas().regions.size(); ++r)
        if (!workspace.atlas().regions[r].isInside) regions.push_back({r});
    report.time("find", "finding muscles for a region", timed(regions.size(), [&](size_t run) {
                    (void)rankMuscles(workspace.patterns(),
                                      queryOf(workspace.placement(), regions[run], Side::Right),
                                      12);
                }));
}

Status benchFrames(const Workspace& workspace, Extent extent, double started, Report& report) {
    const Result<std::unique_ptr<gpu::Device>> device = gpu::Device::create({});
    if (!device) return device.error();
    const Result<Font> font = Font::loadDefault();
    if (!font) return font.error();
    Result<std::unique_ptr<Renderer>> renderer =
        Renderer::create(**device, workspace.body(), *font);
    if (!renderer) return renderer.error();
    FrameBench bench(workspace, **renderer, *font, extent);
    report.text("device", "device", (*device)->name());
    const ViewState heated = heatState();
    (*renderer)->setHeat(workspace.heatOf(heated));
    (void)bench.run(heated, Quality::Still, 1);
    report.figure("first_image", "process start to second picture", seconds() - started, "s");
    report.time("frame_moving_opaque", "frame, moving, opaque",
                bench.run(opaqueState(), Quality::Moving, 20));
    report.time("frame_moving_skin_heat", "frame, moving, skin and heat",
                bench.run(heated, Quality::Moving, 20));
    report.time("frame_still_opaque", "frame, at rest, opaque",
                bench.run(opaqueState(), Quality::Still, 5));
    report.time("frame_still_skin_heat", "frame, at rest, skin and heat",
                bench.run(heated, Quality::Still, 5));
    for (const PassTime& pass : (*renderer)->passTimes())
        report.figure(("pass_" + pass.name).c_str(), ("  of which " + pass.name).c_str(),
                      pass.milliseconds, "ms");
    report.figure("device_memory", "memory on the device", double((*renderer)->memory()) / 1e6,
                  "MB");
    return Done{};
}

} // namespace

int runBench(const BenchArguments& arguments) {
    const double started = seconds();
    const Result<Extent> extent = parseExtent(arguments.size);
    if (!extent) return complain(extent.error());
    Report report(arguments.asJson);
    Result<std::unique_ptr<Workspace>> workspace = Workspace::load(arguments.body);
    if (!workspace) return complain(workspace.error());
    report.figure("load_all", "load: body, atlas, atlas placed on the body", seconds() - started,
                  "s");
    size_t triangles = 0;
    for (const Structure& structure : (*workspace)->body().structures)
        triangles += structure.mesh.triangles.size();
    report.text("body", "body", (*workspace)->body().name);
    report.figure("triangles", "triangles", double(triangles) / 1e6, "million");
    report.text("size", "picture", arguments.size);
    report.time("load_body", "load: body file",
                timed(5, [&](size_t) { (void)readBodyArgument(arguments.body); }));
    if (const Status frames = benchFrames(**workspace, *extent, started, report); !frames)
        return complain(frames.error(), kNoDevice);
    benchFields(**workspace, report);
    report.figure("memory", "memory now", double(memoryOf("VmRSS")) / 1e6, "MB");
    report.figure("memory_peak", "memory at most", double(memoryOf("VmHWM")) / 1e6, "MB");
    return report.end();
}

} // namespace myo
