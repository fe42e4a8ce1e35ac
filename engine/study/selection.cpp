#include <myofield/study/selection.hpp>

#include <myofield/scene/draw_list.hpp>

#include <algorithm>
#include <set>

namespace myo {
namespace {

SelectedMuscle& entryFor(ViewState& state, const std::string& muscle) {
    const auto found = std::ranges::find(state.selection, muscle, &SelectedMuscle::muscle);
    if (found != state.selection.end()) return *found;
    return state.selection.emplace_back(SelectedMuscle{muscle, {}});
}

/// Puts all keys in or takes all out, whichever the first of them asks for.
void toggleKeys(std::set<StructureKey>& set, const std::vector<StructureKey>& keys) {
    if (keys.empty()) return;
    const bool takesOut = set.contains(keys.front());
    for (const StructureKey& key : keys)
        if (takesOut)
            set.erase(key);
        else
            set.insert(key);
}

} // namespace

void selectOnly(ViewState& state, const std::string& muscle) {
    if (state.selection.size() == 1 && state.selection[0].muscle == muscle) return;
    state.selection = {SelectedMuscle{muscle, {}}};
}

void toggleSelected(ViewState& state, const std::string& muscle) {
    if (state.isSelected(muscle))
        deselect(state, muscle);
    else
        state.selection.push_back({muscle, {}});
}

void deselect(ViewState& state, std::string_view muscle) {
    std::erase_if(state.selection,
                  [&](const SelectedMuscle& entry) { return entry.muscle == muscle; });
}

void switchPoint(ViewState& state, const std::string& muscle, const std::string& point, bool isOn) {
    SelectedMuscle& entry = entryFor(state, muscle);
    if (isOn)
        entry.pointsOff.erase(point);
    else
        entry.pointsOff.insert(point);
}

void switchAllPoints(ViewState& state, const Muscle& muscle, bool isOn) {
    for (const TriggerPoint& point : muscle.points) switchPoint(state, muscle.id, point.id, isOn);
}

void showOnlyPoint(ViewState& state, const Muscle& muscle, uint32_t point) {
    std::set<std::string> others;
    for (uint32_t p = 0; p < muscle.points.size(); ++p)
        if (p != point) others.insert(muscle.points[p].id);
    std::set<std::string>& off = entryFor(state, muscle.id).pointsOff;
    off = off == others ? std::set<std::string>{} : others;
}

std::vector<StructureKey> keysOf(const Stage& stage, std::string_view muscle, Sides sides) {
    std::vector<StructureKey> keys;
    for (const StructureId part : stage.parts().partsNamed(muscle, sides))
        keys.push_back({stage.body()[part].id, stage.body()[part].side});
    return keys;
}

std::vector<StructureKey> keysOfSelection(const Stage& stage, const ViewState& state) {
    const std::vector<bool> isSelected = selectedStructures(stage, state);
    std::vector<StructureKey> keys;
    for (uint32_t s = 0; s < isSelected.size(); ++s)
        if (isSelected[s])
            keys.push_back({stage.body().structures[s].id, stage.body().structures[s].side});
    return keys;
}

void toggleHidden(ViewState& state, const std::vector<StructureKey>& keys) {
    toggleKeys(state.hidden, keys);
}

void toggleGhosted(ViewState& state, const std::vector<StructureKey>& keys) {
    toggleKeys(state.ghosted, keys);
}

void toggleIsolated(ViewState& state, const std::vector<StructureKey>& keys) {
    std::set<StructureKey> wanted(keys.begin(), keys.end());
    if (state.isolated == wanted)
        state.isolated.clear();
    else
        state.isolated = std::move(wanted);
    for (const StructureKey& key : keys) state.hidden.erase(key);
}

void showAll(ViewState& state) {
    state.hidden.clear();
    state.ghosted.clear();
    state.isolated.clear();
}

size_t setAsideCount(const ViewState& state) {
    return state.hidden.size() + state.ghosted.size() + state.isolated.size();
}

bool isAnythingSetAside(const ViewState& state) {
    return setAsideCount(state) > 0;
}

bool isSkinLookedThrough(const ViewState& state) {
    return state.layers.skin < kSkinIsLookedThroughBelow;
}

std::vector<std::string> dropUnknown(ViewState& state, const Stage& stage) {
    const Atlas& atlas = stage.atlas();
    std::set<std::string> structures;
    std::set<StructureKey> keys;
    for (const Structure& structure : stage.body().structures) {
        structures.insert(structure.id);
        keys.insert({structure.id, structure.side});
    }
    std::vector<std::string> dropped;
    std::erase_if(state.selection, [&](const SelectedMuscle& entry) {
        const bool isKnown = atlas.muscleWithId(entry.muscle) ||
                             structures.contains(entry.muscle) ||
                             !stage.parts().partsNamed(entry.muscle, Sides::Both).empty();
        if (!isKnown) dropped.push_back(entry.muscle);
        return !isKnown;
    });
    for (SelectedMuscle& entry : state.selection)
        if (const MuscleId id = atlas.muscleWithId(entry.muscle))
            std::erase_if(entry.pointsOff, [&](const std::string& point) {
                return atlas[id].pointNamed(point) < 0;
            });
    for (std::set<StructureKey>* set : {&state.hidden, &state.ghosted, &state.isolated})
        std::erase_if(*set, [&](const StructureKey& key) {
            if (!keys.contains(key)) dropped.push_back(key.id);
            return !keys.contains(key);
        });
    return dropped;
}

} // namespace myo
