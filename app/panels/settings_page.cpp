// What a person sets for the window, whatever it shows.
#include "panels/widgets.hpp"

#include <myofield/study/words.hpp>

#include <imgui.h>

#include <array>
#include <cmath>

namespace myo {
namespace {

constexpr float kColumn = 190; ///< units

/// What the next control sets, on its left.
void label(Ui& ui, const char* words) {
    const float left = ImGui::GetCursorPosX();
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(words);
    if (ImGui::GetContentRegionAvail().x > ui.px(2.2f * kColumn))
        ImGui::SameLine(left + ui.px(kColumn));
}

/// Which of some words is set; the index that was pressed, or -1.
int choice(Ui& ui, const char* name, std::initializer_list<const char*> words, size_t isOn) {
    std::vector<Segment> row;
    for (const char* word : words)
        row.push_back(
            {std::string(name) + "." + std::to_string(row.size()), word, {}, row.size() == isOn});
    return segments(ui, name, row);
}

void shownBody(Ui& ui) {
    label(ui, tr("Body"));
    bodyChoice(ui);
}

void clientChoice(Ui& ui) {
    bool isOn = ui.explorer.isForClient();
    if (checkbox(ui, "settings.client", tr("For a client: large plain words, a calm picture (F9)"),
                 isOn))
        perform("client", ui.explorer);
}

void themeChoice(Ui& ui) {
    label(ui, tr("Theme"));
    Settings& settings = ui.explorer.memory().settings;
    const int pressed = choice(ui, "settings.theme", {tr("As the system"), tr("Light"), tr("Dark")},
                               size_t(settings.theme));
    if (pressed < 0) return;
    settings.theme = ThemeChoice(pressed);
    ui.explorer.settingsChanged();
}

void backdropChoice(Ui& ui) {
    label(ui, tr("Behind the body"));
    std::vector<Segment> row;
    const Colour now = ui.explorer.state().background;
    for (const Backdrop& backdrop : backdrops())
        row.push_back({"settings.backdrop." + std::string(backdrop.id),
                       tr(backdrop.words),
                       {},
                       now == backdrop.colour});
    const int pressed = segments(ui, "settings.backdrop", row);
    if (pressed >= 0) ui.explorer.view().edit().background = backdrops()[size_t(pressed)].colour;
}

void paletteChoice(Ui& ui) {
    label(ui, tr("Colours of pain"));
    const int pressed =
        choice(ui, "settings.palette", {tr("Classic red"), tr("Cividis"), tr("Print hatch")},
               size_t(ui.explorer.state().palette));
    if (pressed >= 0) ui.explorer.view().edit().palette = Palette(pressed);
    hintOnHover(ui, tr("Cividis reads alike for all kinds of colour vision; Print hatch in grey"));
}

void textSize(Ui& ui) {
    label(ui, tr("Text size"));
    actionIcon(ui, actionNamed("text.smaller"));
    ImGui::SameLine(0, ui.px(4));
    const std::string share = fmt::format("{:.0f} %", 100 * ui.explorer.state().textScale);
    if (button(ui, "text.normal", share.c_str(), tr("Back to the usual size (Ctrl + 0)")))
        perform("text.normal", ui.explorer);
    ImGui::SameLine(0, ui.px(4));
    actionIcon(ui, actionNamed("text.larger"));
}

void motionChoice(Ui& ui) {
    label(ui, tr("Motion"));
    Settings& settings = ui.explorer.memory().settings;
    const int pressed =
        choice(ui, "settings.motion", {tr("As the system"), tr("Full"), tr("Reduced")},
               size_t(settings.motion));
    if (pressed < 0) return;
    settings.motion = MotionChoice(pressed);
    ui.explorer.settingsChanged();
}

} // namespace

void bodyChoice(Ui& ui) {
    Settings& settings = ui.explorer.memory().settings;
    const auto segment = [&](BodyChoice body, const char* words) {
        const bool isOn = settings.body == body && ui.explorer.memory().model.empty();
        return Segment{"body." + std::string(nameOf(body)), words, {}, isOn};
    };
    const std::array row{segment(BodyChoice::Female, tr("Female")),
                         segment(BodyChoice::Male, tr("Male"))};
    const int pressed = segments(ui, "body", row);
    if (pressed < 0) return;
    settings.body = pressed == 0 ? BodyChoice::Female : BodyChoice::Male;
    ui.explorer.memory().noteModel({});
}

void settingsPage(Ui& ui) {
    heading(ui, tr("Settings"));
    gap(ui, 4);
    shownBody(ui);
    themeChoice(ui);
    backdropChoice(ui);
    paletteChoice(ui);
    textSize(ui);
    motionChoice(ui);
    gap(ui, 2);
    clientChoice(ui);
    WindowMemory& memory = ui.explorer.memory();
    checkbox(ui, "settings.turns", tr("Auto-rotate to pattern when a muscle is chosen"),
             memory.turnsToPattern);
    checkbox(ui, "settings.left_handed",
             tr("Left-handed mouse: left and right button change places"),
             memory.settings.isLeftHanded);
    checkbox(ui, "settings.one_button",
             tr("One mouse button: Ctrl + click opens the menu, Shift + click adds"),
             memory.settings.hasOneButton);
    gap(ui, 6);
    if (mainButton(ui, "settings.close", tr("Close"))) closePage(ui);
}

} // namespace myo
