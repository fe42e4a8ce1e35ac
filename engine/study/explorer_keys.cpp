// What the keys do: the part of Explorer that turns actions into its other calls.
#include <myofield/study/explorer.hpp>

#include <myofield/study/selection.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kTurnStep = 15 * kPi / 180;
constexpr float kMoveStep = 0.08f; ///< of the picture's height
constexpr float kZoomStep = 1.25f;
constexpr float kTextStep = 1.1f;
constexpr float kSteepest = 1.5f;

float nextSkin(float skin) {
    if (skin < 0.02f) return LayerOpacity{}.skin;
    return skin < 0.98f ? 1.0f : 0.0f;
}

} // namespace

void Explorer::step(Action action) {
    Camera camera = mover_.goal(state_.camera);
    const float move = kMoveStep * float(extent_.height);
    const Vec2 centre{float(extent_.width) / 2, float(extent_.height) / 2};
    switch (action) {
    case Action::TurnLeft: camera.yaw -= kTurnStep; break;
    case Action::TurnRight: camera.yaw += kTurnStep; break;
    case Action::TurnUp: camera.pitch = std::min(camera.pitch + kTurnStep, kSteepest); break;
    case Action::TurnDown: camera.pitch = std::max(camera.pitch - kTurnStep, -kSteepest); break;
    case Action::MoveLeft: camera.pan({move, 0}, extent_); break;
    case Action::MoveRight: camera.pan({-move, 0}, extent_); break;
    case Action::MoveUp: camera.pan({0, move}, extent_); break;
    case Action::MoveDown: camera.pan({0, -move}, extent_); break;
    case Action::ZoomIn: camera.zoom(kZoomStep, centre, extent_); break;
    case Action::ZoomOut: camera.zoom(1 / kZoomStep, centre, extent_); break;
    default: return;
    }
    turnTo(camera);
}

void Explorer::show(Action action) {
    ViewState& state = edit();
    switch (action) {
    case Action::SidesLeft: state.sides = Sides::Left; break;
    case Action::SidesRight: state.sides = Sides::Right; break;
    case Action::SidesBoth: state.sides = Sides::Both; break;
    case Action::Skin: state.layers.skin = nextSkin(state.layers.skin); break;
    case Action::Labels: state.overlays.toggle(OverlayId::Labels); break;
    case Action::Legend: state.overlays.toggle(OverlayId::Legend); break;
    case Action::Marks: state.overlays.toggle(OverlayId::Marks); break;
    case Action::Regions: state.overlays.toggle(OverlayId::Regions); break;
    case Action::Endangerment: state.overlays.toggle(OverlayId::Endangerment); break;
    case Action::Scale: state.overlays.toggle(OverlayId::Scale); break;
    case Action::Palette: state.palette = Palette((int(state.palette) + 1) % 3); break;
    case Action::TextLarger: state.textScale = std::min(3.0f, state.textScale * kTextStep); break;
    case Action::TextSmaller: state.textScale = std::max(0.5f, state.textScale / kTextStep); break;
    case Action::TextNormal: state.textScale = 1; break;
    case Action::Hide: toggleHidden(state, keysToWorkOn(pointed_)); break;
    case Action::Isolate: toggleIsolated(state, keysToWorkOn(pointed_)); break;
    case Action::Ghost: toggleGhosted(state, keysToWorkOn(pointed_)); break;
    case Action::ShowAll: showAll(state); break;
    default: break;
    }
}

void Explorer::goBack() {
    if (page_ != Page::None) {
        if (page_ == Page::Notice) memory_.hasReadNotice = true;
        page_ = Page::None;
    } else if (!messages_.all().empty()) {
        messages_.close(messages_.all().size() - 1);
    } else if (state_.growth < 1) {
        edit();
    } else if (query_) {
        forgetQuery();
    } else if (isFinding_) {
        isFinding_ = false;
    } else if (!state_.selection.empty()) {
        edit().selection.clear();
        afterSelection();
    }
}

void Explorer::togglePresenting() {
    memory_.showsPanels = !memory_.showsPanels;
    lecture_.clear();
    ++pictureVersion_;
}

std::vector<std::string> Explorer::musclesToPresent() const {
    std::vector<std::string> muscles;
    if (state_.selection.size() > 1)
        for (const SelectedMuscle& entry : state_.selection) muscles.push_back(entry.muscle);
    else if (!found_.empty())
        for (const FindRow& row : found_) muscles.push_back(atlas()[row.point.muscle].id);
    else
        muscles = musclesInOrder(atlas(), treeByBody_);
    return muscles;
}

void Explorer::stepLecture(int step) {
    if (lecture_.empty()) lecture_ = musclesToPresent();
    if (lecture_.empty()) return;
    const int count = int(lecture_.size());
    const auto at = std::ranges::find(lecture_, open_);
    // From outside the list: its first, or its last when going back.
    const int from = at != lecture_.end() ? int(at - lecture_.begin()) : step > 0 ? -1 : count;
    choose(lecture_[size_t((from + step + count) % count)], false, Turn::ToPattern);
}

void Explorer::setDark(bool isDark) {
    isDark_ = isDark;
    ++pictureVersion_;
}

void Explorer::perform(const KeyCommand& command) {
    using What = WindowRequest::What;
    const uint32_t views = uint32_t(namedViews().size());
    switch (command.action) {
    case Action::View:
        lastView_ = std::min(command.view, views - 1);
        return turnTo(namedViews()[lastView_]);
    case Action::NextView:
        if (isPresenting()) return stepLecture(1);
        lastView_ = (lastView_ + 1) % views;
        return turnTo(namedViews()[lastView_]);
    case Action::PreviousView:
        if (isPresenting()) return stepLecture(-1);
        lastView_ = (lastView_ + views - 1) % views;
        return turnTo(namedViews()[lastView_]);
    case Action::BestView: return turnToPattern();
    case Action::Play: return play();
    case Action::Fit: return fit();
    case Action::Frame: return frameSelection();
    case Action::WhatRefersHere: return askAbout(pointed_);
    case Action::Find:
        isFinding_ = !isFinding_;
        memory_.showsPanels = true;
        return isFinding_ ? request(What::FocusSearch) : request(What::LeavePanels);
    case Action::Panels: return togglePresenting();
    case Action::Dark: return setDark(true);
    case Action::Undo: return undo();
    case Action::Redo: return redo();
    case Action::Search:
        memory_.showsPanels = true;
        isFinding_ = false;
        return request(What::FocusSearch);
    case Action::NextPanel: return request(What::NextPanel);
    case Action::PreviousPanel: return request(What::PreviousPanel);
    case Action::ContextMenu: return request(What::ContextMenu);
    case Action::FullScreen: return request(What::FullScreen);
    case Action::Quit: return request(What::Quit);
    case Action::Back: return goBack();
    case Action::Help: page_ = page_ == Page::Help ? Page::None : Page::Help; return;
    case Action::Learn: page_ = page_ == Page::Learn ? Page::None : Page::Learn; return;
    case Action::About: page_ = Page::Notice; return;
    case Action::SavePicture: page_ = Page::SavePicture; return;
    case Action::SaveView: page_ = Page::SaveView; return;
    case Action::OpenView: page_ = Page::OpenView; return;
    case Action::TurnLeft:
    case Action::TurnRight:
    case Action::TurnUp:
    case Action::TurnDown:
    case Action::MoveLeft:
    case Action::MoveRight:
    case Action::MoveUp:
    case Action::MoveDown:
    case Action::ZoomIn:
    case Action::ZoomOut: return step(command.action);
    default: return show(command.action);
    }
}

} // namespace myo
