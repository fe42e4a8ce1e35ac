#include <myofield/field/refused_zones.hpp>

#include <myofield/core/parallel.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace myo {
namespace {

std::string sentenceOf(const PointOnSide& key, const Zone& zone, const ZoneCertainty& certainty,
                       const Placement& placement) {
    const Atlas& atlas = placement.atlas();
    const Muscle& muscle = atlas[key.muscle];
    const Placement& original = placement.original();
    std::string where;
    if (const auto at = original.skin().closestPoint(certainty.centre)) {
        const RegionSide region = original.regionAt(*at);
        if (region.region) where = " around " + atlas[region.region].label;
    }
    return fmt::format("{} {} ({}): its {} zone{} is {:.1f} cm across, and the fit is off by "
                       "{:.1f} cm there: it is not shown",
                       muscle.name, muscle.points[key.point].id, nameOf(key.side),
                       zone.kind == ZoneKind::Essential ? "essential" : "spillover", where,
                       200 * certainty.radius, 100 * certainty.residual);
}

} // namespace

ZoneCertainty certaintyOf(const ZoneField& zone, const Placement& placement) {
    const Surface& skin = placement.original().skin();
    ZoneCertainty certainty;
    float area = 0;
    for (const uint32_t vertex : zone.vertices) {
        certainty.centre += skin.areas()[vertex] * skin.mesh().positions[vertex];
        area += skin.areas()[vertex];
    }
    if (!(area > 0)) return {};
    certainty.centre /= area;
    certainty.radius = std::sqrt(area / kPi);
    certainty.residual = placement.residualNear(certainty.centre);
    return certainty;
}

std::vector<RefusedZone> refusedZones(const Placement& placement,
                                      std::span<const PointOnSide> points) {
    std::vector<RefusedZone> refused;
    if (!placement.report().isCarriedOver) return refused;
    ZoneScratch scratch(placement.original().skin());
    for (const PointOnSide& key : points) {
        const TriggerPoint& point = placement.atlas()[key.muscle].points[key.point];
        if (!point.occursOn(key.side)) continue;
        for (uint32_t z = 0; z < point.zones.size(); ++z) {
            const ZoneField written =
                fieldOf(point.zones[z], key.side, placement.original(), scratch);
            const ZoneCertainty certainty = certaintyOf(written, placement);
            if (!certainty.isShown())
                refused.push_back({key, z, sentenceOf(key, point.zones[z], certainty, placement)});
        }
    }
    return refused;
}

std::vector<RefusedZone> refusedZones(const Placement& placement) {
    const std::vector<Muscle>& muscles = placement.atlas().muscles;
    std::vector<std::vector<RefusedZone>> ofMuscle(muscles.size());
    inParallel(muscles.size(), [&](size_t m) {
        std::vector<PointOnSide> points;
        for (uint32_t p = 0; p < muscles[m].points.size(); ++p)
            for (const Side side : {Side::Left, Side::Right})
                points.push_back({{uint32_t(m)}, p, side});
        ofMuscle[m] = refusedZones(placement, points);
    });
    std::vector<RefusedZone> all;
    for (std::vector<RefusedZone>& some : ofMuscle)
        std::ranges::move(some, std::back_inserter(all));
    return all;
}

} // namespace myo
