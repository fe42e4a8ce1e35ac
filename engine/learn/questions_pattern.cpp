// Questions about where pain is felt.
#include "questions.hpp"

#include <algorithm>

namespace myo {
namespace {

constexpr size_t kNameChoices = 4, kSeveralChoices = 6, kMostRight = 3, kRegionChoices = 4;
constexpr size_t kRivals = 6;          ///< muscles that one is told apart from
constexpr float kWorthTelling = 0.05f; ///< overlap from which two muscles are told apart

/// Its points whose patterns differ from those before them; none where all are one.
std::vector<uint32_t> pointsThatDiffer(const Muscle& muscle) {
    std::vector<uint32_t> points;
    for (uint32_t p = 0; p < muscle.points.size(); ++p)
        if (muscle.points[p].zonesOf.empty() && !muscle.points[p].zones.empty())
            points.push_back(p);
    if (points.size() < 2) points.clear();
    return points;
}

Question subjectOf(QuestionKind kind, MuscleId muscle, std::optional<uint32_t> point, Side side) {
    Question subject;
    subject.kind = kind;
    subject.muscle = muscle;
    subject.point = point;
    subject.side = side;
    return subject;
}

/// All of it, and each pattern that it has, where something is typical.
std::vector<std::optional<uint32_t>> patternsOf(const PatternFacts& facts, MuscleId muscle) {
    std::vector<std::optional<uint32_t>> all;
    if (!facts.typical(muscle, std::nullopt).empty()) all.push_back(std::nullopt);
    for (const uint32_t p : pointsThatDiffer(facts.atlas()[muscle]))
        if (facts.isPlaced(muscle, p) && !facts.typical(muscle, p).empty()) all.push_back(p);
    return all;
}

/// The muscles that share most with it, most first.
std::vector<MuscleId> rivalsOf(const PatternFacts& facts, MuscleId muscle) {
    std::vector<std::pair<float, MuscleId>> rivals;
    for (uint32_t m = 0; m < facts.atlas().muscles.size(); ++m) {
        const float overlap = facts.overlap(muscle, MuscleId{m});
        if (m != muscle.index && overlap > kWorthTelling) rivals.push_back({-overlap, MuscleId{m}});
    }
    std::ranges::sort(rivals);
    if (rivals.size() > kRivals) rivals.resize(kRivals);
    std::vector<MuscleId> nearest;
    for (const auto& [overlap, rival] : rivals) nearest.push_back(rival);
    return nearest;
}

bool reaches(Reach reach) {
    return reach == Reach::Essential || reach == Reach::Spillover;
}

/// Whether what is typical of the shown pattern is typical of `other` too: then both are right.
bool isRightAsWell(const PatternFacts& facts, MuscleId other, const std::vector<RegionId>& shown) {
    return std::ranges::all_of(
        shown, [&](RegionId region) { return facts.reach(other, region) == Reach::Essential; });
}

/// Whether the charts leave out of `other` something that is typical of the shown pattern.
bool isWrong(const PatternFacts& facts, MuscleId other, const std::vector<RegionId>& shown) {
    return std::ranges::any_of(
        shown, [&](RegionId region) { return facts.reach(other, region) == Reach::Never; });
}

bool answerMuscle(const PatternFacts& facts, Question& question, Random& random) {
    const Atlas& atlas = facts.atlas();
    const std::vector<RegionId> shown = facts.typical(question.muscle, question.point);
    question.right = {atlas[question.muscle].id};
    std::vector<WrongAnswer> wrong;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        const MuscleId other{m};
        if (other == question.muscle) continue;
        if (isRightAsWell(facts, other, shown))
            question.alsoTrue.push_back(atlas[other].id);
        else if (facts.isPlaced(other) && isWrong(facts, other, shown))
            wrong.push_back({atlas[other].id, nearness(facts, question.muscle, other)});
    }
    return question.kind == QuestionKind::Click ||
           addChoices(question, std::move(wrong), kNameChoices - 1, random);
}

bool answerPaint(const PatternFacts& facts, Question& question) {
    const Atlas& atlas = facts.atlas();
    for (uint32_t r = 0; r < atlas.regions.size(); ++r) {
        const Reach reach = facts.reach(question.muscle, question.point, RegionId{r});
        if (reach == Reach::Essential) question.right.push_back(atlas.regions[r].id);
        if (reach == Reach::Spillover || reach == Reach::Unclear)
            question.alsoTrue.push_back(atlas.regions[r].id);
    }
    return !question.right.empty();
}

bool answerSeveral(const PatternFacts& facts, Question& question, Random& random) {
    const Atlas& atlas = facts.atlas();
    std::vector<std::string> typical, possible;
    std::vector<WrongAnswer> wrong;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        const MuscleId muscle{m};
        const Reach reach = facts.reach(muscle, question.region);
        if (reach == Reach::Never) {
            if (facts.isPlaced(muscle))
                wrong.push_back({atlas[muscle].id, nearness(facts, question.muscle, muscle)});
        } else if (muscle != question.muscle) {
            (reach == Reach::Essential ? typical : possible).push_back(atlas[muscle].id);
        }
    }
    random.shuffle(std::span(typical));
    const size_t asked = std::min(typical.size(), 1 + random.below(kMostRight - 1));
    question.right = {atlas[question.muscle].id};
    question.right.insert(question.right.end(), typical.begin(), typical.begin() + long(asked));
    question.alsoTrue.assign(typical.begin() + long(asked), typical.end());
    question.alsoTrue.insert(question.alsoTrue.end(), possible.begin(), possible.end());
    std::ranges::sort(question.alsoTrue);
    return addChoices(question, std::move(wrong), kSeveralChoices - question.right.size(), random);
}

/// Regions that the first reaches and the second never does.
bool answerTellApart(const PatternFacts& facts, Question& question, Random& random) {
    const Atlas& atlas = facts.atlas();
    std::vector<std::string> telling;
    std::vector<WrongAnswer> wrong;
    for (uint32_t r = 0; r < atlas.regions.size(); ++r) {
        const RegionId region{r};
        const Reach first = facts.reach(question.muscle, region);
        const Reach second = facts.reach(question.other, region);
        if (second == Reach::Never && first == Reach::Essential)
            telling.push_back(atlas[region].id);
        else if (second == Reach::Never && first != Reach::Never)
            question.alsoTrue.push_back(atlas[region].id);
        else if (reaches(second))
            wrong.push_back({atlas[region].id, reaches(first) ? 1.0f : 0.0f});
    }
    if (telling.empty()) return false;
    std::swap(telling.front(), telling[random.below(telling.size())]);
    question.right = {telling.front()};
    question.alsoTrue.insert(question.alsoTrue.end(), telling.begin() + 1, telling.end());
    std::ranges::sort(question.alsoTrue);
    const size_t others = std::min(wrong.size(), kRegionChoices - 1);
    return others > 0 && addChoices(question, std::move(wrong), others, random);
}

} // namespace

std::vector<Question> patternSubjects(const PatternFacts& facts) {
    const Atlas& atlas = facts.atlas();
    std::vector<Question> subjects;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        const MuscleId muscle{m};
        if (!facts.isPlaced(muscle)) continue;
        for (const std::optional<uint32_t>& pattern : patternsOf(facts, muscle))
            for (const QuestionKind kind :
                 {QuestionKind::Name, QuestionKind::Click, QuestionKind::Paint})
                subjects.push_back(subjectOf(kind, muscle, pattern, facts.side()));
        for (uint32_t p = 0; p < atlas[muscle].points.size(); ++p)
            if (facts.isPlaced(muscle, p))
                subjects.push_back(subjectOf(QuestionKind::Place, muscle, p, facts.side()));
        for (const RegionId region : facts.typical(muscle, std::nullopt)) {
            Question subject = subjectOf(QuestionKind::Several, muscle, std::nullopt, facts.side());
            subject.region = region;
            subjects.push_back(std::move(subject));
        }
        for (const MuscleId rival : rivalsOf(facts, muscle)) {
            Question subject =
                subjectOf(QuestionKind::TellApart, muscle, std::nullopt, facts.side());
            subject.other = rival;
            subjects.push_back(std::move(subject));
        }
    }
    return subjects;
}

std::optional<Question> answeredPattern(const PatternFacts& facts, Question subject,
                                        Random& random) {
    bool isAnswered = true;
    switch (subject.kind) {
    case QuestionKind::Name:
    case QuestionKind::Click: isAnswered = answerMuscle(facts, subject, random); break;
    case QuestionKind::Paint: isAnswered = answerPaint(facts, subject); break;
    case QuestionKind::Several: isAnswered = answerSeveral(facts, subject, random); break;
    case QuestionKind::TellApart: isAnswered = answerTellApart(facts, subject, random); break;
    default: subject.right = {facts.atlas()[subject.muscle].points[*subject.point].id};
    }
    if (!isAnswered) return std::nullopt;
    return subject;
}

} // namespace myo
