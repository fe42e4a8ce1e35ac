#include <myofield/study/actions.hpp>

#include "action_table.hpp"

#include <myofield/core/text.hpp>
#include <myofield/study/explorer.hpp>
#include <myofield/study/quiz_steps.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <sstream>

namespace myo {

std::span<const Action> actions() {
    static const std::vector<Action> table = actionTable();
    return table;
}

const Action& actionNamed(std::string_view id) {
    const auto found = std::ranges::find(actions(), id, &Action::id);
    assert(found != actions().end());
    return *found;
}

std::vector<const Action*> actionsAt(ActionPlace place) {
    std::vector<const Action*> there;
    for (const Action& action : actions())
        if (action.place == place) there.push_back(&action);
    return there;
}

const Action* actionFor(const KeyPress& press, ModeKind mode) {
    const auto withKey = [&](const KeyPress& wanted) -> const Action* {
        for (const Action& action : actions())
            if (action.modes.has(mode) && action.keyModes.has(mode) &&
                std::ranges::find(action.keys, wanted) != action.keys.end())
                return &action;
        return nullptr;
    };
    if (press.isNothing()) return nullptr;
    if (const Action* exact = withKey(press)) return exact;
    // Shift may be what a layout needs for the sign: Ctrl + plus.
    KeyPress plain = press;
    plain.shift = false;
    return press.ctrl && press.shift ? withKey(plain) : nullptr;
}

bool canPerform(const Action& action, const Explorer& explorer) {
    return action.modes.has(explorer.modeKind()) && !(action.tellsAnswers && isAsked(explorer)) &&
           (!action.canPerform || action.canPerform(explorer));
}

void perform(const Action& action, Explorer& explorer) {
    if (canPerform(action, explorer))
        action.perform(explorer);
    else if (action.tellsAnswers && isAsked(explorer))
        explorer.messages().tell(tr("Not while you are asked: it would tell the answer."));
    else if (!action.whyNot.empty())
        explorer.messages().tell(tr(action.whyNot.c_str()));
}

std::vector<const Action*> actionsMatching(std::string_view typed) {
    const std::string wanted = foldedName(typed);
    std::vector<std::pair<int, const Action*>> found;
    for (const Action& action : actions()) {
        const std::string words = foldedName(tr(action.words.c_str()));
        const std::string tip = action.tip.empty() ? "" : foldedName(tr(action.tip.c_str()));
        const std::string all = words + " " + tip + " " + foldedName(keysOf(action));
        std::istringstream parts(wanted);
        const bool holdsAll = std::all_of(
            std::istream_iterator<std::string>(parts), std::istream_iterator<std::string>(),
            [&](const std::string& part) { return all.find(part) != std::string::npos; });
        if (!holdsAll) continue;
        found.emplace_back(words.starts_with(wanted)          ? 0
                           : words.find(wanted) != words.npos ? 1
                                                              : 2,
                           &action);
    }
    std::ranges::stable_sort(found, {}, [](const auto& entry) { return entry.first; });
    std::vector<const Action*> matching;
    for (const auto& entry : found) matching.push_back(entry.second);
    return matching;
}

std::string keysOf(const Action& action) {
    std::string words;
    for (const KeyPress& press : action.keys) words += (words.empty() ? "" : ", ") + wordsOf(press);
    return words;
}

std::string tipOf(const Action& action) {
    const std::string tip = action.tip.empty() ? std::string() : tr(action.tip.c_str());
    if (action.keys.empty()) return tip;
    const std::string key = wordsOf(action.keys.front());
    return tip.empty() ? key : tip + " (" + key + ")";
}

std::span<const MouseHelp> mouseHelp() {
    static constexpr std::array kLines{
        MouseHelp{ActionGroup::Looking, mark("Drag"), mark("Turn about what is under the pointer")},
        MouseHelp{ActionGroup::Looking, mark("Right or middle drag, Shift or Space + drag"),
                  mark("Move")},
        MouseHelp{ActionGroup::Looking, mark("Scroll"), mark("Zoom to the pointer")},
        MouseHelp{ActionGroup::Looking, mark("Scroll sideways"), mark("Move across")},
        MouseHelp{ActionGroup::Looking, mark("Double click"), mark("Frame what is clicked")},
        MouseHelp{ActionGroup::Choosing, mark("Click, Ctrl + click"),
                  mark("Choose a muscle; add it or take it out")},
        MouseHelp{ActionGroup::Choosing, mark("Click beside the body"),
                  mark("Clear the selection")},
        MouseHelp{ActionGroup::Choosing, mark("Enter in the search"),
                  mark("Take the highlighted answer; Up and Down highlight another")},
        MouseHelp{ActionGroup::Painting, mark("Drag in Find pain"), mark("Paint where it hurts")},
        MouseHelp{ActionGroup::Painting, mark("Shift + drag"), mark("Erase")},
        MouseHelp{ActionGroup::Painting, mark("Right drag in Find pain"), mark("Turn")},
        MouseHelp{ActionGroup::Painting, mark("Ctrl + wheel, Ctrl + drag sideways"),
                  mark("Size of the brush")},
        MouseHelp{ActionGroup::Lecturing, mark("Drag a step"), mark("Move it to another place")},
        MouseHelp{ActionGroup::Showing, mark("Right click"),
                  mark("The menu of what is under the pointer")},
    };
    return kLines;
}

const char* wordsOf(ActionGroup group) {
    switch (group) {
    case ActionGroup::Looking: return tr("Looking");
    case ActionGroup::Choosing: return tr("Choosing");
    case ActionGroup::Painting: return tr("Painting");
    case ActionGroup::Answering: return tr("Being asked");
    case ActionGroup::Showing: return tr("Showing");
    case ActionGroup::Lecturing: return tr("Lectures");
    case ActionGroup::Window: return tr("Window");
    }
    return "";
}

} // namespace myo
