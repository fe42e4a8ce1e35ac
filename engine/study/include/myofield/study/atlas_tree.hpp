#pragma once

#include <myofield/anatomy/atlas.hpp>

#include <string>
#include <vector>

namespace myo {

/// A muscle in the tree by pain: whether its pain there is typical or less common.
struct TreeMuscle {
    MuscleId muscle;
    bool isEssential = true;
};

/// A branch of the tree on the left: other branches, then muscles.
struct TreeBranch {
    std::string label;
    RegionId region; ///< of the tree by pain: the region this branch stands for
    std::vector<TreeBranch> branches;
    std::vector<TreeMuscle> muscles;
    size_t count = 0; ///< different muscles in it and below
};

/// Muscles by the part of the body they belong to, from the head down; by name within a part.
std::vector<TreeBranch> muscleTreeByBody(const Atlas& atlas);

/// Where pain is felt: group of regions, region, the muscles that refer there; typical ones first.
/// Regions that no muscle refers to are left out.
std::vector<TreeBranch> muscleTreeByPain(const Atlas& atlas);

/// The muscles of a tree from top to bottom, each once.
std::vector<MuscleId> musclesInOrder(const std::vector<TreeBranch>& tree);

} // namespace myo
