#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace myo {

/// A place on a triangle mesh.
struct SurfacePoint {
    uint32_t triangle = 0;
    Vec3 weights{1, 0, 0}; ///< of the triangle's corners, sum 1, each >= 0
    Vec3 position{0};      ///< metres
};

/// A triangle mesh prepared for distances along it, for closest points and for rays.
///
/// Any mesh with valid indices will do: open, in pieces, non-manifold, with triangles without area
/// (they are left out) and with vertices without triangles. The mesh is kept by reference and must
/// outlive the surface.
///
/// Cost: linear in the mesh; the tree for closest points and rays (Embree) is built by the first
/// such query. All queries are safe from several threads.
class Surface {
public:
    static constexpr uint32_t kNone = UINT32_MAX;

    explicit Surface(const TriMesh& mesh);
    Surface(Surface&&) noexcept;
    Surface& operator=(Surface&&) noexcept;
    ~Surface();

    const TriMesh& mesh() const { return *mesh_; }
    uint32_t vertexCount() const { return uint32_t(mesh_->positions.size()); }
    uint32_t triangleCount() const { return uint32_t(mesh_->triangles.size()); }

    /// Corners at a vertex: 3 * triangle + corner (0..2), of triangles with area only.
    std::span<const uint32_t> cornersAt(uint32_t vertex) const {
        return {corners_.data() + starts_[vertex], starts_[vertex + 1] - starts_[vertex]};
    }
    /// The vertex at the next corner of that corner's triangle.
    uint32_t vertexAfter(uint32_t corner) const {
        return mesh_->triangles[corner / 3][int((corner % 3 + 1) % 3)];
    }
    /// The triangle across the edge from corner `edge` (0..2) to the next; kNone at a border. One
    /// of them where the edge has more than two triangles.
    uint32_t across(uint32_t triangle, uint32_t edge) const { return across_[3 * triangle + edge]; }
    /// Lengths of the edges 0-1, 1-2, 2-0, metres. All zero for a triangle without area.
    const Vec3& edgeLengths(uint32_t triangle) const { return lengths_[triangle]; }
    bool hasArea(uint32_t triangle) const { return lengths_[triangle].x > 0; }
    /// For each vertex a third of the area of its triangles, square metres.
    const std::vector<float>& areas() const { return areas_; }
    float area() const { return area_; }
    /// Whether shortest ways may bend at a vertex: it lies on a border, or the angles of its
    /// triangles sum to more than a full turn (a saddle).
    bool isTurningPoint(uint32_t vertex) const { return turning_[vertex] != 0; }
    /// Number of the connected piece that a vertex belongs to, 0 .. pieceCount() - 1.
    uint32_t pieceOf(uint32_t vertex) const { return pieces_[vertex]; }
    uint32_t pieceCount() const { return pieceCount_; }

    /// Nearest point of the surface within `reach` metres; empty when there is none.
    std::optional<SurfacePoint> closestPoint(const Vec3& to, float reach = 1e6f) const;
    /// First point hit by the ray, from either side of the surface. `direction` need not be unit.
    std::optional<SurfacePoint> castRay(const Vec3& origin, const Vec3& direction,
                                        float reach = 1e6f) const;

    SurfacePoint pointAt(uint32_t triangle, const Vec3& weights) const;
    /// The vertex as a point of one of its triangles; empty when it has no triangle.
    std::optional<SurfacePoint> pointAtVertex(uint32_t vertex) const;
    /// The corner with the greatest weight, as a vertex of the mesh.
    uint32_t nearestVertex(const SurfacePoint& point) const;
    Vec3 faceNormal(uint32_t triangle) const;
    /// Unit normal, blended from the vertex normals of the corners.
    Vec3 normalAt(const SurfacePoint& point) const;

private:
    struct Tree;
    void linkCorners();
    void linkEdges();
    void findTurningPoints();
    void numberPieces();
    const Tree& tree() const;

    const TriMesh* mesh_;
    std::vector<uint32_t> starts_, corners_, across_, pieces_;
    std::vector<Vec3> lengths_;
    std::vector<float> areas_;
    std::vector<uint8_t> turning_;
    float area_ = 0;
    uint32_t pieceCount_ = 0;
    std::unique_ptr<Tree> tree_;
};

} // namespace myo
