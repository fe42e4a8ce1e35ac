#pragma once

#include <myofield/study/atlas_tree.hpp>
#include <myofield/study/search_index.hpp>

namespace myo {

/// Ways to a muscle by its name, its place and its pain; made once.
struct Catalogue {
    explicit Catalogue(const Atlas& atlas)
        : search(atlas), byBody(muscleTreeByBody(atlas)), byPain(muscleTreeByPain(atlas)) {}

    SearchIndex search;
    std::vector<TreeBranch> byBody, byPain;
};

} // namespace myo
