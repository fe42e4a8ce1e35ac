#pragma once

#include <myofield/core/ids.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace myo {

/// Muscles that are shown one after the other, and how far that has come. Stays when presenting
/// ends, so that it can be taken up again.
class MuscleRound {
public:
    /// Takes a list up: at the place it was left, where it is the same list, otherwise before its
    /// first. `shown`: the muscle on screen; where the list has it, it stands there.
    void take(std::vector<MuscleId> muscles, MuscleId shown) {
        if (muscles != muscles_) at_ = kNowhere;
        muscles_ = std::move(muscles);
        const auto found = std::ranges::find(muscles_, shown);
        if (shown && found != muscles_.end()) at_ = size_t(found - muscles_.begin());
    }
    /// To the next (+1) or the one before (-1), round and round; empty id where the list is empty.
    MuscleId step(int by) {
        if (muscles_.empty()) return {};
        const int count = int(muscles_.size());
        const int from = at_ != kNowhere ? int(at_) : by > 0 ? -1 : count;
        at_ = size_t((from + by + count) % count);
        return muscles_[at_];
    }
    const std::vector<MuscleId>& muscles() const { return muscles_; }
    bool hasPlace() const { return at_ < muscles_.size(); }
    /// Counted from 0; only where it `hasPlace`.
    size_t place() const { return at_; }

private:
    static constexpr size_t kNowhere = SIZE_MAX;
    std::vector<MuscleId> muscles_;
    size_t at_ = kNowhere;
};

} // namespace myo
