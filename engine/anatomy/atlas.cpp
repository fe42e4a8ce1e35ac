#include <myofield/anatomy/atlas.hpp>

#include <myofield/core/text.hpp>

#include <algorithm>

namespace myo {
namespace {

template <class IdType, class Item>
IdType indexOf(const std::vector<Item>& items, std::string_view id) {
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? IdType{} : IdType{uint32_t(found - items.begin())};
}

std::vector<std::string> namesOf(const Muscle& muscle) {
    std::vector<std::string> names{muscle.id, muscle.name, muscle.latin};
    names.insert(names.end(), muscle.synonyms.begin(), muscle.synonyms.end());
    return names;
}

std::vector<std::string> namesOf(const Region& region) {
    std::vector<std::string> names{region.id, region.label, region.coarse};
    names.insert(names.end(), region.words.begin(), region.words.end());
    return names;
}

template <class IdType, class Item>
std::vector<IdType> allNamed(const std::vector<Item>& items, std::string_view text) {
    const std::string wanted = foldedName(text);
    std::vector<IdType> found;
    for (uint32_t i = 0; i < items.size(); ++i) {
        const std::vector<std::string> names = namesOf(items[i]);
        if (std::ranges::any_of(names, [&](const auto& n) { return foldedName(n) == wanted; }))
            found.push_back({i});
    }
    return found;
}

template <class Item>
std::vector<std::string> nearestOf(const std::vector<Item>& items, std::string_view text) {
    std::vector<std::string> ids;
    for (const Item& item : items) ids.push_back(item.id);
    return nearestNames(text, ids, 3);
}

} // namespace

int Muscle::pointNamed(std::string_view pointId) const {
    const auto found = std::ranges::find(points, pointId, &TriggerPoint::id);
    return found == points.end() ? -1 : int(found - points.begin());
}

MuscleId Atlas::muscleWithId(std::string_view id) const { return indexOf<MuscleId>(muscles, id); }
RegionId Atlas::regionWithId(std::string_view id) const { return indexOf<RegionId>(regions, id); }
LandmarkId Atlas::landmarkWithId(std::string_view id) const {
    return indexOf<LandmarkId>(landmarks, id);
}

const Reference* Atlas::referenceWithId(std::string_view id) const {
    const auto found = std::ranges::find(references, id, &Reference::id);
    return found == references.end() ? nullptr : &*found;
}

std::vector<MuscleId> Atlas::musclesNamed(std::string_view text) const {
    return allNamed<MuscleId>(muscles, text);
}

std::vector<RegionId> Atlas::regionsNamed(std::string_view text) const {
    return allNamed<RegionId>(regions, text);
}

std::vector<std::string> Atlas::nearestMuscles(std::string_view text) const {
    return nearestOf(muscles, text);
}

std::vector<std::string> Atlas::nearestRegions(std::string_view text) const {
    return nearestOf(regions, text);
}

} // namespace myo
