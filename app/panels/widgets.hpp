#pragma once

#include "panels/ui.hpp"
#include "window/icons.hpp"

#include <myofield/study/actions.hpp>

#include <span>
#include <string>
#include <string_view>

/// The few controls all panels are made of. Every control has a name: its id for Dear ImGui and for
/// the log that tests read. Labels are already translated.
namespace myo {

// --- Windows and what holds while it lives

/// How a panel lies over the others.
enum class PanelLook : uint8_t {
    Flat,    ///< beside the picture
    Floating ///< over it: raised, with an edge
};

/// Opens a fixed panel; `Panel` closes it. Tells the memory when it has the keyboard.
class Panel {
public:
    Panel(Ui& ui, const char* name, const Area& area, Focus focus,
          PanelLook look = PanelLook::Flat);
    ~Panel();
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

private:
    PanelLook look_;
};

/// Uses a font while it lives.
class WithFont {
public:
    explicit WithFont(ImFont* font) { ImGui::PushFont(font); }
    ~WithFont() { ImGui::PopFont(); }
    WithFont(const WithFont&) = delete;
    WithFont& operator=(const WithFont&) = delete;
};

/// Sets a text colour while it lives.
class WithInk {
public:
    explicit WithInk(ImU32 colour) { ImGui::PushStyleColor(ImGuiCol_Text, colour); }
    ~WithInk() { ImGui::PopStyleColor(); }
    WithInk(const WithInk&) = delete;
    WithInk& operator=(const WithInk&) = delete;
};

/// The padding of windows begun while it lives, units.
class WithPadding {
public:
    WithPadding(const Ui& ui, float x, float y) {
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(x), ui.px(y)));
    }
    ~WithPadding() { ImGui::PopStyleVar(); }
    WithPadding(const WithPadding&) = delete;
    WithPadding& operator=(const WithPadding&) = delete;
};

/// The look of a small card over the picture, for windows begun while it lives.
class WithCard {
public:
    explicit WithCard(const Ui& ui, ImU32 paper = tone().raised, ImU32 edge = tone().edge);
    ~WithCard();
    WithCard(const WithCard&) = delete;
    WithCard& operator=(const WithCard&) = delete;
};

/// A menu that opens at a corner of the last item; true inside it. End it with ImGui::EndPopup.
bool beginMenu(Ui& ui, const char* name, ImVec2 at, ImVec2 pivot = {0, 0});

/// 0..1 over `seconds` since a moment, slowing towards the end; 1 where motion is not wanted. Asks
/// for further frames until it is done.
float eased(Ui& ui, double since, float seconds);

/// Shows which control of the window being built has the keyboard: the one that had it last, else
/// the first. For a window that the keyboard has just been given to.
void showKeyboardFocus();
/// Gives the keyboard to the last item, and shows it.
void giveKeyboard();
/// The keyboard or the pointer is on the last item.
bool isPointedAt();
/// Page Up and Page Down scroll the window being built, while its page has the keyboard.
void scrollByKeys();

// --- Controls

/// Tells the log and the order of Tab of the control that was just made.
void note(Ui& ui, std::string_view name);
/// Words beside the pointer while it rests on the last item; null or empty: none.
void hintOnHover(Ui& ui, const char* hint);

/// "icon  words", where there is such an icon.
std::string withIcon(std::string_view iconName, std::string_view words);
float buttonWidth(const char* label);

bool button(Ui& ui, const char* name, const char* label, const char* hint = nullptr);
bool mainButton(Ui& ui, const char* name, const char* label);
/// Words without an edge, that stay marked while `isOn`.
bool toggle(Ui& ui, const char* name, const char* label, bool isOn, const char* hint = nullptr);
/// A square of `side` units with an icon; without one, with the words.
bool iconButton(Ui& ui, const char* name, std::string_view iconName, const char* words, bool isOn,
                const char* hint, float side = 32);
/// A button for an action of the table: its icon, words and tip, whether it can be done and is on.
void actionButton(Ui& ui, const Action& action);
/// The same with its icon alone, words and keys in the tip.
void actionIcon(Ui& ui, const Action& action, float side = 32);
/// A line of a menu for an action, with its keys.
void actionLine(Ui& ui, const Action& action);
void actionLines(Ui& ui, ActionPlace place);

/// One of several that exclude each other.
struct Segment {
    std::string name;  ///< for the log
    std::string label; ///< with its icon
    std::string hint;
    bool isOn = false;
};
/// A row of them in one frame; the index of the one that was pressed, or -1.
int segments(Ui& ui, const char* group, std::span<const Segment> all);
float segmentsWidth(std::span<const Segment> all);
/// Actions that exclude each other, as segments.
void actionSegments(Ui& ui, const char* group, ActionPlace place);
/// Which body is shown, the female or the male one; pressing one sets it.
void bodyChoice(Ui& ui);

/// A share 0..1, shown in per cent.
bool shareSlider(Ui& ui, const char* name, float& value, float width);
bool checkbox(Ui& ui, const char* name, const char* label, bool& value);
/// A row of a list, 28 units high or as high as its words: words, a remark on the right.
bool listRow(Ui& ui, const std::string& name, std::string_view label, std::string_view remark,
             bool isChosen, float indent = 0);

// --- Texts

/// Lines 1.4 letters apart, of at most 70 letters.
void paragraph(std::string_view text);
void quietParagraph(Ui& ui, std::string_view text);
void heading(Ui& ui, const char* text);
/// A heading within a page: what the next lines are.
void caption(Ui& ui, const char* text);
void bullet(Ui& ui, std::string_view text);
void gap(Ui& ui, float units);
/// The X of a trigger point, in its colour, as high as a line of text.
void cross(Ui& ui, Colour colour);
/// Text cut with an ellipsis so that it fits.
std::string fitted(std::string_view text, float width);

/// A box of warm paper round what is written until it is destroyed. Not nested.
class WarningBox {
public:
    explicit WarningBox(Ui& ui);
    ~WarningBox();
    WarningBox(const WarningBox&) = delete;
    WarningBox& operator=(const WarningBox&) = delete;

private:
    Ui& ui_;
    float left_, right_, top_;
};

/// Lays items beside each other and goes to a new line where the next does not fit.
class Flow {
public:
    explicit Flow(float gap) : gap_(gap) {}
    /// To be called before each item, with its width.
    void next(float width, float extraGap = 0);

private:
    float gap_;
    bool isFirst_ = true;
};

} // namespace myo
