#pragma once

#include <myofield/geometry/triangle_tree.hpp>
#include <myofield/scene/picture.hpp>
#include <myofield/study/actions.hpp>
#include <myofield/study/explorer.hpp>
#include <myofield/study/keyboard.hpp>
#include <myofield/study/offers.hpp>
#include <myofield/study/open_file.hpp>
#include <myofield/study/painting.hpp>
#include <myofield/study/pointing.hpp>
#include <myofield/study/search_box.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace myo::test {

/// The eye of somebody without a graphics device: what is drawn under a pixel, by rays.
class RayEye {
public:
    explicit RayEye(const Body& body) {
        std::vector<const TriMesh*> meshes;
        for (const Structure& structure : body.structures) meshes.push_back(&structure.mesh);
        tree_ = std::make_unique<TriangleTree>(meshes);
    }

    PickId look(const DrawList& list, Extent extent, Vec2 pixel, bool hitsSkin) const {
        constexpr float kMark = 8; ///< pixels
        const Mat4 clipFromWorld = list.camera.clipFromWorld(extent.aspect());
        for (uint32_t m = 0; m < list.marks.size(); ++m) {
            const Projected at = project(clipFromWorld, extent, list.marks[m].position);
            if (at.isInFront && glm::distance(at.pixel, pixel) < kMark) return {PickKind::Point, m};
        }
        Ray ray = rayThrough(list.camera, extent, pixel);
        for (int hits = 0; hits < 200; ++hits) {
            const auto hit = tree_->firstHit(ray.origin, ray.direction, 100);
            if (!hit) return {};
            for (const DrawItem& item : list.items)
                if (item.structure.index == hit->mesh && item.opacity > 0 &&
                    (hitsSkin || item.material != Material::Skin))
                    return {PickKind::Structure, hit->mesh};
            ray.origin += (hit->distance + 1e-5f) * ray.direction;
        }
        return {};
    }

private:
    std::unique_ptr<TriangleTree> tree_;
};

/// Somebody at the program, without a window: types, presses keys, moves and clicks the mouse. Stands
/// in for the window and its panels: gives the keyboard to the search, opens no dialogs.
class Person {
public:
    explicit Person(const Workspace& workspace, ViewState state = {})
        : explorer(workspace, std::move(state), {0, 0, false, true, true}), eye_(workspace.body()),
          search(explorer.catalogue().search, explorer.catalogue().vocabulary),
          places(explorer.catalogue().search, explorer.catalogue().vocabulary,
                 SearchHit::What::Region, 8) {}

    /// Time passes; what was changed has come to rest.
    void wait(double seconds = 1) {
        runErrands();
        now_ += seconds;
        explorer.setNow(now_);
        explorer.messages().tidy();
        explorer.pattern().update(explorer.state());
        if (!explorer.camera().isMoving()) explorer.settle();
    }

    void press(const KeyPress& key) {
        if (explorer.view().hasCurtain()) return explorer.view().setCurtain(Curtain::None);
        const Action* const action = keyboard.hear(key, explorer, {hasText(), false, hasText()});
        if (isTypingInto(search) && key.key == Key::Enter) {
            if (const auto offer = search.entered()) takeOffer(explorer, *offer, false, findSide);
        } else if (isTypingInto(places) && key.key == Key::Enter) {
            if (const auto offer = places.entered()) takeOffer(explorer, *offer, false, findSide);
        }
        if (!action) return;
        if (action->id == "back" && hasText()) return leaveText();
        myo::perform(*action, explorer);
        runErrands();
    }
    /// Into the field that has the keyboard, otherwise as keys.
    void type(std::string_view text) {
        for (const char c : text) {
            press(typed(char32_t(c)));
            if (box_) box_->setText(box_->text() + c);
        }
    }
    void perform(std::string_view action) {
        myo::perform(action, explorer);
        runErrands();
    }
    /// "search" and a muscle's name, as a person does it.
    void searchFor(std::string_view text) {
        press(withCtrl('f'));
        box_->clear();
        type(text);
        press(pressed(Key::Enter));
        wait();
    }

    void pointAt(Vec2 pixel) { explorer.hover(whatLiesAt(explorer, pixel, look()), true); }
    void pointAt(const Vec3& place) { pointAt(pixelOf(place)); }
    void click(Vec2 pixel, bool adds = false) {
        hold(MouseButton::Left, pixel);
        act(explorer, mouse_.release(MouseButton::Left, pixel, adds, now_), look());
        wait(0.6); // no double click
    }
    void drag(Vec2 from, Vec2 to, MouseButton button = MouseButton::Left) {
        hold(button, from);
        act(explorer, mouse_.move(to), look());
        act(explorer, mouse_.release(button, to, false, now_), look());
    }
    /// With a brush in hand: a stroke in `moves` moves of the mouse, or one that erases.
    void paint(Vec2 from, Vec2 to, int moves = 1, bool erases = false) {
        hold(MouseButton::Left, from, erases);
        for (int move = 1; move <= moves; ++move)
            act(explorer, mouse_.move(glm::mix(from, to, float(move) / float(moves))), look());
        act(explorer, mouse_.release(MouseButton::Left, to, false, now_), look());
        wait(0.6);
    }
    void rightClick(Vec2 pixel) {
        mouse_.press(MouseButton::Right, pixel, false, now_);
        act(explorer, mouse_.release(MouseButton::Right, pixel, false, now_), look());
        runErrands();
    }

    Vec2 pixelOf(const Vec3& place) const {
        const Extent extent = explorer.view().extent();
        return project(explorer.state().camera.clipFromWorld(extent.aspect()), extent, place).pixel;
    }
    bool hasText() const { return box_ != nullptr; }
    bool isTypingInto(const SearchBox& box) const { return box_ == &box; }
    std::string lastMessage() {
        const auto& all = explorer.messages().all();
        return all.empty() ? std::string() : all.back().text;
    }
    PixelLook look() {
        return [this](const DrawList& list, Extent extent, Vec2 pixel, bool hitsSkin) {
            return eye_.look(list, extent, pixel, hitsSkin);
        };
    }

    Explorer explorer;
    Keyboard keyboard;

private:
    RayEye eye_;

public:
    SearchBox search, places;
    Side findSide = Side::Right;
    bool wantsToLeave = false;
    std::string copied; ///< to the clipboard

private:
    void leaveText() {
        search.clear();
        places.clear();
        box_ = nullptr;
    }
    void hold(MouseButton button, Vec2 pixel, bool shift = false) {
        keyboard.gavePicture();
        box_ = nullptr;
        mouse_.setHabits({.left = leftDragOf(explorer, shift, false)});
        act(explorer, mouse_.press(button, pixel, false, now_), look());
    }
    void runErrands() {
        for (const Errand& errand : explorer.errands().take()) switch (errand.what) {
            case Errand::What::FocusSearch: box_ = &search; break;
            case Errand::What::FocusPlaces: box_ = &places; break;
            case Errand::What::LeavePanels: box_ = nullptr; break;
            case Errand::What::NextControl:
            case Errand::What::PreviousControl:
            case Errand::What::NextPanel:
            case Errand::What::PreviousPanel:
                box_ = nullptr;
                keyboard.gavePicture();
                break;
            case Errand::What::OpenFile: openFile(explorer, errand.path); break;
            case Errand::What::ChooseFile: explorer.pages().open(Page::Files); break;
            case Errand::What::CopyText: copied = errand.text; break;
            case Errand::What::Quit: wantsToLeave = true; break;
            default: break;
            }
    }

    MouseGesture mouse_;
    SearchBox* box_ = nullptr; ///< has the keyboard
    double now_ = 0;
};

} // namespace myo::test
