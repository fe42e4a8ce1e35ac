#include <myofield/study/view_history.hpp>

namespace myo {

void ViewHistory::settle(const ViewState& state) {
    if (state == present_) return;
    past_.push_back(std::exchange(present_, state));
    future_.clear();
    if (past_.size() > kMost) past_.erase(past_.begin());
}

std::optional<ViewState> ViewHistory::step(std::vector<ViewState>& from,
                                           std::vector<ViewState>& to) {
    if (from.empty()) return std::nullopt;
    to.push_back(std::exchange(present_, std::move(from.back())));
    from.pop_back();
    return present_;
}

} // namespace myo
