#include <myofield/study/quiz_words.hpp>

#include <myofield/study/pattern_words.hpp>
#include <myofield/study/words.hpp>

#include <algorithm>

namespace myo {
namespace {

std::string nameOfMuscleWithId(const Atlas& atlas, std::string_view id) {
    const MuscleId known = atlas.muscleWithId(id);
    return known ? atlas[known].name : std::string(id);
}

/// "Infraspinatus", or with one of its points: "Infraspinatus, 2 Upper fibres".
std::string subjectWords(const Atlas& atlas, const Question& q) {
    const Muscle& muscle = atlas[q.muscle];
    if (!q.point || muscle.points.size() == 1) return muscle.name;
    return muscle.name + ", " + pointTitle(muscle, *q.point);
}

const EndangermentSite* siteWithId(const Atlas& atlas, std::string_view id) {
    const auto found = std::ranges::find(atlas.endangermentSites, id, &EndangermentSite::id);
    return found == atlas.endangermentSites.end() ? nullptr : &*found;
}

std::string askAnatomy(const Question& q) {
    switch (q.topic) {
    case QuestionTopic::Nerve: return say("Which muscle does this nerve supply: {}?", q.detail);
    case QuestionTopic::Root: return say("Which muscle has fibres of the root {}?", q.detail);
    case QuestionTopic::Action: return say("Which muscle does this: {}?", q.detail);
    case QuestionTopic::Origin: return say("Which muscle arises here: {}?", q.detail);
    case QuestionTopic::Insertion: return say("Which muscle inserts here: {}?", q.detail);
    default: return tr("Which muscle is this?");
    }
}

std::string sourceOf(const Atlas& atlas, const Muscle& muscle) {
    if (muscle.evidence.sources.empty()) return {};
    const Citation& first = muscle.evidence.sources.front();
    const std::string reference = referenceWords(atlas, first.reference);
    return first.at.empty() ? reference : reference + ", " + first.at;
}

/// "Infraspinatus: typically front of the shoulder; less often hand."
std::string patternWordsOf(const PatternFacts& facts, const Question& q) {
    const Atlas& atlas = facts.atlas();
    std::vector<RegionId> rarer;
    for (uint32_t r = 0; r < atlas.regions.size(); ++r)
        if (facts.reach(q.muscle, q.point, RegionId{r}) == Reach::Spillover)
            rarer.push_back(RegionId{r});
    std::string words = say("{}: pain typically in this place: {}.", subjectWords(atlas, q),
                            placesWords(atlas, facts.typical(q.muscle, q.point)));
    if (rarer.empty()) return words;
    return fmt::format("{} {}", words, say("Less often: {}.", placesWords(atlas, rarer)));
}

std::string anatomyWordsOf(const Muscle& muscle, QuestionTopic topic) {
    switch (topic) {
    case QuestionTopic::Nerve: return say("{}: nerve {}.", muscle.name, muscle.nerve);
    case QuestionTopic::Root: return say("{}: roots {}.", muscle.name, listWords(muscle.roots));
    case QuestionTopic::Action: return say("{}: {}.", muscle.name, listWords(muscle.action));
    case QuestionTopic::Origin: return say("{}: origin {}.", muscle.name, muscle.origin);
    case QuestionTopic::Insertion: return say("{}: insertion {}.", muscle.name, muscle.insertion);
    default: return say("{}: from {} to {}.", muscle.name, muscle.origin, muscle.insertion);
    }
}

/// A region that is typical of the question's pattern and that the other muscle never reaches.
RegionId regionAgainst(const PatternFacts& facts, const Question& q, MuscleId other) {
    for (const RegionId region : facts.typical(q.muscle, q.point))
        if (facts.reach(other, region) == Reach::Never) return region;
    return {};
}

} // namespace

std::string QuizReason::inOneLine() const {
    return source.empty() ? text : text + " (" + source + ")";
}

std::string askWords(const Atlas& atlas, const Question& q) {
    const Muscle& muscle = atlas[q.muscle];
    switch (q.kind) {
    case QuestionKind::Name: return tr("Which muscle refers pain like this?");
    case QuestionKind::Click: return tr("Click the muscle that refers pain like this.");
    case QuestionKind::Paint:
        return say("Paint where pain from this muscle is felt: {} ({}).", subjectWords(atlas, q),
                   wordsOf(q.side));
    case QuestionKind::Place:
        return say("Click where this point lies: {}, {} ({}).", muscle.name,
                   pointTitle(muscle, *q.point), wordsOf(q.side));
    case QuestionKind::Several:
        return say("It hurts here: {} ({}). Which muscles typically refer pain to it?",
                   placesWords(atlas, {q.region}), wordsOf(q.side));
    case QuestionKind::Anatomy: return askAnatomy(q);
    case QuestionKind::Caution:
        return tr("Under this X lies a place where pressing can do harm. Which one?");
    case QuestionKind::TellApart:
        return say("Two patterns are shown: {} and {}. Which place belongs to {} alone?",
                   muscle.name, atlas[q.other].name, muscle.name);
    }
    return {};
}

std::string answerWords(const Atlas& atlas, const Question& q, std::string_view id) {
    switch (q.kind) {
    case QuestionKind::Paint:
    case QuestionKind::TellApart:
        if (const RegionId region = atlas.regionWithId(id)) return regionWords(atlas, {region});
        break;
    case QuestionKind::Place:
        if (const int point = atlas[q.muscle].pointNamed(id); point >= 0)
            return pointTitle(atlas[q.muscle], size_t(point));
        break;
    case QuestionKind::Caution:
        if (const EndangermentSite* site = siteWithId(atlas, id)) return site->name;
        break;
    default: return nameOfMuscleWithId(atlas, id);
    }
    return std::string(id);
}

std::string rightWords(const Atlas& atlas, const Question& q) {
    std::vector<std::string> words;
    for (const std::string& id : q.right) words.push_back(answerWords(atlas, q, id));
    return listWords(words);
}

QuizReason whyRight(const PatternFacts& facts, const Question& q) {
    const Atlas& atlas = facts.atlas();
    const Muscle& muscle = atlas[q.muscle];
    const std::string source = sourceOf(atlas, muscle);
    switch (q.kind) {
    case QuestionKind::Name:
    case QuestionKind::Click:
    case QuestionKind::Paint: return {patternWordsOf(facts, q), source};
    case QuestionKind::Place:
        return {say("{}, {}: {}.", muscle.name, pointTitle(muscle, *q.point),
                    pointWords(muscle.points[*q.point])),
                source};
    case QuestionKind::Several:
        return {say("Pain is typical there for: {}.", rightWords(atlas, q)), source};
    case QuestionKind::Anatomy: return {anatomyWordsOf(muscle, q.topic), source};
    case QuestionKind::Caution: {
        const EndangermentSite* site = siteWithId(atlas, q.right.front());
        if (!site) return {};
        return {site->name + ": " + site->text,
                site->cites.empty() ? std::string() : referenceWords(atlas, site->cites.front())};
    }
    case QuestionKind::TellApart:
        return {say("Pain of {} is typical there: {}. No chart of {} shows pain there.",
                    muscle.name, placesWords(atlas, {atlas.regionWithId(q.right.front())}),
                    atlas[q.other].name),
                source};
    }
    return {};
}

std::string whyWrong(const PatternFacts& facts, const Question& q, std::string_view id) {
    const Atlas& atlas = facts.atlas();
    if (q.isRight(id)) return {};
    const std::string name = answerWords(atlas, q, id);
    const MuscleId other = atlas.muscleWithId(id);
    switch (q.kind) {
    case QuestionKind::Name:
    case QuestionKind::Click: {
        const RegionId region = other ? regionAgainst(facts, q, other) : RegionId();
        if (!region) return {};
        return say("{} is not charted here: {}.", name, placesWords(atlas, {region}));
    }
    case QuestionKind::Several:
        if (!other) return {};
        return say("{} refers elsewhere: {}.", name,
                   placesWords(atlas, facts.typical(other, std::nullopt)));
    case QuestionKind::Anatomy:
        return other ? anatomyWordsOf(atlas[other], q.topic) : std::string();
    case QuestionKind::TellApart:
        return say("{} shows pain there too: {}.", atlas[q.other].name, name);
    case QuestionKind::Caution: return say("{} lies elsewhere: more than 4 cm from this X.", name);
    default: return {};
    }
}

std::string wordsOf(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::Name: return tr("Pain shown: name the muscle");
    case QuestionKind::Click: return tr("Pain shown: click the muscle");
    case QuestionKind::Paint: return tr("Muscle named: paint its pain");
    case QuestionKind::Place: return tr("Muscle shown: place the X");
    case QuestionKind::Several: return tr("Place named: which muscles?");
    case QuestionKind::Anatomy: return tr("Anatomy: name, nerve, action ...");
    case QuestionKind::Caution: return tr("Where pressing can do harm");
    case QuestionKind::TellApart: return tr("Two patterns: tell them apart");
    }
    return {};
}

} // namespace myo
