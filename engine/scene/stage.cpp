#include <myofield/scene/stage.hpp>

#include <algorithm>
#include <cmath>

namespace myo {

void Stage::measure() const {
    std::call_once(measured_, [this] {
        for (const Structure& structure : body_.structures) {
            boxes_.push_back(boundsOf(structure.mesh));
            if (structure.isShownByDefault) box_.include(boxes_.back());
        }
    });
}

const std::vector<Box>& Stage::boxes() const {
    measure();
    return boxes_;
}

const Box& Stage::boxOfBody() const {
    measure();
    return box_;
}

float Stage::spacingOf(StructureId structure) const {
    const std::scoped_lock lock(treesMutex_);
    const auto [found, isNew] = spacings_.try_emplace(structure.index, 0.0f);
    if (isNew) {
        const TriMesh& mesh = body_[structure].mesh;
        float area = 0;
        for (const float a : vertexAreas(mesh)) area += a;
        found->second = std::sqrt(area / float(std::max<size_t>(mesh.positions.size(), 1)));
    }
    return found->second;
}

const TriangleTree& Stage::treeOf(StructureId structure) const {
    const std::scoped_lock lock(treesMutex_);
    std::unique_ptr<const TriangleTree>& tree = trees_[structure.index];
    if (!tree) tree = std::make_unique<const TriangleTree>(body_[structure].mesh);
    return *tree;
}

const EndangermentMap& Stage::endangerment() const {
    std::call_once(endangermentPainted_, [this] { endangerment_.emplace(placement()); });
    return *endangerment_;
}

} // namespace myo
