// Text size, files, pages, the window itself.
#include "action_rows.hpp"

#include <myofield/study/lecture_steps.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

using Place = ActionPlace;
using namespace rows;

constexpr float kTextStep = 1.1f;
constexpr float kSmallestText = 0.5f, kLargestText = 3;

/// By a factor; 0: the usual size.
Do scaleText(float factor) {
    return [=](Explorer& e) {
        if (lecturing(e)) return scaleLecture(e, factor);
        float& scale = e.view().edit().textScale;
        scale = factor > 0 ? std::clamp(scale * factor, kSmallestText, kLargestText) : 1;
    };
}

/// Of the file that was saved last.
void openFolder(Explorer& explorer) {
    explorer.errands().ask(
        {.what = Errand::What::OpenFolder, .path = explorer.memory().recentFolders.front()});
}

void turnTheme(Explorer& explorer) {
    explorer.memory().settings.theme = explorer.isDark() ? ThemeChoice::Light : ThemeChoice::Dark;
    explorer.settingsChanged();
}

/// A row that is heard wherever the keyboard is.
void addEverywhere(std::vector<Action>& table, Action action) {
    action.group = ActionGroup::Window;
    action.isHeardEverywhere = true;
    table.push_back(std::move(action));
}

void addText(std::vector<Action>& table) {
    addEverywhere(table, {.id = "text.smaller",
                          .words = mark("Smaller text"),
                          .icon = "remove",
                          .place = Place::Text,
                          .keys = {withCtrl('-')},
                          .perform = scaleText(1 / kTextStep)});
    addEverywhere(table, {.id = "text.normal",
                          .words = mark("Usual text size"),
                          .icon = "text",
                          .place = Place::Text,
                          .keys = {withCtrl('0')},
                          .perform = scaleText(0)});
    addEverywhere(table, {.id = "text.larger",
                          .words = mark("Larger text"),
                          .icon = "add",
                          .place = Place::Text,
                          .keys = {withCtrl('+'), withCtrl('=')},
                          .perform = scaleText(kTextStep)});
}

void addFiles(std::vector<Action>& table) {
    addEverywhere(table,
                  {.id = "save.plate",
                   .words = mark("Save plate"),
                   .tip = mark("Muscle and pain both seen, with names, as PNG"),
                   .icon = "best",
                   .place = Place::Share,
                   .keys = {withCtrlShift('s')},
                   .tellsAnswers = true,
                   .perform = chooseFile(FileTask::What::SavePlate),
                   .canPerform = [](const Explorer& e) { return !e.state().selection.empty(); }});
    addEverywhere(table, {.id = "save.picture",
                          .words = mark("Save picture"),
                          .tip = mark("This view without the panels, as PNG"),
                          .icon = "picture",
                          .place = Place::Share,
                          .keys = {withCtrl('p')},
                          .tellsAnswers = true, // its name is the muscle's
                          .perform = chooseFile(FileTask::What::SavePicture)});
    addEverywhere(table, {.id = "save.view",
                          .words = mark("Save view"),
                          .tip = mark("What is chosen and shown, to open again or send on"),
                          .icon = "save",
                          .place = Place::Share,
                          .keys = {withCtrl('s')},
                          .tellsAnswers = true,
                          .perform = chooseFile(FileTask::What::SaveView)});
    addEverywhere(
        table,
        {.id = "open",
         .words = mark("Open"),
         .tip = mark("A model, a saved view or a drawing; files can be dropped on the window too"),
         .icon = "open",
         .place = Place::Share,
         .keys = {withCtrl('o')},
         .perform = chooseFile(FileTask::What::Open)});
    addEverywhere(table,
                  {.id = "model",
                   .words = mark("Model"),
                   .tip = mark("What became of the model that is shown, and models opened lately"),
                   .icon = "file",
                   .place = Place::Share,
                   .perform = openOrClose(Page::Model)});
    addEverywhere(
        table, {.id = "open.folder",
                .words = mark("Open folder"),
                .tip = mark("The folder of the file that was saved last"),
                .icon = "folder",
                .place = Place::Share,
                .perform = openFolder,
                .canPerform = [](const Explorer& e) { return !e.memory().recentFolders.empty(); }});
}

void addPages(std::vector<Action>& table) {
    addEverywhere(table, {.id = "settings",
                          .words = mark("Settings"),
                          .tip = mark("Theme, colours, text size, mouse, motion"),
                          .icon = "settings",
                          .place = Place::Settings,
                          .keys = {withCtrl(',')},
                          .perform = openOrClose(Page::Settings)});
    addEverywhere(table, {.id = "help",
                          .words = mark("Keys and mouse"),
                          .tip = mark("All keys"),
                          .icon = "keys",
                          .place = Place::Help,
                          .keys = {pressed(Key::F1), typed('?')},
                          .perform = openOrClose(Page::Keys)});
    addEverywhere(table, {.id = "commands",
                          .words = mark("Commands"),
                          .tip = mark("Everything that can be done, by its name"),
                          .icon = "commands",
                          .place = Place::Help,
                          .keys = {withCtrlShift('p')},
                          .perform = openOrClose(Page::Commands)});
    addEverywhere(table, {.id = "messages",
                          .words = mark("Messages"),
                          .tip = mark("Recent messages"),
                          .icon = "messages",
                          .place = Place::Help,
                          .perform = openOrClose(Page::Messages)});
    addEverywhere(table, {.id = "glossary",
                          .words = mark("What words mean"),
                          .tip = mark("The terms of anatomy and of pain that the texts use"),
                          .icon = "book",
                          .place = Place::Help,
                          .perform = [](Explorer& e) { e.read("glossary"); },
                          .canPerform =
                              [](const Explorer& e) {
                                  return e.atlas().articleWithId("glossary") != nullptr;
                              }});
    addEverywhere(table, {.id = "about",
                          .words = mark("About the charts"),
                          .tip = mark("What the charts are, and what this program does not do"),
                          .icon = "about",
                          .place = Place::Help,
                          .keys = {pressed(Key::F2)},
                          .perform = openOrClose(Page::About)});
}

void addTheWindowItself(std::vector<Action>& table) {
    addEverywhere(table, {.id = "fold.left",
                          .words = mark("Left panel"),
                          .tip = mark("Show or fold the left panel"),
                          .icon = "fold.left",
                          .place = Place::Panels,
                          .keys = {pressed(Key::F7)},
                          .modes = kNotPresenting,
                          .perform = ask(Errand::What::FoldLeft)});
    addEverywhere(table, {.id = "fold.right",
                          .words = mark("Right panel"),
                          .tip = mark("Show or fold the right panel"),
                          .icon = "fold.right",
                          .place = Place::Panels,
                          .keys = {pressed(Key::F8)},
                          .modes = kNotPresenting,
                          .perform = ask(Errand::What::FoldRight)});
    addEverywhere(table, {.id = "theme",
                          .words = mark("Dark or light"),
                          .tip = mark("The other theme of the window"),
                          .icon = "theme",
                          .place = Place::Help,
                          .perform = turnTheme,
                          .isOn = [](const Explorer& e) { return e.isDark(); }});
    table.push_back({.id = "dark",
                     .words = mark("Dark pause"),
                     .tip = mark("The window dark, for a pause; any key brings it back"),
                     .group = ActionGroup::Window,
                     .keys = {typed('.')},
                     .perform = [](Explorer& e) { e.view().setCurtain(Curtain::Dark); }});
    addEverywhere(table, {.id = "full_screen",
                          .words = mark("Full screen"),
                          .icon = "full_screen",
                          .place = Place::Help,
                          .keys = {pressed(Key::F11)},
                          .perform = ask(Errand::What::FullScreen)});
    addEverywhere(table, {.id = "quit",
                          .words = mark("Close the window"),
                          .icon = "close",
                          .place = Place::Help,
                          .keys = {withCtrl('q')},
                          .perform = ask(Errand::What::Quit)});
}

} // namespace

void addWindow(std::vector<Action>& table) {
    addText(table);
    addFiles(table);
    addPages(table);
    addTheWindowItself(table);
}

} // namespace myo
