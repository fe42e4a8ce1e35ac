#include <myofield/geometry/level_set.hpp>

#include <algorithm>

namespace myo {
namespace {

Vec3 valuesOf(const Surface& surface, uint32_t triangle, const VertexValue& value) {
    const Triangle& corners = surface.mesh().triangles[triangle];
    return {value(corners.x), value(corners.y), value(corners.z)};
}

float areaOf(const TriMesh& mesh, const Triangle& t) {
    const Vec3& a = mesh.positions[t.x];
    return glm::length(glm::cross(mesh.positions[t.y] - a, mesh.positions[t.z] - a)) / 2;
}

/// The corner whose sign is not that of the two others; -1: all three are alike.
int cornerAlone(const Vec3& values) {
    const bool isAbove[]{values.x > 0, values.y > 0, values.z > 0};
    for (int k = 0; k < 3; ++k)
        if (isAbove[k] != isAbove[(k + 1) % 3] && isAbove[k] != isAbove[(k + 2) % 3]) return k;
    return -1;
}

/// How far from corner `from` to corner `to` the value is 0, 0..1.
float zeroShare(const Vec3& values, int from, int to) {
    return values[from] / (values[from] - values[to]);
}

} // namespace

std::vector<uint32_t> trianglesAt(const Surface& surface, std::span<const uint32_t> vertices) {
    std::vector<uint32_t> triangles;
    for (const uint32_t vertex : vertices)
        for (const uint32_t corner : surface.cornersAt(vertex)) triangles.push_back(corner / 3);
    std::ranges::sort(triangles);
    triangles.erase(std::unique(triangles.begin(), triangles.end()), triangles.end());
    return triangles;
}

float shareAbove0(const Vec3& values) {
    const int alone = cornerAlone(values);
    if (alone < 0) return values.x > 0 ? 1.0f : 0.0f;
    const float tip =
        zeroShare(values, alone, (alone + 1) % 3) * zeroShare(values, alone, (alone + 2) % 3);
    return values[alone] > 0 ? tip : 1 - tip;
}

double areaAbove0(const Surface& surface, std::span<const uint32_t> triangles,
                  const VertexValue& value) {
    double area = 0;
    for (const uint32_t triangle : triangles) {
        const float share = shareAbove0(valuesOf(surface, triangle, value));
        if (share > 0)
            area +=
                double(share) * double(areaOf(surface.mesh(), surface.mesh().triangles[triangle]));
    }
    return area;
}

std::vector<LevelStep> borderOf0(const Surface& surface, std::span<const uint32_t> triangles,
                                 const VertexValue& value) {
    std::vector<LevelStep> border;
    const std::vector<Vec3>& positions = surface.mesh().positions;
    for (const uint32_t triangle : triangles) {
        const Vec3 values = valuesOf(surface, triangle, value);
        const int alone = cornerAlone(values);
        if (alone < 0) continue;
        const Triangle& corners = surface.mesh().triangles[triangle];
        const auto at = [&](int to) {
            return glm::mix(positions[corners[alone]], positions[corners[to]],
                            zeroShare(values, alone, to));
        };
        border.push_back({at((alone + 1) % 3), at((alone + 2) % 3)});
    }
    return border;
}

} // namespace myo
