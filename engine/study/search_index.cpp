#include <myofield/study/search_index.hpp>

#include <myofield/core/text.hpp>

#include <algorithm>
#include <map>
#include <ranges>

namespace myo {
namespace {

constexpr int kScattered = 4; ///< all words, in any order
constexpr int kNear = 5;
constexpr int kFar = 6;
constexpr int kGroupPenalty = 2; ///< a group's name says less than a muscle's own

/// Edits that are forgiven in a word of that length.
size_t forgiven(size_t letters) {
    return std::min<size_t>(letters / 4, 2);
}

bool isNear(std::string_view wanted, std::string_view name) {
    const size_t most = forgiven(wanted.size());
    if (most == 0) return false;
    if (name.size() + most >= wanted.size() && name.size() <= wanted.size() + most &&
        editDistance(wanted, name) <= most)
        return true;
    for (size_t start = 0; start < name.size();) { // its single words
        const size_t end = std::min(name.find(' ', start), name.size());
        const std::string_view word = name.substr(start, end - start);
        if (word.size() + most >= wanted.size() &&
            editDistance(wanted, word.substr(0, wanted.size())) <= most)
            return true;
        start = end + 1;
    }
    return false;
}

/// Whether each word of `wanted` begins a word of the name.
bool hasAllWords(std::string_view wanted, std::string_view name) {
    for (const auto word : std::views::split(wanted, ' ')) {
        const std::string_view part(word.begin(), word.end());
        size_t at = name.find(part);
        while (at != std::string_view::npos && at > 0 && name[at - 1] != ' ' && name[at - 1] != '(')
            at = name.find(part, at + 1);
        if (at == std::string_view::npos) return false;
    }
    return true;
}

std::optional<int> rankOf(std::string_view wanted, std::string_view name) {
    if (name == wanted) return 0;
    if (name.starts_with(wanted)) return 1;
    for (size_t at = name.find(wanted); at != std::string_view::npos;
         at = name.find(wanted, at + 1))
        if (name[at - 1] == ' ' || name[at - 1] == '(') return 2;
    if (wanted.size() >= 2 && name.find(wanted) != std::string_view::npos) return 3;
    if (hasAllWords(wanted, name)) return kScattered;
    return std::nullopt;
}

} // namespace

SearchIndex::SearchIndex(const Atlas& atlas) {
    using enum SearchHit::What;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        const ::myo::Muscle& muscle = atlas.muscles[m];
        add(Muscle, m, muscle.name, true, false);
        add(Muscle, m, muscle.latin, false, false);
        add(Muscle, m, muscle.id, true, false);
        for (const std::string& synonym : muscle.synonyms) add(Muscle, m, synonym, false, false);
        add(Muscle, m, muscle.group, false, true);
    }
    for (const MuscleGroup& group : atlas.groups)
        for (const MuscleId muscle : group.muscles) {
            add(Muscle, muscle.index, group.label, false, false);
            for (const std::string& word : group.words)
                add(Muscle, muscle.index, word, false, false);
        }
    for (uint32_t r = 0; r < atlas.regions.size(); ++r) {
        const ::myo::Region& region = atlas.regions[r];
        add(Region, r, region.label, true, false);
        add(Region, r, region.id, true, false);
        for (const std::string& word : region.words) add(Region, r, word, false, false);
        if (const CoarseArea* wider = atlas.coarseAreaWithId(region.coarse)) {
            add(Region, r, wider->label, false, true);
            for (const std::string& word : wider->words) add(Region, r, word, false, true);
        }
    }
    for (uint32_t a = 0; a < atlas.articles.size(); ++a) {
        add(Article, a, atlas.articles[a].title, true, false);
        for (const std::string& word : atlas.articles[a].words) add(Article, a, word, false, false);
    }
}

void SearchIndex::add(SearchHit::What what, uint32_t index, const std::string& name, bool isOwn,
                      bool isGroup) {
    if (!name.empty()) names_.push_back({what, index, foldedName(name), name, isOwn, isGroup});
}

std::vector<SearchHit> SearchIndex::find(std::string_view text, size_t limit) const {
    const std::string wanted = foldedName(text);
    std::vector<SearchHit> hits;
    if (wanted.empty()) return hits;
    std::map<std::pair<SearchHit::What, uint32_t>, SearchHit> best;
    const auto offer = [&](const Name& name, int rank) {
        const SearchHit hit{name.what, name.index, name.isOwn ? std::string() : name.shown, rank};
        const auto [place, isNew] = best.try_emplace({name.what, name.index}, hit);
        if (!isNew && rank < place->second.rank) place->second = hit;
    };
    for (const Name& name : names_)
        if (const auto rank = rankOf(wanted, name.folded))
            offer(name, *rank + (name.isGroup ? kGroupPenalty : 0));
    if (best.empty())
        for (const Name& name : names_)
            if (isNear(wanted, name.folded)) offer(name, kNear);
    for (auto& [key, hit] : best) hits.push_back(std::move(hit));
    // Muscles before regions before pages of the same rank; all in the atlas's own order.
    std::ranges::stable_sort(hits, {}, &SearchHit::rank);
    if (hits.size() > limit) hits.resize(limit);
    return hits;
}

std::vector<SearchHit> SearchIndex::nearest(std::string_view text,
                                            std::optional<SearchHit::What> kind,
                                            size_t count) const {
    const std::string wanted = foldedName(text);
    std::vector<std::pair<size_t, const Name*>> order;
    for (const Name& name : names_) {
        if (name.isGroup || (kind && name.what != *kind)) continue;
        const size_t edits = editDistance(wanted, name.folded);
        if (3 * edits <= wanted.size()) order.push_back({edits, &name});
    }
    std::ranges::stable_sort(order, {}, &std::pair<size_t, const Name*>::first);
    std::vector<SearchHit> hits;
    for (const Name* name : order | std::views::values) {
        const auto isIt = [&](const SearchHit& hit) {
            return hit.what == name->what && hit.index == name->index;
        };
        if (hits.size() == count) break;
        if (std::ranges::none_of(hits, isIt))
            hits.push_back(
                {name->what, name->index, name->isOwn ? std::string() : name->shown, kFar});
    }
    return hits;
}

} // namespace myo
