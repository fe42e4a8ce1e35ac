#pragma once

#include <cstdint>
#include <span>
#include <utility>

namespace myo {

/// Numbers that are the same for the same seed on every machine (the standard library's
/// distributions are not). Source: Steele, Lea, Flood, Fast splittable pseudorandom number
/// generators, OOPSLA 2014 (SplitMix64).
class Random {
public:
    explicit Random(uint64_t seed) : state_(seed) {}

    uint64_t next() {
        uint64_t mixed = state_ += 0x9e3779b97f4a7c15u;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
        return mixed ^ (mixed >> 31);
    }
    /// 0 .. count - 1; `count` at least 1 and far below 2^32.
    size_t below(size_t count) { return size_t((next() >> 32) * uint64_t(count) >> 32); }

    template <class Item>
    void shuffle(std::span<Item> items) {
        for (size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }

private:
    uint64_t state_;
};

} // namespace myo
