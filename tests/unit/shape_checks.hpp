#pragma once

#include <myofield/anatomy/tri_mesh.hpp>
#include <myofield/shape/remesh.hpp>

#include <map>
#include <utility>

namespace myo::test {

/// How the directed edges of a mesh pair up.
struct EdgeCount {
    size_t edges = 0;    ///< undirected
    size_t open = 0;     ///< without a partner in the other direction
    size_t repeated = 0; ///< met twice in one direction: more than two triangles, or turned ones
};

inline EdgeCount countEdges(const TriMesh& mesh) {
    std::map<std::pair<uint32_t, uint32_t>, int> directed;
    for (const Triangle& t : mesh.triangles)
        for (int i = 0; i < 3; ++i) ++directed[{t[i], t[(i + 1) % 3]}];
    EdgeCount count;
    for (const auto& [edge, times] : directed) {
        if (times > 1) ++count.repeated;
        const bool hasTwin = directed.contains({edge.second, edge.first});
        if (!hasTwin) ++count.open;
        if (!hasTwin || edge.first < edge.second) ++count.edges;
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

} // namespace myo::test
