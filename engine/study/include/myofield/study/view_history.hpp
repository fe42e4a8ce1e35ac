#pragma once

#include <myofield/scene/view_state.hpp>

#include <optional>
#include <vector>

namespace myo {

/// The views that were shown, for undo and redo. What changes between two calls of `settle` is one
/// step, so that a drag or a slider's way is undone at once. Holds the last `kMost` steps.
class ViewHistory {
public:
    static constexpr size_t kMost = 200;

    explicit ViewHistory(ViewState start) : present_(std::move(start)) {}

    /// The view has come to rest. Nothing happens when it is the one of the last call; a new one
    /// ends what could be redone.
    void settle(const ViewState& state);
    /// The view before; empty: there is none. Settle first, or what has changed since is lost.
    std::optional<ViewState> undo() { return step(past_, future_); }
    std::optional<ViewState> redo() { return step(future_, past_); }
    /// Whether a view is the one of the last `settle`, `undo` or `redo`.
    bool isPresent(const ViewState& state) const { return state == present_; }
    bool canUndo() const { return !past_.empty(); }
    bool canRedo() const { return !future_.empty(); }

private:
    std::optional<ViewState> step(std::vector<ViewState>& from, std::vector<ViewState>& to);

    ViewState present_;
    std::vector<ViewState> past_, future_; ///< the nearest last
};

} // namespace myo
