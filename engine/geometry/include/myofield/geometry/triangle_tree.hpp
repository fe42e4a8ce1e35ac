#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

struct RTCSceneTy;

namespace myo {

/// The triangles of one or several meshes, ready for nearest points and rays (Embree). The meshes
/// are kept by reference and must outlive the tree. Queries are safe from several threads.
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

    /// Every triangle of every mesh; null meshes hold their number and nothing else.
    explicit TriangleTree(std::span<const TriMesh* const> meshes);
    /// The triangles of one mesh that `isIncluded`: one entry per triangle, or empty for all.
    explicit TriangleTree(const TriMesh& mesh, std::span<const uint8_t> isIncluded = {});
    ~TriangleTree();
    TriangleTree(const TriangleTree&) = delete;
    TriangleTree& operator=(const TriangleTree&) = delete;

    /// The nearest point within `reach` metres; empty where there is none, and for a place or a
    /// reach that is not a number or a place that is infinite.
    std::optional<Hit> closest(const Vec3& to, float reach) const;
    /// The first point on the ray within `reach` metres, on either side of a triangle. `direction`
    /// need not be unit. Empty also where an argument is not a number, the origin or the direction
    /// is infinite, or the direction is zero.
    std::optional<Hit> firstHit(const Vec3& origin, const Vec3& direction, float reach) const;

private:
    void attach(uint32_t number, const TriMesh& mesh, std::span<const uint32_t> triangles);

    std::vector<const TriMesh*> meshes_;
    /// Of a mesh that takes part in part: its numbers of the triangles in the scene.
    std::vector<uint32_t> included_;
    bool isWhole_ = true;
    RTCSceneTy* scene_ = nullptr;
};

/// Weights of the point of triangle (a, b, c) that is nearest to `point`. Works for triangles
/// without area. Source: Ericson, Real-Time Collision Detection, 2005, section 5.1.5.
Vec3 closestWeights(const Vec3& point, const Vec3& a, const Vec3& b, const Vec3& c);

} // namespace myo
