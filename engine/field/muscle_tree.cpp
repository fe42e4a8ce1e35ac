#include "muscle_tree.hpp"

namespace myo {

MuscleTree::MuscleTree(const Body& body) {
    for (uint32_t s = 0; s < body.structures.size(); ++s) {
        if (body.structures[s].kind != Kind::Muscle) continue;
        const TriMesh& mesh = body.structures[s].mesh;
        const uint32_t first = uint32_t(mesh_.positions.size());
        mesh_.positions.insert(mesh_.positions.end(), mesh.positions.begin(), mesh.positions.end());
        for (const Triangle& triangle : mesh.triangles) mesh_.triangles.push_back(triangle + first);
        structures_.resize(mesh_.triangles.size(), s);
    }
    tree_ = std::make_unique<EmbreeTree>(mesh_);
}

std::optional<MuscleTree::Hit> MuscleTree::named(const std::optional<EmbreeTree::Hit>& hit) const {
    if (!hit) return std::nullopt;
    return Hit{{structures_[hit->triangle]}, hit->distance};
}

std::optional<MuscleTree::Hit> MuscleTree::firstHit(const Vec3& origin, const Vec3& direction,
                                                    float reach) const {
    return named(tree_->firstHit(origin, direction, reach));
}

std::optional<MuscleTree::Hit> MuscleTree::closest(const Vec3& to, float reach) const {
    return named(tree_->closest(to, reach));
}

} // namespace myo
