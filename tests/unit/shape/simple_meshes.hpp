#pragma once

#include <myofield/geometry/tri_mesh.hpp>

namespace myo::test {

inline constexpr float kStep = 0.001f;

/// A level sheet of 41 x 41 vertices around (x, 0, 0), facing +z.
inline TriMesh sheet(float x) {
    constexpr uint32_t kSide = 41;
    TriMesh mesh;
    for (uint32_t j = 0; j < kSide; ++j)
        for (uint32_t i = 0; i < kSide; ++i)
            mesh.positions.push_back({x + kStep * (float(i) - 20), kStep * (float(j) - 20), 0});
    for (uint32_t j = 0; j + 1 < kSide; ++j)
        for (uint32_t i = 0; i + 1 < kSide; ++i) {
            const uint32_t at = j * kSide + i;
            mesh.triangles.push_back({at, at + 1, at + kSide});
            mesh.triangles.push_back({at + 1, at + kSide + 1, at + kSide});
        }
    return mesh;
}

inline constexpr float kPlace = 0.05f; // of the sheet, away from the median plane

inline TriMesh octahedron() {
    TriMesh mesh;
    mesh.positions = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
    mesh.triangles = {{0, 2, 4}, {2, 1, 4}, {1, 3, 4}, {3, 0, 4},
                      {2, 0, 5}, {1, 2, 5}, {3, 1, 5}, {0, 3, 5}};
    return mesh;
}

} // namespace myo::test
