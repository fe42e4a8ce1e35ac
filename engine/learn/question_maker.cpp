#include <myofield/learn/question_maker.hpp>

#include "questions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace myo {
namespace {

constexpr size_t kSpare = 2; ///< wrong answers are drawn from so many times as many of the nearest

void append(std::vector<Question>& all, std::vector<Question> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

bool isRare(const Atlas& atlas, const Question& subject) {
    const std::vector<TriggerPoint>& points = atlas[subject.muscle].points;
    if (subject.point) return points[*subject.point].isRare();
    return !points.empty() &&
           std::ranges::all_of(points, [](const TriggerPoint& p) { return p.isRare(); });
}

template <class Item>
bool isAmong(const std::vector<Item>& wanted, const Item& item) {
    return wanted.empty() || std::ranges::find(wanted, item) != wanted.end();
}

} // namespace

float nearness(const PatternFacts& facts, MuscleId a, MuscleId b) {
    const Atlas& atlas = facts.atlas();
    const float overlap = facts.overlap(a, b);
    const bool areTogether = atlas[a].group == atlas[b].group;
    return 2 * overlap + (overlap > 0 ? 1 : 0) + (areTogether ? 0.5f : 0);
}

bool addChoices(Question& question, std::vector<WrongAnswer> wrong, size_t count, Random& random) {
    if (wrong.size() < count) return false;
    std::ranges::stable_sort(wrong, std::ranges::greater{}, &WrongAnswer::nearness);
    wrong.resize(std::min(wrong.size(), kSpare * count));
    random.shuffle(std::span(wrong));
    question.choices = question.right;
    for (size_t i = 0; i < count; ++i) question.choices.push_back(std::move(wrong[i].id));
    random.shuffle(std::span(question.choices));
    return true;
}

std::string whatIsAsked(const Question& q) {
    const bool isOfMuscle = q.kind != QuestionKind::Several && q.detail.empty();
    return fmt::format("{} {} {} {} {} {} {}", int(q.kind), int(q.topic),
                       isOfMuscle ? q.muscle.index : MuscleId::kNone, q.point.value_or(UINT32_MAX),
                       q.other.index, q.region.index, q.detail);
}

QuestionMaker::QuestionMaker(const PatternFacts& facts, const EndangermentMap& zones)
    : facts_(facts), zones_(zones) {
    append(subjects_, patternSubjects(facts));
    append(subjects_, anatomySubjects(facts));
    append(subjects_, cautionSubjects(facts, zones));
}

std::optional<Question> QuestionMaker::answered(const Question& subject, Random& random) const {
    switch (subject.kind) {
    case QuestionKind::Anatomy: return answeredAnatomy(facts_, subject, random);
    case QuestionKind::Caution: return answeredCaution(facts_, zones_, subject, random);
    default: return answeredPattern(facts_, subject, random);
    }
}

std::vector<Question> QuestionMaker::wanted(const QuestionWish& wish) const {
    std::vector<Question> subjects;
    for (const Question& subject : subjects_)
        if (isAmong(wish.kinds, subject.kind) && isAmong(wish.muscles, subject.muscle) &&
            (!wish.onlyRare || isRare(facts_.atlas(), subject)))
            subjects.push_back(subject);
    return subjects;
}

Result<std::vector<Question>> QuestionMaker::make(const QuestionWish& wish) const {
    Random random(wish.seed);
    std::vector<Question> subjects = wanted(wish);
    random.shuffle(std::span(subjects));
    std::array<std::vector<Question>, kQuestionKindCount> ofKind;
    for (Question& subject : subjects) ofKind[size_t(subject.kind)].push_back(std::move(subject));
    std::vector<Question> made;
    std::set<std::string> asked;
    for (bool isMore = true; isMore && made.size() < wish.count;) {
        isMore = false;
        for (std::vector<Question>& kind : ofKind)
            while (!kind.empty() && made.size() < wish.count) {
                const Question subject = std::move(kind.back());
                kind.pop_back();
                isMore = true;
                std::optional<Question> question;
                if (!asked.contains(whatIsAsked(subject))) question = answered(subject, random);
                if (!question) continue;
                asked.insert(whatIsAsked(*question));
                made.push_back(std::move(*question));
                break;
            }
    }
    if (made.size() < wish.count)
        return Error(fmt::format("only {} different questions can be made of that, and {} are "
                                 "wanted",
                                 made.size(), wish.count));
    return made;
}

std::optional<Question> QuestionMaker::one(MuscleId muscle, QuestionKind kind,
                                           uint64_t seed) const {
    Result<std::vector<Question>> made =
        make({.kinds = {kind}, .muscles = {muscle}, .count = 1, .seed = seed});
    if (!made) return std::nullopt;
    return std::move(made->front());
}

} // namespace myo
