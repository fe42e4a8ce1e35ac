#pragma once

#include <myofield/geometry/remesh.hpp>
#include <myofield/geometry/tri_mesh.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace myo::test {

/// How the directed edges of a mesh pair up.
struct EdgeCount {
    size_t edges = 0;    ///< undirected
    size_t open = 0;     ///< without a partner in the other direction
    size_t repeated = 0; ///< met twice in one direction: more than two triangles, or turned ones
};

inline EdgeCount countEdges(const TriMesh& mesh) {
    std::vector<uint64_t> directed;
    for (const Triangle& t : mesh.triangles)
        for (int i = 0; i < 3; ++i) directed.push_back(uint64_t{t[i]} << 32 | t[(i + 1) % 3]);
    std::sort(directed.begin(), directed.end());
    EdgeCount count;
    for (size_t i = 0; i < directed.size(); ++i) {
        if (i > 0 && directed[i] == directed[i - 1]) {
            ++count.repeated;
            continue;
        }
        const uint64_t other = directed[i] << 32 | directed[i] >> 32;
        const bool hasTwin = std::binary_search(directed.begin(), directed.end(), other);
        if (!hasTwin) ++count.open;
        if (!hasTwin || directed[i] < other) ++count.edges;
    }
    return count;
}

inline bool isClosed(const TriMesh& mesh) {
    const EdgeCount count = countEdges(mesh);
    return !mesh.triangles.empty() && count.open == 0 && count.repeated == 0;
}

/// Vertices - edges + triangles: 2 for a sphere, 0 for a torus.
inline long eulerNumber(const TriMesh& mesh) {
    return long(mesh.positions.size()) - long(countEdges(mesh).edges) + long(mesh.triangles.size());
}

/// Metres; 0 without triangles.
inline float longestEdge(const TriMesh& mesh) {
    float longest = 0;
    for (const Triangle& t : mesh.triangles)
        for (int i = 0; i < 3; ++i)
            longest = std::max(longest,
                               glm::length(mesh.positions[t[i]] - mesh.positions[t[(i + 1) % 3]]));
    return longest;
}

} // namespace myo::test
