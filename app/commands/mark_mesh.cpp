#include "commands/mark_mesh.hpp"

#include <cmath>

namespace myo {
namespace {

// Metres.
constexpr float kArm = 0.009f;
constexpr float kArmWidth = 0.0028f;
constexpr float kAboveSurface =
    0.0015f; ///< above the surface, so that curved muscles do not swallow it

/// A box. `axes`: from its middle to the middles of three sides, right-handed.
void addBox(TriMesh& mesh, const Vec3& middle, const Vec3 (&axes)[3]) {
    for (int axis = 0; axis < 3; ++axis)
        for (const float sign : {-1.0f, 1.0f}) {
            const Vec3 out = sign * axes[axis];
            const Vec3 u = sign * axes[(axis + 1) % 3], v = axes[(axis + 2) % 3];
            const auto base = uint32_t(mesh.positions.size());
            for (const Vec2 corner : {Vec2(-1, -1), Vec2(1, -1), Vec2(1, 1), Vec2(-1, 1)}) {
                mesh.positions.push_back(middle + out + corner.x * u + corner.y * v);
                mesh.normals.push_back(glm::normalize(out));
            }
            mesh.triangles.push_back({base, base + 1, base + 2});
            mesh.triangles.push_back({base, base + 2, base + 3});
        }
}

} // namespace

TriMesh markMesh(const Vec3& position, const Vec3& normal) {
    const Vec3 aside = std::abs(normal.y) < 0.9f ? Vec3(0, 1, 0) : Vec3(1, 0, 0);
    const Vec3 right = glm::normalize(glm::cross(aside, normal));
    const Vec3 up = glm::cross(normal, right);
    TriMesh mesh;
    for (const Vec3 slant : {right + up, right - up}) {
        const Vec3 along = glm::normalize(slant);
        addBox(mesh, position + kAboveSurface * normal,
               {kArm * along, kArmWidth / 2 * glm::cross(normal, along), kArmWidth / 2 * normal});
    }
    return mesh;
}

} // namespace myo
