#include "neighbours.hpp"

#include <myofield/core/parallel.hpp>

#include <algorithm>
#include <numeric>

namespace myo {

Neighbours::Neighbours(const TriMesh& mesh) : starts_(mesh.positions.size() + 1) {
    std::vector<std::pair<uint32_t, uint32_t>> edges;
    edges.reserve(6 * mesh.triangles.size());
    for (const Triangle& t : mesh.triangles)
        for (int c = 0; c < 3; ++c) {
            edges.emplace_back(t[c], t[(c + 1) % 3]);
            edges.emplace_back(t[(c + 1) % 3], t[c]);
        }
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    for (const auto& [from, to] : edges) {
        ++starts_[from + 1];
        others_.push_back(to);
    }
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    all_.resize(mesh.positions.size());
    std::iota(all_.begin(), all_.end(), 0u);
}

template <class Value>
void Neighbours::smoothSome(std::vector<Value>& values, int rounds,
                            std::span<const uint32_t> moving) const {
    std::vector<Value> next = values;
    for (int round = 0; round < rounds; ++round) {
        parallelRanges(moving.size(), 8192, [&](size_t begin, size_t end) {
            for (size_t i = begin; i < end; ++i) {
                const uint32_t v = moving[i];
                const uint32_t count = starts_[v + 1] - starts_[v];
                if (count == 0) continue;
                Value sum(0);
                for (uint32_t n = starts_[v]; n < starts_[v + 1]; ++n) sum += values[others_[n]];
                next[v] = 0.5f * values[v] + sum * (0.5f / float(count));
            }
        });
        values.swap(next);
    }
    // What stays is the same in both.
}

void Neighbours::smooth(std::vector<float>& values, int rounds) const {
    smoothSome(values, rounds, all_);
}
void Neighbours::smooth(std::vector<Vec3>& values, int rounds) const {
    smoothSome(values, rounds, all_);
}
void Neighbours::smooth(std::vector<float>& values, int rounds,
                        std::span<const uint32_t> moving) const {
    smoothSome(values, rounds, moving);
}
void Neighbours::smooth(std::vector<Vec3>& values, int rounds,
                        std::span<const uint32_t> moving) const {
    smoothSome(values, rounds, moving);
}

} // namespace myo
