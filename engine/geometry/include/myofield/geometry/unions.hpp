#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace myo {

/// Disjoint sets of the numbers 0 .. count - 1, joined step by step. The least number stands for its
/// set. Source: union-find with path halving, Tarjan and van Leeuwen, J. ACM 31, 1984.
class Unions {
public:
    explicit Unions(size_t count) : parents_(count) {
        std::iota(parents_.begin(), parents_.end(), 0u);
    }
    uint32_t find(uint32_t v) {
        while (parents_[v] != v) v = parents_[v] = parents_[parents_[v]];
        return v;
    }
    void join(uint32_t a, uint32_t b) {
        a = find(a), b = find(b);
        parents_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<uint32_t> parents_;
};

} // namespace myo
