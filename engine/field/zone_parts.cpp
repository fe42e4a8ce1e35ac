#include <myofield/field/zone_parts.hpp>

#include <algorithm>
#include <vector>

namespace myo {
namespace {

bool liesWhere(const Zone& one, const Zone& other) {
    return one.kind == other.kind && one.regions == other.regions &&
           one.crossesMidline == other.crossesMidline;
}

/// A zone that is told of by itself.
struct Part {
    MuscleId muscle;
    const Zone* zone;
    bool has(MuscleId ofMuscle, const Zone& other) const {
        return muscle == ofMuscle && liesWhere(*zone, other);
    }
};

/// In the order in which they are told.
std::vector<Part> partsOf(const Atlas& atlas, std::span<const PointOnSide> points) {
    std::vector<Part> parts;
    for (const PointOnSide& point : points)
        for (const Zone& zone : atlas[point.muscle].points[point.point].zones) {
            const auto isIt = [&](const Part& part) { return part.has(point.muscle, zone); };
            if (std::ranges::none_of(parts, isIt)) parts.push_back({point.muscle, &zone});
        }
    return parts;
}

} // namespace

uint32_t zoneParts(const Atlas& atlas, std::span<const PointOnSide> points) {
    return uint32_t(partsOf(atlas, points).size());
}

SparseField patternInParts(const PatternLibrary& patterns, std::span<const PointOnSide> points,
                           const PointOnSide& point, uint32_t parts) {
    const Atlas& atlas = patterns.placement().atlas();
    std::vector<Part> shown = partsOf(atlas, points);
    if (parts >= shown.size()) return patterns.pattern(point);
    shown.erase(shown.begin() + parts, shown.end());
    const TriggerPoint& written = atlas[point.muscle].points[point.point];
    std::vector<ZoneField> fields = patterns.zones(point);
    for (size_t z = 0; z < fields.size(); ++z) {
        const auto isIt = [&](const Part& part) {
            return part.has(point.muscle, written.zones[z]);
        };
        if (std::ranges::none_of(shown, isIt)) fields[z] = {};
    }
    return joinedZones(written, fields);
}

} // namespace myo
