// Questions about what must not be pressed, and what needs a doctor first.
#include "questions.hpp"

#include <algorithm>
#include <limits>

namespace myo {
namespace {

constexpr size_t kChoices = 4;
constexpr float kFarFromZone = 0.04f; ///< metres from its edge: nobody would take it for inside

struct Vertex {
    uint32_t index;
    Vec3 position;
};

/// The skin's vertex above a trigger point.
Vertex skinAbove(const PatternFacts& facts, const Question& subject) {
    const Placement& placement = facts.patterns().placement();
    const PlacedPoint& point = *placement.point({subject.muscle, *subject.point, subject.side});
    const TriMesh& skin = placement.skin().mesh();
    const auto& corners = skin.triangles[point.onSkin.triangle];
    const Vec3& w = point.onSkin.weights;
    const int nearest = w.x >= w.y && w.x >= w.z ? 0 : w.y >= w.z ? 1 : 2;
    return {corners[nearest], point.onSkin.position};
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
            if (zones.siteAt(skinAbove(facts, subject).index) != EndangermentMap::kNone)
                subjects.push_back(std::move(subject));
        }
    return subjects;
}

std::optional<Question> answeredCaution(const PatternFacts& facts, const EndangermentMap& zones,
                                        Question subject, Random& random) {
    const std::vector<EndangermentSite>& sites = facts.atlas().endangermentSites;
    const Vertex above = skinAbove(facts, subject);
    const uint16_t right = zones.siteAt(above.index);
    subject.right = {sites[right].id};
    const std::vector<float> distances = distancesTo(facts, zones, above.position);
    std::vector<WrongAnswer> wrong;
    for (uint16_t s = 0; s < sites.size(); ++s) {
        if (s != right && distances[s] > kFarFromZone)
            wrong.push_back({sites[s].id, -distances[s]});
    }
    if (!addChoices(subject, std::move(wrong), kChoices - 1, random)) return std::nullopt;
    return subject;
}

} // namespace myo
