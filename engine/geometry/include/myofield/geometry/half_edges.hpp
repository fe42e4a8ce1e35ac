#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <cstdint>
#include <vector>

namespace myo {

/// Which triangles, edges and vertices of a mesh are neighbours; kept up to date while edges are
/// collapsed and flipped. The mesh is an oriented manifold, closed or with a boundary. Half-edge
/// 3t + i runs from corner i of triangle t to the next corner.
class HalfEdges {
public:
    static constexpr uint32_t kNone = UINT32_MAX;

    /// Asserts that no edge has more than two triangles.
    explicit HalfEdges(const TriMesh& mesh);

    uint32_t count() const { return uint32_t(origin_.size()); }
    /// kNone where the half-edge's triangle is gone.
    uint32_t origin(uint32_t h) const { return origin_[h]; }
    uint32_t target(uint32_t h) const { return origin_[next(h)]; }
    uint32_t twin(uint32_t h) const { return twin_[h]; }
    static uint32_t next(uint32_t h) { return h % 3 == 2 ? h - 2 : h + 1; }
    static uint32_t previous(uint32_t h) { return h % 3 == 0 ? h + 2 : h - 1; }
    /// The corner opposite to h in its triangle.
    uint32_t apex(uint32_t h) const { return origin_[previous(h)]; }
    bool isBoundary(uint32_t vertex) const { return isBoundary_[vertex]; }

    /// Calls visit(h) for each half-edge that leaves the vertex.
    template <class Visit>
    void forEachOut(uint32_t vertex, const Visit& visit) const {
        const uint32_t first = out_[vertex];
        for (uint32_t h = first; h != kNone;) {
            visit(h);
            h = twin_[previous(h)];
            if (h == first) break;
        }
    }
    /// Calls visit(w) once for each neighbour; at a boundary vertex from one boundary neighbour to
    /// the other.
    template <class Visit>
    void forEachNeighbour(uint32_t vertex, const Visit& visit) const {
        const uint32_t first = out_[vertex];
        for (uint32_t h = first; h != kNone;) {
            visit(target(h));
            const uint32_t back = previous(h);
            h = twin_[back];
            if (h == kNone) visit(origin_[back]);
            if (h == first) break;
        }
    }
    uint32_t valence(uint32_t vertex) const;
    bool areNeighbours(uint32_t a, uint32_t b) const;

    /// Whether h's origin can be merged into its target so that the mesh stays a manifold of the
    /// same topology. For a half mesh, whose boundary lies on its mirror plane, the same must hold
    /// for the whole that the half and its mirror image make.
    bool canCollapse(uint32_t h) const;
    void collapse(uint32_t h);

    /// Replaces the edge between two triangles by the edge that joins their opposite corners.
    /// Asserts that h has a twin.
    void flip(uint32_t h);

    /// The triangles that are left.
    std::vector<Triangle> triangles() const;

private:
    void join(uint32_t a, uint32_t b);
    /// Sets out_[vertex], the half-edge with which visits begin: on a boundary the one from which
    /// all others can be reached, otherwise any that leaves the vertex.
    void setOut(uint32_t vertex, uint32_t h);

    std::vector<uint32_t> origin_, twin_, out_;
    std::vector<uint8_t> isBoundary_;
};

} // namespace myo
