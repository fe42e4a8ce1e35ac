#pragma once

#include <myofield/geometry/tri_mesh.hpp>

#include <memory>
#include <span>
#include <vector>

namespace myo {

/// Functions that are linear over each triangle of a mesh, found by least squares. Vertices that
/// share a place count as one, so that seams do not cut the surface.
/// After Botsch et al. 2010, "Polygon Mesh Processing", chapters 3 and 4 (linear elements).
/// One thread at a time: both systems are solved in one order of elimination, found once.
class SurfaceSolve {
public:
    explicit SurfaceSolve(const TriMesh& mesh);
    ~SurfaceSolve();

    /// As smooth as can be, near `wanted` with the weight `pull` over the whole surface, and held
    /// to it where `isHeld`. One entry per vertex. Empty when the system cannot be solved.
    std::vector<float> harmonic(std::span<const float> wanted, const std::vector<bool>& isHeld,
                                float pull) const;
    /// The function with mean 0 whose gradient comes nearest to `gradients` (one per triangle).
    std::vector<float> withGradient(std::span<const Vec3> gradients) const;
    /// One per triangle; zero for triangles without area.
    std::vector<Vec3> gradientOf(std::span<const float> values) const;

    /// Means over neighbours, so many times over.
    void smooth(std::vector<float>& values, int rounds) const;

    float area(size_t triangle) const { return elements_[triangle].area; }
    Vec3 normal(size_t triangle) const { return elements_[triangle].normal; }

private:
    struct Element {
        Triangle corners; ///< places, not vertices
        float area = 0;   ///< 0: left out
        Vec3 normal{0};
        Vec3 slopes[3]; ///< gradients of the corners' hat functions
    };
    struct System;
    /// The elements' stiffness, with its order of elimination; made when it is first needed.
    System& system() const;

    std::vector<uint32_t> placeOf_; ///< of every vertex
    uint32_t placeCount_ = 0;
    std::vector<Element> elements_;
    mutable std::unique_ptr<System> system_;
};

} // namespace myo
