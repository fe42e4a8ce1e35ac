// Cards as a table, for other programs and back.
#include "card_rules.hpp"

#include <myofield/learn/cards.hpp>

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace myo {
namespace {

constexpr std::string_view kHeading = "muscle,kind,stability,difficulty,last,due,answers,forgotten";
constexpr size_t kColumns = 8;

std::vector<std::string_view> cellsOf(std::string_view line) {
    std::vector<std::string_view> cells;
    for (size_t from = 0; from <= line.size();) {
        const size_t comma = std::min(line.find(',', from), line.size());
        cells.push_back(line.substr(from, comma - from));
        from = comma + 1;
    }
    return cells;
}

template <class Number>
std::optional<Number> numberIn(std::string_view text, Range range) {
    Number number{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (!(double(number) >= range.low && double(number) <= range.high)) return std::nullopt;
    return number;
}

/// Nothing where a cell is not what its heading says.
std::optional<std::pair<CardId, Card>> cardIn(const std::vector<std::string_view>& cells) {
    if (cells.size() != kColumns || !isMuscleId(cells[0])) return std::nullopt;
    const auto kind = questionKindNamed(cells[1]);
    const auto stability = numberIn<double>(cells[2], kStability);
    const auto difficulty = numberIn<double>(cells[3], kDifficulty);
    const auto last = dayFrom(cells[4]), due = dayFrom(cells[5]);
    const auto answers = numberIn<uint32_t>(cells[6], kCount);
    const auto forgotten = numberIn<uint32_t>(cells[7], kCount);
    if (!kind || !stability || !difficulty || !last || !due || !answers || !forgotten)
        return std::nullopt;
    return std::pair{CardId{std::string(cells[0]), *kind},
                     Card{{*stability, *difficulty}, *last, *due, *answers, *forgotten}};
}

} // namespace

std::string toCsv(const Cards& cards) {
    std::string text(kHeading);
    text += '\n';
    for (const auto& [id, card] : cards.all)
        text += fmt::format("{},{},{},{},{},{},{},{}\n", id.muscle, nameOf(id.kind),
                            card.recall.stability, card.recall.difficulty, textOf(card.last),
                            textOf(card.due), card.answers, card.forgotten);
    return text;
}

Status addFromCsv(std::string_view text, const std::string& name, Cards& cards) {
    Cards sum = cards;
    size_t line = 0;
    for (size_t from = 0; from < text.size();) {
        const size_t end = std::min(text.find('\n', from), text.size());
        std::string_view row = text.substr(from, end - from);
        from = end + 1;
        if (row.ends_with('\r')) row.remove_suffix(1);
        if (++line == 1) {
            if (row != kHeading)
                return Error(fmt::format("{}:1: the first line is not \"{}\"", name, kHeading));
            continue;
        }
        if (row.empty()) continue;
        const auto card = cardIn(cellsOf(row));
        if (!card)
            return Error(fmt::format("{}:{}: is not a card: muscle, kind, stability 0.001 to "
                                     "36500, difficulty 1 to 10, two days, two counts",
                                     name, line));
        const auto [found, isNew] = sum.all.try_emplace(card->first, card->second);
        if (!isNew && found->second.last < card->second.last) found->second = card->second;
    }
    if (sum.all.size() > kMostCards)
        return Error(fmt::format("{}: makes more than {} cards", name, kMostCards));
    if (line == 0) return Error(fmt::format("{}: is empty", name));
    cards = std::move(sum);
    return Done{};
}

} // namespace myo
