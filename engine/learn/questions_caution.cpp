// Questions about what must not be pressed.
#include "questions.hpp"

#include <algorithm>
#include <limits>

namespace myo {
namespace {

constexpr size_t kCautionChoices = 4;
constexpr float kFarFromZone = 0.04f; ///< metres from its edge: nobody would take it for inside

/// The skin above a trigger point.
const SurfacePoint& skinAbove(const PatternFacts& facts, const Question& subject) {
    const Placement& placement = facts.patterns().placement();
    return placement.point({subject.muscle, *subject.point, subject.side})->onSkin;
}

/// Metres from a place to the nearest skin of each site.
std::vector<float> distancesTo(const PatternFacts& facts, const EndangermentMap& zones,
                               const Vec3& place) {
    const std::vector<Vec3>& skin = facts.patterns().placement().skin().mesh().positions;
    std::vector<float> nearest(facts.atlas().endangermentSites.size(),
                               std::numeric_limits<float>::max());
    for (const EndangermentMap::Patch& patch : zones.patches())
        for (const uint32_t vertex : patch.vertices)
            nearest[patch.site] = std::min(nearest[patch.site], glm::distance(skin[vertex], place));
    return nearest;
}

} // namespace

std::vector<Question> cautionSubjects(const PatternFacts& facts, const EndangermentMap& zones) {
    const Atlas& atlas = facts.atlas();
    const Surface& skin = facts.patterns().placement().skin();
    std::vector<Question> subjects;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m)
        for (uint32_t p = 0; p < atlas.muscles[m].points.size(); ++p) {
            if (!facts.isPlaced(MuscleId{m}, p)) continue;
            Question subject;
            subject.kind = QuestionKind::Caution;
            subject.topic = QuestionTopic::DangerZone;
            subject.muscle = MuscleId{m};
            subject.point = p;
            subject.side = facts.side();
            if (zones.siteAt(skin.nearestVertex(skinAbove(facts, subject))) !=
                EndangermentMap::kNone)
                subjects.push_back(std::move(subject));
        }
    return subjects;
}

std::optional<Question> answeredCaution(const PatternFacts& facts, const EndangermentMap& zones,
                                        Question subject, Random& random) {
    const std::vector<EndangermentSite>& sites = facts.atlas().endangermentSites;
    const SurfacePoint& above = skinAbove(facts, subject);
    const uint16_t right = zones.siteAt(facts.patterns().placement().skin().nearestVertex(above));
    subject.right = {sites[right].id};
    const std::vector<float> distances = distancesTo(facts, zones, above.position);
    std::vector<WrongAnswer> wrong;
    for (uint16_t s = 0; s < sites.size(); ++s) {
        if (s != right && distances[s] > kFarFromZone)
            wrong.push_back({sites[s].id, -distances[s]});
    }
    if (!addChoices(subject, std::move(wrong), kCautionChoices - 1, random)) return std::nullopt;
    return subject;
}

} // namespace myo
