#pragma once

#include "embree_tree.hpp"

#include <myofield/anatomy/body.hpp>

#include <memory>
#include <vector>

namespace myo {

/// All muscles of a body in one tree.
class MuscleTree {
public:
    struct Hit {
        StructureId structure;
        float distance;
    };

    explicit MuscleTree(const Body& body);
    std::optional<Hit> firstHit(const Vec3& origin, const Vec3& direction, float reach) const;
    std::optional<Hit> closest(const Vec3& to, float reach) const;

private:
    std::optional<Hit> named(const std::optional<EmbreeTree::Hit>& hit) const;

    TriMesh mesh_;
    std::vector<uint32_t> structures_; // of each triangle
    std::unique_ptr<EmbreeTree> tree_;
};

} // namespace myo
