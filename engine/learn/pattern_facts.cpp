#include <myofield/learn/pattern_facts.hpp>

#include <myofield/field/coverage.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kTouched = 0.005f; ///< share of a region that may be lit where no pain is charted
constexpr float kFilled = 0.03f;   ///< share that is lit at least where pain is typical

bool isNamed(const TriggerPoint& point, ZoneKind kind, RegionId region) {
    return std::ranges::any_of(point.zones, [&](const Zone& zone) {
        return zone.kind == kind && std::ranges::find(zone.regions, region) != zone.regions.end();
    });
}

Reach judged(bool isEssential, bool isSpillover, float essential, float spillover) {
    if (!isEssential && !isSpillover)
        return std::max(essential, spillover) <= kTouched ? Reach::Never : Reach::Unclear;
    if (isEssential) return essential >= kFilled ? Reach::Essential : Reach::Unclear;
    return essential <= kFilled && spillover > kTouched ? Reach::Spillover : Reach::Unclear;
}

} // namespace

PatternFacts::PatternFacts(const PatternLibrary& patterns, Side side)
    : patterns_(&patterns), atlas_(&patterns.placement().atlas()), side_(side) {
    patterns.computeAll();
    for (uint32_t m = 0; m < atlas_->muscles.size(); ++m) {
        std::vector<Row>& points = points_.emplace_back();
        for (uint32_t p = 0; p < atlas_->muscles[m].points.size(); ++p)
            points.push_back(rowOf(MuscleId{m}, p));
        muscles_.push_back(joined(points));
    }
    compareMuscles();
}

PatternFacts::Row PatternFacts::rowOf(MuscleId muscle, uint32_t number) const {
    const TriggerPoint& point = (*atlas_)[muscle].points[number];
    const RegionMap& regions = patterns_->placement().regions();
    const size_t count = atlas_->regions.size();
    std::vector<float> essential(count), spillover(count);
    Row row{std::vector<Reach>(count, Reach::Never), std::vector<float>(count)};
    const PointOnSide here{muscle, number, side_};
    if (patterns_->placement().point(here))
        for (const RegionCoverage& reached :
             coverageOf(patterns_->pattern(here), patterns_->placement())) {
            const size_t r = reached.region.index;
            essential[r] = std::max(essential[r], reached.essential);
            spillover[r] = std::max(spillover[r], reached.spillover);
            row.lit[r] += std::max(reached.essential, reached.spillover) *
                          regions.areaOf(regions.patchOf(reached.region, reached.side));
        }
    for (uint32_t r = 0; r < count; ++r)
        row.reach[r] =
            judged(isNamed(point, ZoneKind::Essential, RegionId{r}),
                   isNamed(point, ZoneKind::Spillover, RegionId{r}), essential[r], spillover[r]);
    return row;
}

PatternFacts::Row PatternFacts::joined(const std::vector<Row>& points) const {
    const size_t count = atlas_->regions.size();
    Row row{std::vector<Reach>(count, Reach::Never), std::vector<float>(count)};
    for (const Row& point : points)
        for (size_t r = 0; r < count; ++r) {
            row.reach[r] = std::max(row.reach[r], point.reach[r]);
            row.lit[r] = std::max(row.lit[r], point.lit[r]);
        }
    return row;
}

Reach PatternFacts::reach(MuscleId muscle, std::optional<uint32_t> point, RegionId region) const {
    return point ? points_[muscle.index][*point].reach[region.index] : reach(muscle, region);
}

std::vector<RegionId> PatternFacts::typical(MuscleId muscle, std::optional<uint32_t> point) const {
    std::vector<RegionId> regions;
    for (uint32_t r = 0; r < atlas_->regions.size(); ++r)
        if (reach(muscle, point, RegionId{r}) == Reach::Essential) regions.push_back(RegionId{r});
    return regions;
}

void PatternFacts::compareMuscles() {
    overlaps_.reserve(muscles_.size() * muscles_.size());
    for (const Row& a : muscles_)
        for (const Row& b : muscles_) {
            float both = 0, either = 0;
            for (size_t r = 0; r < a.lit.size(); ++r) {
                both += std::min(a.lit[r], b.lit[r]);
                either += std::max(a.lit[r], b.lit[r]);
            }
            overlaps_.push_back(either > 0 ? both / either : 0);
        }
}

bool PatternFacts::isPlaced(MuscleId muscle, uint32_t point) const {
    return patterns_->placement().point({muscle, point, side_}) != nullptr;
}

bool PatternFacts::isPlaced(MuscleId muscle) const {
    for (uint32_t p = 0; p < points_[muscle.index].size(); ++p)
        if (isPlaced(muscle, p)) return true;
    return false;
}

} // namespace myo
