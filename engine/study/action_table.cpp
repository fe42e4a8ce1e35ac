// The one table of what a person can do. A new action is a row in one of the files actions_*.cpp and
// nothing else: its keys, its button, its line in menus, in the list of keys and in the list of
// commands follow.
#include "action_table.hpp"

#include "action_rows.hpp"

namespace myo {

std::vector<Action> actionTable() {
    std::vector<Action> table;
    addLooking(table);
    addChoosing(table);
    addPainting(table);
    addAnswering(table);
    addShowing(table);
    addLecturing(table);
    addWindow(table);
    giveKeysToAudience(table);
    return table;
}

} // namespace myo
