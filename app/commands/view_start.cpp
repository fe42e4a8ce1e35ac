#include "commands/view_start.hpp"

namespace myo {

Result<ViewStart> viewStart(const ViewArguments& arguments, const std::optional<ViewState>& last,
                            const Stage& stage) {
    ViewState base = last.value_or(ViewState{});
    base.growth = 1; // the session may have been kept in the middle of a play
    Result<ViewState> state = laidOver(arguments, std::move(base), stage);
    if (!state) return state.error();
    const bool hasCamera = last && arguments.muscles.empty();
    return ViewStart{std::move(*state), !hasCamera && !arguments.stateFile};
}

} // namespace myo
