#include <myofield/anatomy/muscle_parts.hpp>

#include <algorithm>
#include <cassert>
#include <tuple>

namespace myo {
namespace {

std::vector<StructureId> onSides(const std::vector<StructureId>& structures, const Body& body,
                                 Sides sides) {
    std::vector<StructureId> kept;
    for (const StructureId structure : structures)
        if (includes(sides, body[structure].side)) kept.push_back(structure);
    return kept;
}

std::string_view upToFirstDot(std::string_view id) {
    return id.substr(0, id.find('.'));
}

} // namespace

MuscleParts::MuscleParts(const Atlas& atlas, const Body& body)
    : atlas_(&atlas), body_(&body), parts_(atlas.muscles.size()), muscles_(body.structures.size()) {
    std::unordered_map<std::string_view, std::vector<MuscleId>> havePart;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        const auto add = [&](std::string_view id) {
            std::vector<MuscleId>& muscles = havePart[id];
            if (muscles.empty() || muscles.back() != MuscleId{m}) muscles.push_back({m});
        };
        add(atlas.muscles[m].id);
        for (const std::string_view part : atlas.muscles[m].parts) {
            for (size_t dot = part.find('.'); dot != part.npos; dot = part.find('.', dot + 1))
                add(part.substr(0, dot));
            add(part);
        }
    }
    for (uint32_t s = 0; s < body.structures.size(); ++s) {
        if (body.structures[s].kind != Kind::Muscle) continue;
        addNames({s});
        const auto found = havePart.find(body.structures[s].id);
        if (found == havePart.end()) continue;
        muscles_[s] = found->second;
        for (const MuscleId muscle : muscles_[s]) parts_[muscle.index].push_back({s});
        sortBySpeaker({s});
    }
}

void MuscleParts::addNames(StructureId structure) {
    const std::string& id = (*body_)[structure].id;
    for (size_t dot = id.find('.'); dot != id.npos; dot = id.find('.', dot + 1))
        named_[id.substr(0, dot)].push_back(structure);
    named_[id].push_back(structure);
}

void MuscleParts::sortBySpeaker(StructureId structure) {
    const std::string_view whole = upToFirstDot((*body_)[structure].id);
    std::ranges::stable_sort(muscles_[structure.index], {}, [&](MuscleId id) {
        const Muscle& muscle = (*atlas_)[id];
        return std::tuple(muscle.id != whole, muscle.parts.size());
    });
}

const std::vector<StructureId>& MuscleParts::partsOf(MuscleId muscle) const {
    assert(muscle.index < parts_.size());
    return parts_[muscle.index];
}

std::vector<StructureId> MuscleParts::partsOf(MuscleId muscle, Sides sides) const {
    return onSides(partsOf(muscle), *body_, sides);
}

bool MuscleParts::isPart(StructureId structure, MuscleId muscle) const {
    const std::vector<MuscleId>& muscles = musclesOf(structure);
    return std::ranges::find(muscles, muscle) != muscles.end();
}

std::vector<StructureId> MuscleParts::structuresFor(MuscleId muscle, std::string_view part,
                                                    Side side) const {
    const Muscle& named = (*atlas_)[muscle];
    std::vector<StructureId> exact, pieces, wholes;
    for (const Side wanted : {side, Side::Median})
        for (const StructureId id : partsOf(muscle)) {
            const Structure& structure = (*body_)[id];
            if (structure.side != wanted) continue;
            const std::string& whole = structure.id;
            const bool isWhole =
                whole == named.id || (part.starts_with(whole) && part.size() > whole.size() &&
                                      part[whole.size()] == '.');
            if (whole == part)
                exact.push_back(id);
            else if (isWhole)
                wholes.push_back(id);
        }
    if (!exact.empty()) return exact;
    for (const Side wanted : {side, Side::Median})
        if (const auto found = named_.find(std::string(part)); found != named_.end())
            for (const StructureId id : found->second)
                if ((*body_)[id].side == wanted) pieces.push_back(id);
    return pieces.empty() ? wholes : pieces;
}

const std::vector<MuscleId>& MuscleParts::musclesOf(StructureId structure) const {
    assert(structure.index < muscles_.size());
    return muscles_[structure.index];
}

MuscleId MuscleParts::muscleOf(StructureId structure) const {
    const std::vector<MuscleId>& muscles = musclesOf(structure);
    return muscles.empty() ? MuscleId{} : muscles.front();
}

std::vector<StructureId> MuscleParts::partsNamed(std::string_view muscle, Sides sides) const {
    if (const MuscleId known = atlas_->muscleWithId(muscle)) return partsOf(known, sides);
    const auto found = named_.find(std::string(muscle));
    return found == named_.end() ? std::vector<StructureId>()
                                 : onSides(found->second, *body_, sides);
}

std::string MuscleParts::muscleIdOf(StructureId structure) const {
    if (const MuscleId muscle = muscleOf(structure)) return (*atlas_)[muscle].id;
    const Structure& named = (*body_)[structure];
    return named.kind == Kind::Muscle ? std::string(upToFirstDot(named.id)) : std::string();
}

} // namespace myo
