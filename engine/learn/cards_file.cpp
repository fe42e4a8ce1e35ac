// Cards as a file that a person can read, move and delete.
#include "card_rules.hpp"

#include <myofield/learn/cards.hpp>

#include <myofield/core/file.hpp>
#include <myofield/core/json_reader.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace myo {
namespace {

constexpr JsonRules kRules{.bytes = 32u << 20, .values = 2'000'000, .version = 1};
constexpr size_t kMostDays = 100'000;
constexpr Range kRetention{Cards::kLeastRetention, Cards::kMostRetention};
constexpr std::string_view kKindWords =
    "name, click, paint, place, several, anatomy, caution or tell_apart";

void readMuscle(JsonReader in, std::string& muscle) {
    if (in.into(muscle) && !isMuscleId(muscle)) in.complain("is not the id of a muscle");
}

double readNumber(JsonReader in, Range range, double fallback) {
    float value = float(fallback);
    in.into(value, range);
    return value;
}

std::pair<CardId, Card> readCard(JsonReader in) {
    CardId id;
    Card card;
    readMuscle(in.required("muscle"), id.muscle);
    in.required("kind").into(id.kind, questionKindNamed, kKindWords);
    card.recall.stability = readNumber(in.required("stability"), kStability, 1);
    card.recall.difficulty = readNumber(in.required("difficulty"), kDifficulty, 5);
    in.required("last").into(card.last, dayFrom, "a day such as 2026-11-30");
    in.required("due").into(card.due, dayFrom, "a day such as 2026-11-30");
    in["answers"].into(card.answers, kCount);
    in["forgotten"].into(card.forgotten, kCount);
    in.finish();
    return {id, card};
}

Cards readAll(JsonReader in) {
    Cards cards;
    cards.retention = readNumber(in["retention"], kRetention, cards.retention);
    in["per_day"].into(cards.perDay, {1, 9999});
    for (const JsonReader& entry : in.required("cards").items(0, kMostCards)) {
        const auto [id, card] = readCard(entry);
        if (!cards.all.try_emplace(id, card).second)
            entry.complain(fmt::format("is there already: {}, {}", id.muscle, nameOf(id.kind)));
    }
    for (JsonReader entry : in["days"].items(0, kMostDays)) {
        Day day{};
        DayCount count;
        entry.required("day").into(day, dayFrom, "a day such as 2026-11-30");
        entry.required("answers").into(count.answers, kCount);
        entry.required("right").into(count.right, kCount);
        entry.finish();
        cards.days[day] = count;
    }
    in.finish();
    return cards;
}

} // namespace

std::string toJson(const Cards& cards) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& [id, card] : cards.all)
        list.push_back({{"muscle", id.muscle},
                        {"kind", nameOf(id.kind)},
                        {"stability", card.recall.stability},
                        {"difficulty", card.recall.difficulty},
                        {"last", textOf(card.last)},
                        {"due", textOf(card.due)},
                        {"answers", card.answers},
                        {"forgotten", card.forgotten}});
    nlohmann::ordered_json days = nlohmann::ordered_json::array();
    for (const auto& [day, count] : cards.days)
        days.push_back({{"day", textOf(day)}, {"answers", count.answers}, {"right", count.right}});
    const nlohmann::ordered_json json{{"version", *kRules.version},
                                      {"retention", cards.retention},
                                      {"per_day", cards.perDay},
                                      {"cards", list},
                                      {"days", days}};
    return json.dump(1) + "\n";
}

Result<Cards> cardsFromJson(std::string_view text, const std::string& name) {
    Result<JsonText> json = JsonText::parse(text, name, kRules);
    if (!json) return json.error();
    return json->result(readAll(json->root()));
}

Result<Cards> readCards(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return Cards{};
    const Result<std::string> text = readText(file, kRules.bytes);
    if (!text) return text.error();
    return cardsFromJson(*text, file.string());
}

Status writeCards(const std::filesystem::path& file, const Cards& cards) {
    if (Status made = makeFolder(file.parent_path()); !made) return made;
    return writeFile(file, toJson(cards));
}

} // namespace myo
