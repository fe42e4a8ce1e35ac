#include <myofield/learn/cards.hpp>

#include <algorithm>
#include <set>

namespace myo {
namespace {

int daysBetween(Day from, Day to) {
    return int((to - from).count());
}

/// Cards with their chance, least first; of equals in the order of their ids.
using Ranked = std::vector<std::pair<double, CardId>>;

std::vector<CardId> idsOf(const Ranked& ranked, size_t most) {
    std::vector<CardId> ids;
    for (size_t i = 0; i < std::min(most, ranked.size()); ++i) ids.push_back(ranked[i].second);
    return ids;
}

} // namespace

void Cards::answer(const CardId& id, Grade grade, Day today) {
    const auto [found, isNew] = all.try_emplace(id);
    Card& card = found->second;
    card.recall = isNew
                      ? firstRecall(grade)
                      : nextRecall(card.recall, grade, std::max(daysBetween(card.last, today), 0));
    card.last = today;
    card.due = today + std::chrono::days(daysUntil(card.recall, retention));
    ++card.answers;
    DayCount& day = days[today];
    ++day.answers;
    if (grade == Grade::Again)
        ++card.forgotten;
    else
        ++day.right;
}

std::vector<CardId> Cards::due(Day today) const {
    const auto day = days.find(today);
    const size_t done = day == days.end() ? 0 : day->second.answers;
    std::set<std::string> taken; // muscles
    Ranked ranked;
    for (const auto& [id, card] : all) {
        if (card.last >= today) taken.insert(id.muscle);
        if (card.due <= today)
            ranked.push_back({chanceKnown(card.recall, daysBetween(card.last, today)), id});
    }
    std::ranges::sort(ranked);
    std::erase_if(ranked,
                  [&](const auto& entry) { return !taken.insert(entry.second.muscle).second; });
    return idsOf(ranked, perDay > done ? perDay - done : 0);
}

std::vector<size_t> Cards::dueOn(Day today, size_t count) const {
    std::vector<size_t> counts(count);
    for (const auto& [id, card] : all) {
        const int ahead = std::max(daysBetween(today, card.due), 0);
        if (size_t(ahead) < count) ++counts[size_t(ahead)];
    }
    return counts;
}

std::optional<double> Cards::known(const std::string& muscle, Day today) const {
    double sum = 0;
    size_t count = 0;
    for (auto at = all.lower_bound({muscle, QuestionKind(0)});
         at != all.end() && at->first.muscle == muscle; ++at, ++count)
        sum += chanceKnown(at->second.recall, daysBetween(at->second.last, today));
    if (count == 0) return std::nullopt;
    return sum / double(count);
}

std::vector<CardId> Cards::weakest(Day today, size_t most) const {
    Ranked ranked;
    for (const auto& [id, card] : all)
        ranked.push_back({chanceKnown(card.recall, daysBetween(card.last, today)), id});
    std::ranges::sort(ranked);
    return idsOf(ranked, most);
}

} // namespace myo
