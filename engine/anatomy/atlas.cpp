#include <myofield/anatomy/atlas.hpp>

#include <myofield/core/text.hpp>

#include <algorithm>
#include <unordered_map>

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

bool isNamed(const Muscle& muscle, const std::string& folded) {
    const std::vector<std::string> names = namesOf(muscle);
    return std::ranges::any_of(names, [&](const auto& name) { return foldedName(name) == folded; });
}

bool isCalled(const MuscleGroup& group, const std::string& folded) {
    return foldedName(group.id) == folded || foldedName(group.label) == folded ||
           std::ranges::any_of(group.words,
                               [&](const auto& name) { return foldedName(name) == folded; });
}

} // namespace

int Muscle::pointNamed(std::string_view pointId) const {
    const auto found = std::ranges::find(points, pointId, &TriggerPoint::id);
    return found == points.end() ? -1 : int(found - points.begin());
}

MuscleId Atlas::muscleWithId(std::string_view id) const {
    return indexOf<MuscleId>(muscles, id);
}
RegionId Atlas::regionWithId(std::string_view id) const {
    return indexOf<RegionId>(regions, id);
}
LandmarkId Atlas::landmarkWithId(std::string_view id) const {
    return indexOf<LandmarkId>(landmarks, id);
}

const Reference* Atlas::referenceWithId(std::string_view id) const {
    const auto found = std::ranges::find(references, id, &Reference::id);
    return found == references.end() ? nullptr : &*found;
}

const Article* Atlas::articleWithId(std::string_view id) const {
    const auto found = std::ranges::find(articles, id, &Article::id);
    return found == articles.end() ? nullptr : &*found;
}

std::vector<const Article*> Atlas::articlesBehind(const std::vector<std::string>& ids) const {
    std::vector<std::string> wanted = ids;
    std::vector<bool> isBehind(articles.size());
    for (size_t i = 0; i < wanted.size(); ++i) {
        const Article* const article = articleWithId(wanted[i]);
        if (!article || isBehind[size_t(article - articles.data())]) continue;
        isBehind[size_t(article - articles.data())] = true;
        wanted.insert(wanted.end(), article->see.begin(), article->see.end());
    }
    std::vector<const Article*> behind;
    for (size_t i = 0; i < articles.size(); ++i)
        if (isBehind[i]) behind.push_back(&articles[i]);
    return behind;
}

std::vector<const Article*> Atlas::guidesTo(MuscleId muscle) const {
    std::vector<const Article*> guides;
    for (const Article& article : articles)
        if (std::ranges::find(article.muscles, muscle) != article.muscles.end())
            guides.push_back(&article);
    return guides;
}

std::vector<const MuscleGroup*> Atlas::groupsOf(MuscleId muscle) const {
    std::vector<const MuscleGroup*> found;
    for (const MuscleGroup& group : groups)
        if (std::ranges::find(group.muscles, muscle) != group.muscles.end())
            found.push_back(&group);
    return found;
}

const CoarseArea* Atlas::coarseAreaWithId(std::string_view id) const {
    const auto found = std::ranges::find(coarseAreas, id, &CoarseArea::id);
    return found == coarseAreas.end() ? nullptr : &*found;
}

std::vector<MuscleId> Atlas::musclesNamed(std::string_view text) const {
    const std::string wanted = foldedName(text);
    std::vector<MuscleId> found;
    if (const MuscleId only = muscleWithId(text)) return {only};
    for (uint32_t i = 0; i < muscles.size(); ++i)
        if (isNamed(muscles[i], wanted)) found.push_back({i});
    for (const MuscleGroup& group : groups) {
        if (!isCalled(group, wanted)) continue;
        for (const MuscleId muscle : group.muscles)
            if (std::ranges::find(found, muscle) == found.end()) found.push_back(muscle);
    }
    return found;
}

std::vector<std::string> Atlas::nearestMuscles(std::string_view text) const {
    std::vector<std::string> names;
    std::unordered_map<std::string, std::string> idOf;
    for (const Muscle& muscle : muscles)
        for (std::string& name : namesOf(muscle))
            if (idOf.try_emplace(name, muscle.id).second) names.push_back(std::move(name));
    std::vector<std::string> ids;
    for (const std::string& name : nearestNames(text, names, 30))
        if (ids.size() < 3 && std::ranges::find(ids, idOf.at(name)) == ids.end())
            ids.push_back(idOf.at(name));
    return ids;
}

} // namespace myo
