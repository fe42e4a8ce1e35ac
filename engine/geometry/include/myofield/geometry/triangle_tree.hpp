#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

struct RTCSceneTy;

namespace myo {

/// The triangles of one or several meshes, prepared for nearest points and for rays (Embree). The
/// meshes are kept by reference and must outlive the tree. Queries are safe from several threads.
///
/// Cost: built in O(n log n), about 0.2 s per million triangles on one processor; a query takes
/// about a microsecond.
class TriangleTree {
public:
    struct Hit {
        uint32_t mesh;     ///< its number among those that were given
        uint32_t triangle; ///< of that mesh
        Vec3 weights;      ///< of the triangle's corners
        float distance;    ///< metres from the query's place
    };

    /// Holds every triangle of every mesh. A null mesh has a number, as the others do, and no
    /// triangles.
    explicit TriangleTree(std::span<const TriMesh* const> meshes);
    /// Holds some triangles of one mesh. `isIncluded` has one entry per triangle; empty means all.
    explicit TriangleTree(const TriMesh& mesh, std::span<const uint8_t> isIncluded = {});
    ~TriangleTree();
    TriangleTree(const TriangleTree&) = delete;
    TriangleTree& operator=(const TriangleTree&) = delete;

    /// The nearest point within `reach` metres; empty where there is none, and for a place or a
    /// reach that is not a number or a place that is infinite.
    std::optional<Hit> closest(const Vec3& to, float reach) const;
    /// The first point of the ray, within `reach` metres, that lies on a triangle; both sides of a
    /// triangle count. `direction` need not be unit. Empty also where an argument is not a number,
    /// the origin or the direction is infinite, or the direction is zero.
    std::optional<Hit> firstHit(const Vec3& origin, const Vec3& direction, float reach) const;

private:
    void attach(uint32_t number, const TriMesh& mesh, std::span<const uint32_t> triangles);

    std::vector<const TriMesh*> meshes_;
    /// When some triangles are left out: the mesh's number of each triangle in the scene.
    std::vector<uint32_t> included_;
    bool isWhole_ = true;
    RTCSceneTy* scene_ = nullptr;
};

/// Weights of the point of triangle (a, b, c) that is nearest to `point`. Works for triangles
/// without area. Source: Ericson, Real-Time Collision Detection, 2005, section 5.1.5.
Vec3 closestWeights(const Vec3& point, const Vec3& a, const Vec3& b, const Vec3& c);

} // namespace myo
