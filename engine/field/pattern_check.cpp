#include <myofield/field/pattern_check.hpp>

#include "outline_check.hpp"

#include <myofield/field/pain_field.hpp>
#include <myofield/geometry/triangle_tree.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

namespace myo {
namespace {

constexpr float kRegionReached = 0.2f; // share of the region
constexpr float kZoneInRegion = 0.25f; // or share of the zone
constexpr float kRim = 0.2f;           // share of the zone, in one region
constexpr float kAllRims = 0.45f;      // in all
constexpr float kOverItself = 0.9f;
constexpr float kNearPoint = 0.12f; // metres

/// Muscles whose referred pain is known to stay where they are.
// The short muscles of the toes are among them: their pain follows their own tendons.
constexpr std::array kLocalMuscles = std::to_array<std::string_view>(
    {"deltoid", "rhomboid_major", "rhomboid_minor", "frontalis", "intercostals",
     "orbicularis_oculi", "serratus_anterior", "rectus_abdominis", "external_oblique",
     "gastrocnemius", "platysma", "buccinator", "gracilis", "sartorius",
     "extensor_digitorum_brevis", "extensor_hallucis_brevis", "flexor_digitorum_brevis"});

struct Reached {
    std::map<uint16_t, float> areas; // of each patch, square metres
    float area = 0, beyondMidline = 0;
};

Reached reachedBy(const ZoneField& zone, const Placement& placement) {
    Reached reached;
    const Surface& skin = placement.skin();
    for (size_t i = 0; i < zone.vertices.size(); ++i) {
        if (zone.values[i] <= kPresentShare) continue;
        const uint32_t vertex = zone.vertices[i];
        const uint16_t patch = placement.regions().patchAt(vertex);
        const float area = skin.areas()[vertex];
        reached.area += area;
        if (patch == RegionMap::kNoPatch) continue;
        reached.areas[patch] += area;
        const bool isMedian = placement.regions().patches()[patch].side == Side::Median;
        if (!isMedian && skin.mesh().positions[vertex].x < 0) reached.beyondMidline += area;
    }
    return reached;
}

std::string percent(float share) {
    return fmt::format("{:.0f} %", share * 100);
}

/// "cheek (41 %), jaw (20 %)": where the zone lies, largest first.
std::string whereItLies(const Reached& reached, const Placement& placement) {
    std::vector<std::pair<float, uint16_t>> order;
    for (const auto& [patch, area] : reached.areas) order.push_back({area, patch});
    std::ranges::sort(order, std::ranges::greater{});
    std::string text;
    for (size_t i = 0; i < std::min<size_t>(order.size(), 4); ++i) {
        const RegionSide& at = placement.regions().patches()[order[i].second];
        text += fmt::format("{}{}{} ({})", i ? ", " : "", placement.atlas()[at.region].id,
                            at.side == Side::Right ? " of the other side" : "",
                            percent(order[i].first / reached.area));
    }
    return text;
}

class ZoneCheck {
public:
    ZoneCheck(const Placement& placement, const std::string& who, const Zone& zone, Reached reached,
              std::vector<std::string>& problems)
        : placement_(placement), zone_(zone), reached_(std::move(reached)), problems_(problems),
          who_(fmt::format("{}: {}: the {} zone", zone.place.text(), who,
                           zone.kind == ZoneKind::Essential ? "essential" : "spillover")) {
        for (const RegionId region : zone.regions)
            if (!placement.atlas()[region].isInside) named_.push_back(region);
        isOnBothSides_ = zone.crossesMidline;
    }

    void run() {
        if (!(reached_.area > 0)) {
            problems_.push_back(who_ + " paints no skin");
            return;
        }
        for (const RegionId region : named_) checkReached(region);
        float unnamed = 0;
        for (const auto& [patch, area] : reached_.areas) {
            checkNamed(patch, area / reached_.area);
            unnamed += isNamed(patch) ? 0 : area / reached_.area;
        }
        if (unnamed > kAllRims)
            problems_.push_back(fmt::format("{} lies to {} outside the regions it names: {}", who_,
                                            percent(unnamed), whereItLies(reached_, placement_)));
        if (!isOnBothSides_ && reached_.beyondMidline > kRim * reached_.area)
            problems_.push_back(
                fmt::format("{} lies to {} across the midline without crosses_midline", who_,
                            percent(reached_.beyondMidline / reached_.area)));
    }

private:
    void checkReached(RegionId region) {
        float ofRegion = 0, ofZone = 0;
        for (const Side side : {Side::Left, Side::Right}) {
            const uint16_t patch = placement_.regions().patchOf(region, side);
            const auto found = reached_.areas.find(patch);
            if (found == reached_.areas.end()) continue;
            if (side == Side::Right && !isOnBothSides_) continue;
            ofRegion = std::max(ofRegion, found->second / placement_.regions().areaOf(patch));
            ofZone = std::max(ofZone, found->second / reached_.area);
        }
        const float enough = std::min(kZoneInRegion, 0.5f / float(named_.size()));
        if (ofRegion >= kRegionReached || ofZone >= enough) return;
        problems_.push_back(
            fmt::format("{} names {}, but reaches only {} of it ({} of the zone); it lies in {}",
                        who_, placement_.atlas()[region].id, percent(ofRegion), percent(ofZone),
                        whereItLies(reached_, placement_)));
    }

    bool isNamed(uint16_t patch) const {
        const RegionId region = placement_.regions().patches()[patch].region;
        return std::ranges::find(named_, region) != named_.end();
    }

    void checkNamed(uint16_t patch, float share) {
        const RegionSide& at = placement_.regions().patches()[patch];
        if (share <= kRim || isNamed(patch)) return; // the other side is the midline check's
        problems_.push_back(fmt::format("{} lies to {} in {}, which it does not name", who_,
                                        percent(share), placement_.atlas()[at.region].id));
    }

    const Placement& placement_;
    const Zone& zone_;
    Reached reached_;
    std::vector<std::string>& problems_;
    std::string who_;
    std::vector<RegionId> named_;
    bool isOnBothSides_ = false;
};

/// Every muscle of the body; a hit's mesh is the structure's index.
TriangleTree muscleTree(const Body& body) {
    std::vector<const TriMesh*> meshes;
    for (const Structure& structure : body.structures)
        meshes.push_back(structure.kind == Kind::Muscle ? &structure.mesh : nullptr);
    return TriangleTree(meshes);
}

/// Share of some skin under which the nearest muscle is `muscle` itself, and one of its points
/// near: the pain of a finger's extensor over its far tendon is not local.
float shareOver(const std::set<uint32_t>& vertices, const Muscle& muscle, MuscleId id,
                const Placement& placement, const TriangleTree& muscles) {
    float all = 0, own = 0;
    for (const uint32_t vertex : vertices) {
        const float area = placement.skin().areas()[vertex];
        const Vec3 at = placement.skin().mesh().positions[vertex];
        const auto nearest = muscles.closest(at, 0.1f);
        all += area;
        if (!nearest) continue;
        bool isNearPoint = false;
        for (uint32_t p = 0; p < muscle.points.size(); ++p)
            if (const PlacedPoint* point = placement.point({id, p, Side::Left}))
                isNearPoint |= glm::length(point->position - at) < kNearPoint;
        if (isNearPoint && placement.parts().isPart({nearest->mesh}, id)) own += area;
    }
    return all > 0 ? own / all : 0;
}

} // namespace

std::vector<std::string> checkPatterns(const Atlas& atlas, const Placement& placement) {
    std::vector<std::string> problems;
    ZoneScratch scratch(placement.original().skin());
    const TriangleTree muscles = muscleTree(placement.body());
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        const Muscle& muscle = atlas.muscles[m];
        std::set<uint32_t> essential;
        for (const TriggerPoint& point : muscle.points)
            for (const Zone& zone : point.zones) {
                if (zone.strokes.empty()) continue;
                const std::string who = muscle.id + " " + point.id;
                const ZoneField field = fieldOf(zone, Side::Left, placement, scratch);
                ZoneCheck(placement, who, zone, reachedBy(field, placement), problems).run();
                if (!placement.skinMatch())
                    std::ranges::move(outlineProblems(zone, who, placement, scratch.front),
                                      std::back_inserter(problems));
                for (size_t i = 0; i < field.vertices.size() && zone.kind == ZoneKind::Essential;
                     ++i)
                    if (field.values[i] > kPresentShare) essential.insert(field.vertices[i]);
            }
        const bool isLocal = std::ranges::find(kLocalMuscles, muscle.id) != kLocalMuscles.end();
        if (essential.empty() || isLocal) continue;
        const float over = shareOver(essential, muscle, {m}, placement, muscles);
        if (over > kOverItself)
            problems.push_back(fmt::format("{}: {}: its essential pain lies to {} over the muscle "
                                           "itself, and it is not one of those known to be local",
                                           muscle.place.text(), muscle.id, percent(over)));
    }
    return problems;
}

} // namespace myo
