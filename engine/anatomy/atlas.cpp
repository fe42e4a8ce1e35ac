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

template <class Area>
std::vector<std::string> namesOf(const Area& area) {
    std::vector<std::string> names{area.id, area.label};
    names.insert(names.end(), area.words.begin(), area.words.end());
    return names;
}

/// What people call a place, without the words that do not change its meaning: both "the pain in my
/// left knee" and "knees" become "knee".
std::string plainPlace(std::string_view text) {
    constexpr std::string_view kEmptyWords[] = {"the",  "my",   "a",    "an",   "in",
                                                "on",   "at",   "of",   "left", "right",
                                                "both", "pain", "ache", "sore", "hurts"};
    std::string plain;
    const std::string folded = foldedName(text);
    for (size_t start = 0; start < folded.size();) {
        const size_t end = std::min(folded.find(' ', start), folded.size());
        std::string_view word = std::string_view(folded).substr(start, end - start);
        start = end + 1;
        if (std::ranges::find(kEmptyWords, word) != std::end(kEmptyWords)) continue;
        if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
        if (!plain.empty()) plain += ' ';
        plain += word;
    }
    return plain;
}

template <class Area>
bool isPlaceNamed(const Area& area, const std::string& plain) {
    const std::vector<std::string> names = namesOf(area);
    return !plain.empty() &&
           std::ranges::any_of(names, [&](const auto& name) { return plainPlace(name) == plain; });
}

template <class Item>
bool isNamed(const Item& item, const std::string& folded) {
    const std::vector<std::string> names = namesOf(item);
    return std::ranges::any_of(names, [&](const auto& name) { return foldedName(name) == folded; });
}

/// Ids of the three items that have the names nearest to `text`.
template <class Item>
std::vector<std::string> nearestOf(const std::vector<Item>& items, std::string_view text) {
    std::vector<std::string> names;
    std::unordered_map<std::string, std::string> idOf;
    for (const Item& item : items)
        for (std::string& name : namesOf(item))
            if (idOf.try_emplace(name, item.id).second) names.push_back(std::move(name));
    std::vector<std::string> ids;
    for (const std::string& name : nearestNames(text, names, 30))
        if (ids.size() < 3 && std::ranges::find(ids, idOf.at(name)) == ids.end())
            ids.push_back(idOf.at(name));
    return ids;
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
    return found;
}

std::vector<RegionId> Atlas::regionsNamed(std::string_view text) const {
    const std::string wanted = plainPlace(text);
    std::vector<RegionId> found;
    for (uint32_t i = 0; i < regions.size(); ++i) {
        const CoarseArea* wider = coarseAreaWithId(regions[i].coarse);
        if (isPlaceNamed(regions[i], wanted) || (wider && isPlaceNamed(*wider, wanted)))
            found.push_back({i});
    }
    return found;
}

std::vector<std::string> Atlas::nearestMuscles(std::string_view text) const {
    return nearestOf(muscles, text);
}

std::vector<std::string> Atlas::nearestRegions(std::string_view text) const {
    return nearestOf(regions, text);
}

} // namespace myo
