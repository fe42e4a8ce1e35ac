#include <myofield/learn/scoring.hpp>

#include <myofield/field/pain_field.hpp>

#include <algorithm>
#include <set>

namespace myo {
namespace {

constexpr float kPainted = 0.25f; ///< weight from which a vertex counts as painted

/// What a question's pattern does at every vertex of the skin.
struct PatternOnSkin {
    std::vector<bool> essential, spillover;
};

PatternOnSkin patternOnSkin(const PatternFacts& facts, const Question& question) {
    const size_t count = facts.patterns().placement().skin().vertexCount();
    PatternOnSkin on{std::vector<bool>(count), std::vector<bool>(count)};
    const size_t points = facts.atlas()[question.muscle].points.size();
    for (uint32_t p = 0; p < points; ++p) {
        if (question.point && *question.point != p) continue;
        if (!facts.isPlaced(question.muscle, p)) continue;
        const SparseField& field = facts.patterns().pattern(question.muscle, p, question.side);
        for (size_t i = 0; i < field.vertices.size(); ++i) {
            if (field.essential[i] > kPresentShare * kEssentialPlateau)
                on.essential[field.vertices[i]] = true;
            if (field.spillover[i] > kPresentShare * kSpilloverPlateau)
                on.spillover[field.vertices[i]] = true;
        }
    }
    return on;
}

PaintScore paintScore(const PatternFacts& facts, const Question& question,
                      const std::vector<float>& painted) {
    const std::vector<float>& areas = facts.patterns().placement().skin().areas();
    const PatternOnSkin on = patternOnSkin(facts, question);
    float paint = 0, essential = 0, both = 0, strayed = 0;
    for (size_t v = 0; v < std::min(painted.size(), areas.size()); ++v) {
        const bool isPainted = painted[v] >= kPainted;
        if (on.essential[v]) essential += areas[v];
        if (!isPainted) continue;
        paint += areas[v];
        if (on.essential[v])
            both += areas[v];
        else if (!on.spillover[v])
            strayed += areas[v];
    }
    PaintScore score;
    if (essential > 0) score.found = both / essential;
    if (paint > 0) score.strayed = strayed / paint;
    const float together = both + strayed + essential;
    if (together > 0) score.likeness = 2 * both / together;
    return score;
}

Score scoreOfPaint(const PatternFacts& facts, const Question& question,
                   const std::vector<float>& painted) {
    Score score;
    score.paint = paintScore(facts, question, painted);
    score.share = score.paint->likeness;
    score.isRight = score.share >= kGoodPaint;
    return score;
}

/// To the X itself or to the skin above it, whichever is nearer.
Score scoreOfPlace(const PatternFacts& facts, const Question& question, const Vec3& place) {
    const PlacedPoint& point =
        *facts.patterns().placement().point({question.muscle, *question.point, question.side});
    Score score;
    score.error =
        std::min(glm::distance(place, point.position), glm::distance(place, point.onSkin.position));
    score.isRight = *score.error <= kGoodPlace;
    score.share = std::clamp(1 - *score.error / (2 * kGoodPlace), 0.0f, 1.0f);
    return score;
}

/// Every right answer is wanted, and what is right as well does no harm.
Score scoreOfSet(const Question& question, const std::set<std::string>& chosen) {
    size_t found = 0, wrong = 0;
    for (const std::string& id : question.right) found += chosen.contains(id);
    for (const std::string& id : chosen) wrong += !question.isRight(id);
    Score score;
    score.isRight = found == question.right.size() && wrong == 0;
    score.share = float(found > wrong ? found - wrong : 0) / float(question.right.size());
    return score;
}

Score scoreOfOne(const Question& question, const std::set<std::string>& chosen) {
    Score score;
    score.isRight = chosen.size() == 1 && question.isRight(*chosen.begin());
    score.share = score.isRight ? 1.0f : 0.0f;
    return score;
}

} // namespace

Score scoreOf(const PatternFacts& facts, const Question& question, const GivenAnswer& answer) {
    if (answer.isNothing()) return {};
    if (question.kind == QuestionKind::Place)
        return answer.place ? scoreOfPlace(facts, question, *answer.place) : Score{};
    if (question.kind == QuestionKind::Paint && !answer.painted.empty())
        return scoreOfPaint(facts, question, answer.painted);
    const std::set<std::string> chosen(answer.chosen.begin(), answer.chosen.end());
    const bool asksSet =
        question.kind == QuestionKind::Paint || question.kind == QuestionKind::Several;
    return asksSet ? scoreOfSet(question, chosen) : scoreOfOne(question, chosen);
}

} // namespace myo
