#pragma once

#include <myofield/study/atlas_tree.hpp>
#include <myofield/study/search_index.hpp>
#include <myofield/study/vocabulary.hpp>

namespace myo {

/// Ways to a muscle by its name, its place, its pain and free words; made once.
struct Catalogue {
    explicit Catalogue(const Atlas& atlas)
        : search(atlas), vocabulary(atlas), byBody(muscleTreeByBody(atlas)),
          byPain(muscleTreeByPain(atlas)) {}

    SearchIndex search;
    Vocabulary vocabulary;
    std::vector<TreeBranch> byBody, byPain;
};

} // namespace myo
