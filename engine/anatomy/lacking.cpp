#include <myofield/anatomy/lacking.hpp>

#include <algorithm>
#include <set>

namespace myo {
namespace {

/// The sides among those that a muscle's points occur on, of which `has` is false.
template <class Has>
std::optional<Sides> sidesWithout(const Muscle& muscle, const Has& has) {
    const auto lacks = [&](Side side) {
        const bool isCharted = std::ranges::any_of(
            muscle.points, [&](const TriggerPoint& point) { return point.occursOn(side); });
        return isCharted && !has(side);
    };
    const bool left = lacks(Side::Left), right = lacks(Side::Right);
    if (!left && !right) return std::nullopt;
    return left && right ? Sides::Both : left ? Sides::Left : Sides::Right;
}

} // namespace

std::vector<LackingMuscle> lackingMuscles(const Atlas& atlas, const MuscleParts& parts) {
    std::vector<LackingMuscle> whole, partly;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m) {
        const Muscle& muscle = atlas.muscles[m];
        const std::optional<Sides> none = sidesWithout(
            muscle, [&](Side side) { return !parts.partsOf(MuscleId{m}, sidesOf(side)).empty(); });
        if (none) whole.push_back({{m}, *none, {}});
        LackingMuscle some{{m}, Sides::Both, {}};
        std::set<std::string> charted;
        for (const TriggerPoint& point : muscle.points) charted.insert(point.part);
        for (const std::string& part : charted) {
            const std::optional<Sides> missing = sidesWithout(muscle, [&](Side side) {
                const bool isOnlySome = !none || !includes(*none, side);
                return !isOnlySome || !parts.structuresFor({m}, part, side).empty();
            });
            if (!missing) continue;
            some.sides = some.parts.empty() || some.sides == *missing ? *missing : Sides::Both;
            some.parts.push_back(part);
        }
        if (!some.parts.empty()) partly.push_back(std::move(some));
    }
    whole.insert(whole.end(), partly.begin(), partly.end());
    return whole;
}

} // namespace myo
