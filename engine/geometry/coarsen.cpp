#include <myofield/geometry/coarsen.hpp>

#include <meshoptimizer.h>

namespace myo {

std::vector<uint32_t> coarsened(const TriMesh& mesh, std::span<const uint32_t> from,
                                const Coarsening& how) {
    std::vector<uint32_t> corners(from.begin(), from.end());
    if (from.size() <= 3 * how.fewest) return corners;
    const size_t vertices = mesh.positions.size();
    const float scale = meshopt_simplifyScale(&mesh.positions[0].x, vertices, sizeof(Vec3));
    if (scale <= 0) return corners;
    corners.resize(meshopt_simplify(corners.data(), from.data(), from.size(), &mesh.positions[0].x,
                                    vertices, sizeof(Vec3), 3 * how.fewest, how.tolerance / scale,
                                    0, nullptr));
    meshopt_optimizeVertexCache(corners.data(), corners.data(), corners.size(), vertices);
    return corners;
}

std::span<const uint32_t> cornersOf(const TriMesh& mesh) {
    if (mesh.triangles.empty()) return {};
    return {&mesh.triangles[0].x, mesh.triangles.size() * 3};
}

} // namespace myo
