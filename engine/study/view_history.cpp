#include <myofield/study/view_history.hpp>

namespace myo {

void ViewHistory::settle(const ShownState& state) {
    if (state == present_) return;
    past_.push_back(std::exchange(present_, state));
    future_.clear();
    if (past_.size() > kMost) past_.erase(past_.begin());
}

std::optional<ShownState> ViewHistory::step(std::vector<ShownState>& from,
                                            std::vector<ShownState>& to) {
    if (from.empty()) return std::nullopt;
    to.push_back(std::exchange(present_, std::move(from.back())));
    from.pop_back();
    return present_;
}

} // namespace myo
