#include <myofield/study/pain_warnings.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string_view>

namespace myo {
namespace {

constexpr int kSevere = 8;
constexpr double kMarkedShare = 0.1, kMarkedArea = 4e-4, kQualityArea = 1e-4; ///< square metres

/// When a sign is told. Everything that is said must hold; nothing said: it holds.
struct Rule {
    std::string_view sign;                  ///< Notice::id
    std::array<std::string_view, 3> places; ///< any of these: a region's group, area or id
    bool needsNumbness = false;             ///< numb or tingling
    int strength = 0;                       ///< at least
};

// Which of the signs in assets/anatomy/warning_signs.toml a drawing can ask for.
constexpr Rule kWarningRules[]{
    {"chest_pain", {"chest"}},
    {"sudden_headache", {"head"}, false, kSevere},
    {"neck_artery", {"neck"}, false, kSevere},
    {"numbness_weakness", {}, true},
    {"bladder_bowel", {"pelvis"}},
    {"bladder_bowel", {"buttock", "thigh_inner", "low back"}, true},
    {"belly_pain", {"abdomen"}, false, kSevere},
    {"calf_swelling", {"calf"}},
    {"temple_over_50", {"temple", "tmj"}},
};

bool isAt(const Atlas& atlas, const PainFacts& facts, std::string_view place) {
    return std::ranges::any_of(facts.regions, [&](RegionId id) {
        const Region& region = atlas[id];
        return region.group == place || region.coarse == place || region.id == place;
    });
}

bool holds(const Rule& rule, const Atlas& atlas, const PainFacts& facts) {
    const auto has = [&](PainQuality quality) {
        return std::ranges::find(facts.qualities, quality) != facts.qualities.end();
    };
    if (rule.needsNumbness && !has(PainQuality::Numb) && !has(PainQuality::Tingling)) return false;
    if (facts.highestStrength < rule.strength) return false;
    if (rule.places[0].empty()) return true;
    return std::ranges::any_of(rule.places, [&](std::string_view place) {
        return !place.empty() && isAt(atlas, facts, place);
    });
}

} // namespace

PainFacts factsOf(const Placement& placement, const PaintedSkin& painted, int pain) {
    PainFacts facts;
    // On the built-in skin, where strokes are kept.
    const Placement& original = placement.original();
    const std::vector<float>& areas = original.skin().areas();
    const RegionMap& map = original.regions();
    std::vector<double> marked(map.patches().size(), 0.0);
    std::array<double, kPainQualities> ofQuality{};
    for (uint32_t v = 0; v < painted.marks().size(); ++v) {
        const PaintedSkin::Mark& mark = painted.marks()[v];
        if (!mark.isPainted() || (pain != 0 && mark.pain != pain)) continue;
        facts.area += double(areas[v]);
        ofQuality[size_t(mark.quality())] += double(areas[v]);
        facts.highestStrength = std::max(facts.highestStrength, int(mark.strength));
        if (map.patchAt(v) != RegionMap::kNoPatch) marked[map.patchAt(v)] += double(areas[v]);
    }
    for (uint16_t patch = 0; patch < marked.size(); ++patch) {
        const bool isMarked =
            marked[patch] > kMarkedArea || marked[patch] > kMarkedShare * double(map.areaOf(patch));
        const RegionId region = map.patches()[patch].region;
        if (marked[patch] > 0 && isMarked &&
            std::ranges::find(facts.regions, region) == facts.regions.end())
            facts.regions.push_back(region);
    }
    for (size_t q = 0; q < kPainQualities; ++q)
        if (ofQuality[q] > kQualityArea) facts.qualities.push_back(PainQuality(q));
    return facts;
}

std::vector<const Notice*> warningsFor(const Atlas& atlas, const PainFacts& facts) {
    std::set<std::string_view> asked;
    for (const Rule& rule : kWarningRules)
        if (facts.area > 0 && holds(rule, atlas, facts)) asked.insert(rule.sign);
    std::vector<const Notice*> signs;
    for (const Notice& sign : atlas.warningSigns)
        if (asked.contains(sign.id)) signs.push_back(&sign);
    return signs;
}

} // namespace myo
