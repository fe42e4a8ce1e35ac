#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

struct ImGuiWindow;

namespace myo {

/// The order in which Tab goes through everything that can be reached, because Dear ImGui 1.86
/// reaches texts and sliders alone: controls in the order in which they are built; a group (a list,
/// a row of tabs) is one stop, within which arrows move: its item that is on, or else the one that
/// had the keyboard last; the picture is the stop after the last.
class FocusOrder {
public:
    void startFrame();
    /// The control that was just made (Dear ImGui's last item). Gives it the keyboard where `move`
    /// has asked for it. What cannot be used just now is no stop.
    void add();
    /// The control that was added last is the one of its group that is on.
    void markAsOn();
    void beginGroup(std::string_view name) { group_ = name; }
    void endGroup() { group_.clear(); }

    /// The keyboard goes to the stop after (+1) or before (-1) the one that has it, in the next
    /// frame. False where that is the picture, which is a stop while `hasPicture`.
    bool move(int step, bool hasPicture);
    /// The keyboard is the picture's.
    void leave();

private:
    struct Stop {
        uint32_t id = 0;
        ImGuiWindow* root = nullptr;
        std::string group;
        bool isOn = false;
    };
    bool isWithin(const Stop& stop) const;
    bool hadKeyboard(const Stop& stop) const; ///< of its group, as the last

    std::vector<Stop> stops_, building_;
    std::map<std::string, uint32_t> lastOf_; ///< of each group, which item had the keyboard
    std::string group_;
    uint32_t wanted_ = 0;
};

/// A group of the order while it lives.
class WithGroup {
public:
    WithGroup(FocusOrder& order, std::string_view name) : order_(order) { order.beginGroup(name); }
    ~WithGroup() { order_.endGroup(); }
    WithGroup(const WithGroup&) = delete;
    WithGroup& operator=(const WithGroup&) = delete;

private:
    FocusOrder& order_;
};

} // namespace myo
