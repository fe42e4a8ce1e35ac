#include <myofield/scene/stage.hpp>

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
