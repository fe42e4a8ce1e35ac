#include <myofield/study/role.hpp>

#include <myofield/study/explorer.hpp>

namespace myo {
namespace {
constexpr float kLectureText = 1.25f;
}

void beginAs(Role role, Explorer& explorer) {
    ViewState& state = explorer.view().edit();
    state.overlays = OverlaySet::ofWindow();
    switch (role) {
    case Role::Study: explorer.enter(ModeKind::Exploring); break;
    case Role::Teach:
        explorer.enter(ModeKind::Exploring);
        state.textScale = kLectureText;
        if (!explorer.isDark()) state.background = {1, 1, 1, 1};
        break;
    case Role::Treat:
        explorer.enter(ModeKind::Finding);
        explorer.errands().ask(Errand::What::FocusPlaces);
        state.overlays.set(OverlayId::Endangerment, true);
        break;
    }
    explorer.memory().hasReadNotice = true;
}

} // namespace myo
