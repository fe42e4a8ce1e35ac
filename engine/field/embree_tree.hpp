#pragma once

#include <myofield/anatomy/tri_mesh.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

struct RTCSceneTy;

namespace myo {

/// An Embree scene of one mesh, which is kept by reference. Queries are thread-safe.
class EmbreeTree {
public:
    struct Hit {
        uint32_t triangle;
        Vec3 weights;
        float distance;
    };

    /// `lengths`: triangles with a zero there are left out; empty: none are.
    explicit EmbreeTree(const TriMesh& mesh, std::span<const Vec3> lengths = {});
    ~EmbreeTree();
    EmbreeTree(const EmbreeTree&) = delete;
    EmbreeTree& operator=(const EmbreeTree&) = delete;

    std::optional<Hit> closest(const Vec3& to, float reach) const;
    std::optional<Hit> firstHit(const Vec3& origin, const Vec3& direction, float reach) const;

private:
    const TriMesh* mesh_;
    std::vector<uint32_t> triangles_; ///< in the scene, by their number in the mesh
    RTCSceneTy* scene_ = nullptr;
};

} // namespace myo
