#pragma once

#include <myofield/core/day.hpp>
#include <myofield/core/result.hpp>
#include <myofield/learn/fsrs.hpp>
#include <myofield/learn/question.hpp>

#include <compare>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// What is remembered on its own: one kind of question about one muscle.
struct CardId {
    std::string muscle; ///< Muscle::id; may be one that this atlas lacks
    QuestionKind kind = QuestionKind::Name;
    friend auto operator<=>(const CardId&, const CardId&) = default;
};

struct Card {
    Recall recall;
    Day last{};             ///< when it was answered
    Day due{};              ///< when it is to be asked again
    uint32_t answers = 0;   ///< how often it was answered
    uint32_t forgotten = 0; ///< how often wrongly
    friend bool operator==(const Card&, const Card&) = default;
};

/// A day's answers.
struct DayCount {
    uint32_t answers = 0;
    uint32_t right = 0;
    friend bool operator==(const DayCount&, const DayCount&) = default;
};

/// All that is remembered of somebody's answers. Knows no clock: the day is given.
struct Cards {
    static constexpr double kLeastRetention = 0.7, kMostRetention = 0.97;

    double retention = 0.9; ///< the chance at which a card is asked again
    uint32_t perDay = 20;   ///< answers of a day after which nothing is due
    std::map<CardId, Card> all;
    std::map<Day, DayCount> days;

    void answer(const CardId& id, Grade grade, Day today);
    /// What is to be asked today, least likely known first: never two on one muscle, none on a
    /// muscle that was answered today, and no more than are left of the day's limit.
    std::vector<CardId> due(Day today) const;
    /// How many fall due on each of the `count` days from `today` on; what is overdue counts today.
    std::vector<size_t> dueOn(Day today, size_t count) const;
    /// The chance that a muscle is known today, over its cards; nothing where it has none.
    std::optional<double> known(const std::string& muscle, Day today) const;
    /// Cards least likely known today, at most `most`.
    std::vector<CardId> weakest(Day today, size_t most) const;

    friend bool operator==(const Cards&, const Cards&) = default;
};

/// {"version": 1, "retention": 0.9, "per_day": 20,
///  "cards": [{"muscle", "kind", "stability", "difficulty", "last", "due", "answers", "forgotten"}],
///  "days": [{"day", "answers", "right"}]}
/// At most 100,000 cards. All faults are reported at once.
std::string toJson(const Cards& cards);
Result<Cards> cardsFromJson(std::string_view text, const std::string& name);
/// No cards where there is no file.
Result<Cards> readCards(const std::filesystem::path& file);
/// Whole or not at all.
Status writeCards(const std::filesystem::path& file, const Cards& cards);

/// The cards as a table: a heading, then a line each, in the order of the keys above.
std::string toCsv(const Cards& cards);
/// Lays a table's cards over `cards`; of a card in both, the one answered later stays.
Status addFromCsv(std::string_view text, const std::string& name, Cards& cards);

} // namespace myo
