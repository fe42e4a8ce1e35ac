#include <myofield/study/finder.hpp>

namespace myo {
namespace {
constexpr size_t kRowsFound = 30;
constexpr size_t kNamesOnCard = 3;
constexpr size_t kLookedAtForCard = 12;
} // namespace

void Finder::ask(FindQuery query) {
    found_ = findRows(patterns_, query, kRowsFound);
    query_ = std::move(query);
}

void Finder::forget() {
    query_.reset();
    found_.clear();
}

const std::vector<std::string>& Finder::refersTo(const RegionSide& region) {
    const Placement& placement = patterns_.placement();
    const uint16_t patch = placement.regions().patchOf(region.region, region.side);
    const auto known = refersTo_.find(patch);
    if (known != refersTo_.end()) return known->second;
    FindQuery query;
    query.regions = {region.region};
    query.side = region.side;
    return refersTo_[patch] = topMuscles(
               placement.atlas(), findRows(patterns_, query, kLookedAtForCard), kNamesOnCard);
}

} // namespace myo
