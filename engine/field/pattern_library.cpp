#include <myofield/field/pattern_library.hpp>

#include <myofield/core/parallel.hpp>

#include <cassert>

namespace myo {

struct PatternLibrary::Entry {
    std::once_flag patternOnce, zonesOnce, localOnce;
    SparseField pattern;
    std::vector<ZoneField> zones;
    std::vector<LocalField> local;
};

PatternLibrary::PatternLibrary(const Placement& placement) : placement_(&placement) {
    uint32_t count = 0;
    const Atlas& atlas = placement.atlas();
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        firstEntry_.push_back(count);
        count += 2 * uint32_t(atlas.muscles[m].points.size());
        for (uint32_t p = 0; p < atlas.muscles[m].points.size(); ++p)
            for (const Side side : {Side::Left, Side::Right})
                if (placement.point({{m}, p, side})) points_.push_back({{m}, p, side});
    }
    entries_ = std::make_unique<Entry[]>(count);
}

PatternLibrary::~PatternLibrary() = default;

PatternLibrary::Entry& PatternLibrary::entry(const PointOnSide& point) const {
    assert(point.muscle.index < firstEntry_.size());
    assert(point.point < placement_->atlas()[point.muscle].points.size());
    return entries_[firstEntry_[point.muscle.index] + 2 * point.point +
                    (point.side == Side::Right ? 1 : 0)];
}

std::unique_ptr<ZoneScratch> PatternLibrary::takeScratch() const {
    const std::scoped_lock lock(scratchMutex_);
    if (scratch_.empty()) return std::make_unique<ZoneScratch>(placement_->original().skin());
    std::unique_ptr<ZoneScratch> taken = std::move(scratch_.back());
    scratch_.pop_back();
    return taken;
}

const SparseField& PatternLibrary::pattern(const PointOnSide& point) const {
    Entry& found = entry(point);
    std::call_once(found.patternOnce, [&] {
        found.pattern =
            joinedZones(placement_->atlas()[point.muscle].points[point.point], zones(point));
    });
    return found.pattern;
}

const std::vector<ZoneField>& PatternLibrary::zones(const PointOnSide& point) const {
    Entry& found = entry(point);
    std::call_once(found.zonesOnce, [&] {
        const TriggerPoint& written = placement_->atlas()[point.muscle].points[point.point];
        found.zones.resize(written.zones.size());
        if (!written.occursOn(point.side)) return;
        std::unique_ptr<ZoneScratch> scratch = takeScratch();
        for (size_t z = 0; z < written.zones.size(); ++z)
            found.zones[z] = fieldOf(written.zones[z], point.side, *placement_, *scratch);
        const std::scoped_lock lock(scratchMutex_);
        scratch_.push_back(std::move(scratch));
    });
    return found.zones;
}

const std::vector<LocalField>& PatternLibrary::local(const PointOnSide& point) const {
    Entry& found = entry(point);
    std::call_once(found.localOnce, [&] { found.local = localPain(*placement_, point); });
    return found.local;
}

const SkinAbove& PatternLibrary::skinAbove() const {
    std::call_once(skinAboveOnce_, [this] { skinAbove_.emplace(*placement_); });
    return *skinAbove_;
}

void PatternLibrary::computeAll() const {
    parallelRanges(points_.size(), 8, [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            pattern(points_[i]);
            local(points_[i]);
        }
    });
}

} // namespace myo
