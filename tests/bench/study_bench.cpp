#include <myofield/study/pain_answers.hpp>
#include <myofield/study/visit.hpp>

#include "temporary_folder.hpp"
#include "unit/study/real_workspace.hpp"

#include <benchmark/benchmark.h>

#include <random>

namespace myo {
namespace {

const Placement& placement() {
    return test::realWorkspace()->placement();
}

/// A place on the skin of the back, some way aside.
SurfacePoint onBack(float x, float y) {
    return *placement().skin().closestPoint({x, y, -0.2f}, 0.3f);
}

PainStroke across(float x, float y, float width) {
    PainStroke stroke{.width = width, .strength = 6, .quality = PainQuality::Aching};
    for (int i = 0; i < 8; ++i)
        stroke.path.push_back(onBack(x + 0.012f * float(i), y + 0.004f * float(i)).position);
    return stroke;
}

/// A dab under way: one more place of a stroke, and what the device is given of it.
void dab(benchmark::State& state) {
    Painter painter(placement());
    BrushSettings brush;
    brush.radius = float(state.range(0)) / 1000;
    painter.setBrush(brush);
    float x = -0.1f;
    painter.begin(false, {0, 1.3f, -4});
    painter.goTo(onBack(x, 1.3f));
    for (auto _ : state) {
        x = x > 0.1f ? -0.1f : x + 0.01f;
        painter.goTo(onBack(x, 1.3f));
        benchmark::DoNotOptimize(painter.painted().vertices());
    }
}
BENCHMARK(dab)->Arg(20)->Arg(80)->Unit(benchmark::kMillisecond);

/// What explains a drawing, once a stroke has ended.
void list(benchmark::State& state) {
    test::realWorkspace()->patterns().computeAll();
    PaintedSkin painted(placement());
    for (int stroke = 0; stroke < 4; ++stroke)
        painted.add(across(-0.1f, 1.25f + 0.03f * float(stroke), 0.05f));
    for (auto _ : state)
        benchmark::DoNotOptimize(answersTo(test::realWorkspace()->patterns(), painted, 0));
}
BENCHMARK(list)->Unit(benchmark::kMillisecond);

/// 200 visits of six strokes each, read and measured.
void openVisits(benchmark::State& state) {
    const test::TemporaryFolder folder;
    std::mt19937 random(200);
    std::uniform_real_distribution<float> x(-0.15f, 0.05f), y(1.0f, 1.45f);
    for (int visit = 0; visit < 200; ++visit) {
        PainDrawing drawing{.date = "2026-11-01"};
        for (int stroke = 0; stroke < 6; ++stroke)
            drawing.strokes.push_back(across(x(random), y(random), 0.04f));
        if (!writeDrawing(folder / (std::to_string(visit) + ".myopain"), drawing)) return;
    }
    const auto files = visitFilesIn(folder.path());
    for (auto _ : state) benchmark::DoNotOptimize(readVisits(*files, placement()));
}
BENCHMARK(openVisits)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace myo

int main(int argc, char** argv) {
    if (!myo::test::realWorkspace()) return 77; // the built-in body was not built here
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
