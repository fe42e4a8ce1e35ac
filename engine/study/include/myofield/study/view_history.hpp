#pragma once

#include <memory>
#include <myofield/scene/view_state.hpp>
#include <myofield/study/painter.hpp>

#include <optional>
#include <vector>

namespace myo {

struct Lecture;

/// What can be undone: the view, what is painted, and the lecture that is made. Strokes and lectures
/// are shared, so a step that changes none costs no copy of them.
struct ShownState {
    ViewState view;
    Strokes strokes{};                        ///< never null, but in tests of views alone
    std::shared_ptr<const Lecture> lecture{}; ///< likewise
    friend bool operator==(const ShownState&, const ShownState&) = default;
};

/// The views that were shown, for undo and redo. What changes between two calls of `settle` is one
/// step, so that a drag or a slider's way is undone at once. Holds the last `kMost` steps.
class ViewHistory {
public:
    static constexpr size_t kMost = 200;

    explicit ViewHistory(ShownState start) : present_(std::move(start)) {}

    /// The view has come to rest. Nothing happens when it is the one of the last call; a new one
    /// ends what could be redone.
    void settle(const ShownState& state);
    /// The view before; empty: there is none. Settle first, or what has changed since is lost.
    std::optional<ShownState> undo() { return step(past_, future_); }
    std::optional<ShownState> redo() { return step(future_, past_); }
    /// Whether a view is the one of the last `settle`, `undo` or `redo`.
    bool isPresent(const ShownState& state) const { return state == present_; }
    bool canUndo() const { return !past_.empty(); }
    bool canRedo() const { return !future_.empty(); }

private:
    std::optional<ShownState> step(std::vector<ShownState>& from, std::vector<ShownState>& to);

    ShownState present_;
    std::vector<ShownState> past_, future_; ///< the nearest last
};

} // namespace myo
