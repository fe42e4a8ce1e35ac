#include <myofield/study/choice.hpp>

#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {

Choice::Choice(LiveView& view, const Stage& stage) : view_(view), stage_(stage) {
    if (!view.state().selection.empty()) open_ = view.state().selection.front().muscle;
}

void Choice::follow() {
    const std::vector<SelectedMuscle>& chosen = view_.state().selection;
    pointedAt_.clear();
    if (chosen.empty())
        open_.clear();
    else if (!view_.state().isSelected(open_))
        open_ = chosen.back().muscle;
}

void Choice::choose(const std::string& muscle, bool adds) {
    if (adds)
        toggleSelected(view_.edit(), muscle);
    else
        selectOnly(view_.edit(), muscle);
    if (view_.state().isSelected(muscle)) open_ = muscle;
    follow();
}

void Choice::deselect(const std::string& muscle) {
    myo::deselect(view_.edit(), muscle);
    follow();
}

void Choice::clear() {
    set({});
}

void Choice::set(std::vector<SelectedMuscle> muscles) {
    view_.edit().selection = std::move(muscles);
    follow();
}

void Choice::pointAt(const Pointed& pointed) {
    if (std::vector<StructureKey> keys = targetAt(pointed); !keys.empty())
        pointedAt_ = std::move(keys);
}

void Choice::mean(const std::string& muscle) {
    if (std::vector<StructureKey> keys = partsOf(muscle, std::nullopt); !keys.empty())
        pointedAt_ = std::move(keys);
}

std::string Choice::meant() const {
    const std::vector<StructureKey> keys = target();
    if (keys.empty()) return {};
    const StructureId id = stage_.body().find(keys.front().id, keys.front().side);
    const bool isMuscle = id && stage_.body()[id].kind == Kind::Muscle;
    return isMuscle ? stage_.parts().muscleIdOf(id) : std::string();
}

std::vector<StructureKey> Choice::targetAt(const Pointed& pointed) const {
    if (pointed.mark) return partsOf(stage_.atlas()[pointed.mark->muscle].id, pointed.mark->side);
    if (!pointed.structure) return {};
    const Structure& structure = stage_.body()[pointed.structure];
    if (structure.kind == Kind::Skin) return {};
    if (structure.kind != Kind::Muscle) return {{structure.id, structure.side}};
    return partsOf(stage_.parts().muscleIdOf(pointed.structure), structure.side);
}

std::vector<StructureKey> Choice::target() const {
    if (!pointedAt_.empty()) return pointedAt_;
    return open_.empty() ? std::vector<StructureKey>() : partsOf(open_, std::nullopt);
}

std::vector<StructureKey> Choice::partsOf(const std::string& muscle,
                                          std::optional<Side> side) const {
    const Sides sides = side ? Sides::Both : view_.state().sides;
    std::vector<StructureKey> keys = keysOf(stage_, muscle, sides);
    if (side) std::erase_if(keys, [&](const StructureKey& key) { return key.side != *side; });
    return keys;
}

std::string wordsOf(const Stage& stage, const std::vector<StructureKey>& keys) {
    if (keys.empty()) return {};
    const StructureId first = stage.body().find(keys.front().id, keys.front().side);
    if (!first) return keys.front().id;
    const Structure& structure = stage.body()[first];
    const MuscleId muscle = stage.parts().muscleOf(first);
    const std::string name = muscle ? stage.atlas()[muscle].name : capitalised(structure.name);
    const bool isOneSided = std::ranges::all_of(
        keys, [&](const StructureKey& key) { return key.side == keys.front().side; });
    if (!isOneSided || structure.side == Side::Median) return name;
    return name + ", " + wordsOf(structure.side);
}

} // namespace myo
