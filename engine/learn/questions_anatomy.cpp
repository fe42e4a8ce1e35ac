// Questions about a muscle itself.
#include "questions.hpp"

#include <algorithm>
#include <charconv>

namespace myo {
namespace {

constexpr size_t kAnatomyChoices = 4;
constexpr int kFarRoot = 2; ///< segments: sources differ by one

/// "C5" is the fifth segment of the spinal cord, "T1" the ninth; nothing for cranial nerves.
std::optional<int> segmentOf(std::string_view root) {
    constexpr std::string_view kLetters = "CTLS";
    constexpr int kBefore[] = {0, 8, 20, 25};
    if (root.size() < 2) return std::nullopt;
    const size_t part = kLetters.find(root[0]);
    int number = 0;
    const auto [end, failure] = std::from_chars(root.data() + 1, root.data() + root.size(), number);
    if (part == std::string_view::npos || failure != std::errc() ||
        end != root.data() + root.size())
        return std::nullopt;
    return kBefore[part] + number;
}

/// Whether a muscle's roots are known and all lie far from one.
bool isFarFromRoot(const Muscle& muscle, int segment) {
    return !muscle.roots.empty() && std::ranges::all_of(muscle.roots, [&](const std::string& root) {
        const std::optional<int> other = segmentOf(root);
        return other && std::abs(*other - segment) >= kFarRoot;
    });
}

bool shareNone(const std::vector<size_t>& a, const std::vector<size_t>& b) {
    return std::ranges::none_of(a, [&](size_t x) { return std::ranges::find(b, x) != b.end(); });
}

/// What a muscle says on a topic; several for actions and roots.
std::vector<std::string> saidOn(const Muscle& muscle, QuestionTopic topic) {
    switch (topic) {
    case QuestionTopic::Nerve: return {muscle.nerve};
    case QuestionTopic::Root: return muscle.roots;
    case QuestionTopic::Action: return muscle.action;
    case QuestionTopic::Origin: return {muscle.origin};
    case QuestionTopic::Insertion: return {muscle.insertion};
    default: return {};
    }
}

std::span<const WordFamily> familiesFor(const Atlas& atlas, QuestionTopic topic) {
    switch (topic) {
    case QuestionTopic::Nerve: return atlas.families.nerves;
    case QuestionTopic::Action: return atlas.families.movedParts;
    default: return atlas.families.attachments;
    }
}

/// Whether nothing that a muscle says on the topic may mean the same as the asked text.
bool saysOtherwise(const Atlas& atlas, const Muscle& muscle, QuestionTopic topic,
                   const std::string& asked) {
    if (topic == QuestionTopic::Root) return isFarFromRoot(muscle, *segmentOf(asked));
    const std::span<const WordFamily> families = familiesFor(atlas, topic);
    const std::vector<size_t> wanted = familiesIn(asked, families);
    const std::vector<std::string> said = saidOn(muscle, topic);
    return !said.empty() && std::ranges::all_of(said, [&](const std::string& text) {
        const std::vector<size_t> has = familiesIn(text, families);
        return !has.empty() && shareNone(has, wanted);
    });
}

bool canBeAsked(const Atlas& atlas, QuestionTopic topic, const std::string& text) {
    if (topic == QuestionTopic::Root) return segmentOf(text).has_value();
    const bool isInParts = text.find(':') != std::string::npos; // "long head: ...; short head: ..."
    return !text.empty() && !isInParts && !familiesIn(text, familiesFor(atlas, topic)).empty();
}

bool sharesPart(const Muscle& a, const Muscle& b) {
    return std::ranges::any_of(a.parts, [&](const std::string& part) {
        return std::ranges::find(b.parts, part) != b.parts.end();
    });
}

} // namespace

std::vector<Question> anatomySubjects(const PatternFacts& facts) {
    const Atlas& atlas = facts.atlas();
    std::vector<Question> subjects;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        const Muscle& muscle = atlas.muscles[m];
        const auto add = [&](QuestionTopic topic, std::string detail) {
            Question subject;
            subject.kind = QuestionKind::Anatomy;
            subject.topic = topic;
            subject.muscle = MuscleId{m};
            subject.detail = std::move(detail);
            subject.side = facts.side();
            subjects.push_back(std::move(subject));
        };
        if (facts.isPlaced(MuscleId{m})) add(QuestionTopic::Outline, {});
        for (const QuestionTopic topic :
             {QuestionTopic::Nerve, QuestionTopic::Root, QuestionTopic::Action,
              QuestionTopic::Origin, QuestionTopic::Insertion})
            for (std::string& text : saidOn(muscle, topic))
                if (canBeAsked(atlas, topic, text)) add(topic, std::move(text));
    }
    return subjects;
}

std::optional<Question> answeredAnatomy(const PatternFacts& facts, Question subject,
                                        Random& random) {
    const Atlas& atlas = facts.atlas();
    const Muscle& muscle = atlas[subject.muscle];
    subject.right = {muscle.id};
    std::vector<WrongAnswer> wrong;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        const Muscle& other = atlas.muscles[m];
        if (MuscleId{m} == subject.muscle) continue;
        const std::vector<std::string> said = saidOn(other, subject.topic);
        const bool isRight = subject.topic == QuestionTopic::Outline
                                 ? sharesPart(muscle, other)
                                 : std::ranges::find(said, subject.detail) != said.end();
        if (isRight)
            subject.alsoTrue.push_back(other.id);
        else if (subject.topic == QuestionTopic::Outline ||
                 saysOtherwise(atlas, other, subject.topic, subject.detail))
            wrong.push_back({other.id, nearness(facts, subject.muscle, MuscleId{m})});
    }
    if (!addChoices(subject, std::move(wrong), kAnatomyChoices - 1, random)) return std::nullopt;
    return subject;
}

} // namespace myo
