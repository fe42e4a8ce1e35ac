// A round of questions as a file.
#include <myofield/study/quiz.hpp>

#include <myofield/core/json_reader.hpp>

#include <nlohmann/json.hpp>

namespace myo {
namespace {

constexpr JsonRules kRoundRules{.bytes = 1u << 20, .version = 1};
constexpr double kMostOfRound = 10'000;
constexpr std::string_view kKindWords =
    "name, click, paint, place, several, anatomy, caution or tell_apart";

void readKind(const JsonReader& in, QuestionKind& kind) {
    in.into(kind, questionKindNamed, kKindWords);
}

KeptRound readRound(JsonReader in, const Atlas& atlas) {
    KeptRound round;
    QuestionWish& wish = round.plan.wish;
    uint32_t seed = 0, count = 1, answered = 0, right = 0;
    in.required("seed").into(seed, {0, 4294967295.0});
    in.required("count").into(count, {1, kMostOfRound});
    in["answered"].into(answered, {0, kMostOfRound});
    in["right"].into(right, {0, kMostOfRound});
    in["only_rare"].into(wish.onlyRare);
    for (const JsonReader& entry : in["kinds"].items(0, kQuestionKindCount)) {
        QuestionKind kind = QuestionKind::Name;
        readKind(entry, kind);
        wish.kinds.push_back(kind);
    }
    for (const std::string& id : in["muscles"].texts(size_t(kMostOfRound)))
        if (const MuscleId muscle = atlas.muscleWithId(id)) wish.muscles.push_back(muscle);
    for (JsonReader entry : in["cards"].items(0, size_t(kMostOfRound))) {
        CardId card;
        entry.required("muscle").into(card.muscle);
        readKind(entry.required("kind"), card.kind);
        entry.finish();
        round.plan.cards.push_back(std::move(card));
    }
    in.finish();
    wish.seed = seed;
    wish.count = count;
    round.answered = answered;
    round.right = right;
    return round;
}

} // namespace

std::string toJson(const KeptRound& round, const Atlas& atlas) {
    const QuestionWish& wish = round.plan.wish;
    nlohmann::ordered_json kinds = nlohmann::ordered_json::array();
    for (const QuestionKind kind : wish.kinds) kinds.push_back(nameOf(kind));
    nlohmann::ordered_json muscles = nlohmann::ordered_json::array();
    for (const MuscleId muscle : wish.muscles) muscles.push_back(atlas[muscle].id);
    nlohmann::ordered_json cards = nlohmann::ordered_json::array();
    for (const CardId& card : round.plan.cards)
        cards.push_back({{"muscle", card.muscle}, {"kind", nameOf(card.kind)}});
    const nlohmann::ordered_json json{{"version", *kRoundRules.version},
                                      {"seed", wish.seed},
                                      {"count", wish.count},
                                      {"kinds", kinds},
                                      {"muscles", muscles},
                                      {"only_rare", wish.onlyRare},
                                      {"cards", cards},
                                      {"answered", round.answered},
                                      {"right", round.right}};
    return json.dump(1) + "\n";
}

Result<KeptRound> keptRoundFromJson(std::string_view text, const std::string& name,
                                    const Atlas& atlas) {
    Result<JsonText> json = JsonText::parse(text, name, kRoundRules);
    if (!json) return json.error();
    return json->result(readRound(json->root(), atlas));
}

} // namespace myo
