#pragma once

#include <myofield/anatomy/tri_mesh.hpp>

#include <cstdint>
#include <optional>

struct RTCSceneTy;

namespace myo {

/// An Embree scene of one mesh. Copies the mesh's positions and triangles. Queries are thread-safe.
class EmbreeTree {
public:
    struct Hit {
        uint32_t triangle;
        Vec3 weights;
        float distance;
    };

    explicit EmbreeTree(const TriMesh& mesh);
    ~EmbreeTree();
    EmbreeTree(const EmbreeTree&) = delete;
    EmbreeTree& operator=(const EmbreeTree&) = delete;

    std::optional<Hit> closest(const Vec3& to, float reach) const;
    std::optional<Hit> firstHit(const Vec3& origin, const Vec3& direction, float reach) const;

private:
    const TriMesh* mesh_;
    RTCSceneTy* scene_ = nullptr;
};

} // namespace myo
