#pragma once

#include "panels/ui.hpp"

#include <myofield/study/actions.hpp>

#include <string_view>

/// The few controls all panels are made of. Every control has a name: its id for Dear ImGui and for
/// the log that tests read. Labels are already translated.
namespace myo {

/// Opens a fixed panel; `Panel` closes it. Tells the memory when it has the keyboard.
class Panel {
public:
    Panel(Ui& ui, const char* name, const Area& area, Focus focus);
    ~Panel();
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;
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

/// Shows which control of the window being built has the keyboard: the one that had it last, else
/// the first. For a window that the keyboard has just been given to.
void showKeyboardFocus();
/// Gives the keyboard to the last item, and shows it.
void giveKeyboard();
/// The keyboard or the pointer is on the last item.
bool isPointedAt();
/// Page Up and Page Down scroll the window being built, while its page has the keyboard.
void scrollByKeys();
/// The look of a small card over the picture, for windows begun while it lives.
class WithCard {
public:
    explicit WithCard(const Ui& ui, ImU32 paper = tone::rgb(255, 254, 252),
                      ImU32 edge = tone::kEdge);
    ~WithCard();
    WithCard(const WithCard&) = delete;
    WithCard& operator=(const WithCard&) = delete;
};

/// Words beside the pointer while it rests on the last item; null: none.
void hintOnHover(Ui& ui, const char* hint);
bool button(Ui& ui, const char* name, const char* label, const char* hint = nullptr);
bool mainButton(Ui& ui, const char* name, const char* label);
/// A button that stays down while `isOn`.
bool toggle(Ui& ui, const char* name, const char* label, bool isOn, const char* hint = nullptr);
/// A button for an action of the table: its words and tip, whether it can be done and is on.
void actionButton(Ui& ui, const Action& action);
float buttonWidth(const char* label);
/// A share 0..1, shown in per cent, with its label to the left.
bool shareSlider(Ui& ui, const char* name, const char* label, float& value, float width);
bool checkbox(Ui& ui, const char* name, const char* label, bool& value);

void paragraph(std::string_view text);
void quietParagraph(Ui& ui, std::string_view text);
void heading(Ui& ui, const char* text);
/// A small label in capitals' place: what the next lines are.
void caption(Ui& ui, const char* text);
void bullet(Ui& ui, std::string_view text);
void gap(Ui& ui, float units);
/// The X of a trigger point, in its colour, as high as a line of text.
void cross(Ui& ui, Colour colour);

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

/// Buttons for all actions of a place, with `extraGap` pixels before the first.
void actionButtons(Ui& ui, Flow& flow, ActionPlace place, float extraGap = 0);

/// Text cut with an ellipsis so that it fits.
std::string fitted(std::string_view text, float width);

} // namespace myo
