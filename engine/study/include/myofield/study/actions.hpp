#pragma once

#include <myofield/study/keys.hpp>
#include <myofield/study/mode.hpp>

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

class Explorer;

/// Heading in the list of keys.
enum class ActionGroup : uint8_t {
    Looking,
    Choosing,
    Painting,
    Answering,
    Showing,
    Lecturing,
    Window
};

/// Where an action stands as a button or a line of a menu.
enum class ActionPlace : uint8_t {
    Nowhere,
    Modes,
    History, ///< undo and redo
    Share,   ///< files, and words for other programs
    Settings,
    Help,
    Panels,      ///< folds them
    Show,        ///< what lies over the picture
    OnSkin,      ///< what lies on the skin
    Text,        ///< the size of words
    Paint,       ///< what is done with a drawing
    Lecture,     ///< what is done with the marked step
    LectureFile, ///< what is done with all of a lecture
    MainViews,
    Views, ///< the other ones
    Sides,
    SetAside, ///< what is hidden, isolated or faded
    Pointed,  ///< the menu of what was pointed at
    Row       ///< further lines of it where that was the row of a muscle
};

/// Something a person can do. Keys, buttons, menus, the list of keys and the tests read the one
/// table of them.
struct Action {
    std::string id{};    ///< "view.front": for buttons, messages and tests
    std::string words{}; ///< on a button, English; pass it through tr()
    std::string tip{};   ///< one line that says more; likewise; may be empty
    std::string icon{};  ///< what its picture shows, a name of the window's icons; may be empty
    ActionGroup group = ActionGroup::Looking;
    ActionPlace place = ActionPlace::Nowhere;
    std::vector<KeyPress> keys{};
    ModeSet modes{};    ///< in which it can be done
    ModeSet keyModes{}; ///< of these, in which its keys are heard
    /// Whether its keys are heard while a text is typed or a panel has the keyboard too.
    bool isHeardEverywhere = false;
    bool tellsAnswers = false; ///< cannot be done while a question waits for its answer
    std::function<void(Explorer&)> perform{};
    std::function<bool(const Explorer&)> canPerform{}; ///< empty: always
    std::string whyNot{};                        ///< told when it cannot be done; may be empty
    std::function<bool(const Explorer&)> isOn{}; ///< of switches; empty: it is none
};

/// The table.
std::span<const Action> actions();
/// Asserts that there is such an action.
const Action& actionNamed(std::string_view id);
std::vector<const Action*> actionsAt(ActionPlace place);
/// What a key does in a mode; null: nothing.
const Action* actionFor(const KeyPress& press, ModeKind mode);

bool canPerform(const Action& action, const Explorer& explorer);
/// Does it where it can be done, otherwise tells why not.
void perform(const Action& action, Explorer& explorer);
inline void perform(std::string_view id, Explorer& explorer) {
    perform(actionNamed(id), explorer);
}

/// Those whose words, tip or keys hold all words that were typed, in the interface's language, best
/// first: those whose words begin so, then the others in the order of the table. All for nothing.
std::vector<const Action*> actionsMatching(std::string_view typed);

/// "Regions of the skin (O)": tip and keys, in the interface's language.
std::string tipOf(const Action& action);
/// "Ctrl + F, /": all keys of an action; empty where it has none.
std::string keysOf(const Action& action);

/// What the mouse does over the picture, for the list of keys.
struct MouseHelp {
    ActionGroup group;
    const char* how; ///< English; pass it through tr()
    const char* does;
};
std::span<const MouseHelp> mouseHelp();
const char* wordsOf(ActionGroup group);

} // namespace myo
