#include <myofield/field/body_heat.hpp>
#include <myofield/field/ranking.hpp>

#include "unit/field/world.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <queue>

namespace myo {
namespace {

using namespace test;

constexpr float kLimit = 0.05f;

/// A ball of 99,858 vertices with about the edges of a 100,000-vertex skin.
const TriMesh& bigSkin() {
    static const TriMesh mesh = sphere(0.37f, 158);
    return mesh;
}

/// The yardstick: distances along edges, stopped at the limit.
class EdgeDijkstra {
public:
    explicit EdgeDijkstra(const TriMesh& mesh)
        : distances_(mesh.positions.size()), epochs_(mesh.positions.size()) {
        std::vector<std::vector<std::pair<uint32_t, float>>> around(mesh.positions.size());
        for (const Triangle& t : mesh.triangles)
            for (int k = 0; k < 3; ++k) {
                const uint32_t a = t[k], b = t[(k + 1) % 3];
                around[a].push_back({b, glm::length(mesh.positions[a] - mesh.positions[b])});
            }
        starts_.push_back(0);
        for (const auto& list : around) {
            edges_.insert(edges_.end(), list.begin(), list.end());
            starts_.push_back(uint32_t(edges_.size()));
        }
    }

    size_t run(uint32_t source, float limit) {
        ++epoch_;
        size_t reached = 0;
        std::priority_queue<std::pair<float, uint32_t>, std::vector<std::pair<float, uint32_t>>,
                            std::greater<>>
            heap;
        distances_[source] = 0;
        epochs_[source] = epoch_;
        heap.push({0.0f, source});
        while (!heap.empty()) {
            const auto [distance, vertex] = heap.top();
            heap.pop();
            if (distance > distances_[vertex]) continue;
            ++reached;
            for (uint32_t e = starts_[vertex]; e < starts_[vertex + 1]; ++e) {
                const auto [next, length] = edges_[e];
                const float offered = distance + length;
                if (offered >= limit || (epochs_[next] == epoch_ && distances_[next] <= offered))
                    continue;
                epochs_[next] = epoch_;
                distances_[next] = offered;
                heap.push({offered, next});
            }
        }
        return reached;
    }

private:
    std::vector<float> distances_;
    std::vector<uint32_t> epochs_, starts_;
    std::vector<std::pair<uint32_t, float>> edges_;
    uint32_t epoch_ = 0;
};

void edgeDijkstra(benchmark::State& state) {
    EdgeDijkstra dijkstra(bigSkin());
    size_t reached = 0;
    for (auto _ : state) reached = dijkstra.run(40'000, kLimit);
    state.counters["vertices"] = double(reached);
}
BENCHMARK(edgeDijkstra);

void spot(benchmark::State& state) {
    const Surface surface(bigSkin());
    Geodesic front(surface);
    for (auto _ : state) {
        front.clear();
        front.addVertex(40'000);
        front.grow(kLimit);
    }
    state.counters["vertices"] = double(front.reached().size());
}
BENCHMARK(spot);

void stroke(benchmark::State& state) {
    const Surface surface(bigSkin());
    Geodesic front(surface);
    const std::vector<SurfacePoint> ends{
        *surface.pointAtVertex(40'000),
        *surface.closestPoint(bigSkin().positions[40'000] + Vec3(0, -0.15f, 0))};
    for (auto _ : state) {
        const SurfacePath path = tracePath(surface, ends, front);
        front.clear();
        front.addPath(path);
        front.grow(0.025f);
    }
    state.counters["vertices"] = double(front.reached().size());
}
BENCHMARK(stroke);

void setUp(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Surface(bigSkin()));
}
BENCHMARK(setUp)->Unit(benchmark::kMillisecond);

void find(benchmark::State& state) {
    World world = makeWorld();
    world.atlas.muscles.resize(1);
    world.atlas.muscles[0].points.resize(300, world.atlas.muscles[0].points[0]);
    const Result<Placement> placement = Placement::place(world.atlas, world.body, world.body);
    const PatternLibrary patterns(*placement);
    patterns.computeAll();
    const PainQuery query = queryOf(*placement, {0}, Sides::Right);
    for (auto _ : state) benchmark::DoNotOptimize(rankPoints(patterns, query));
    state.counters["patterns"] = double(patterns.points().size());
}
BENCHMARK(find)->Unit(benchmark::kMillisecond);

void switchHeat(benchmark::State& state) {
    const World world = makeWorld();
    const Result<Placement> placement = Placement::place(world.atlas, world.body, world.body);
    const PatternLibrary patterns(*placement);
    BodyHeat heat(patterns);
    uint32_t muscle = 0;
    for (auto _ : state) {
        muscle = 1 - muscle;
        heat.show(std::vector{PointOnSide{{muscle}, 0, Side::Left},
                              PointOnSide{{muscle}, 0, Side::Right}});
    }
    state.counters["vertices"] = double(heat.vertices().size());
}
BENCHMARK(switchHeat)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace myo

BENCHMARK_MAIN();
