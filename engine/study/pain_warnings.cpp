#include <myofield/study/pain_warnings.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace myo {
namespace {

constexpr double kMarkedShare = 0.1, kMarkedArea = 4e-4, kQualityArea = 1e-4; ///< square metres

struct Patch {
    double area = 0, numb = 0; ///< square metres
    int strength = 0;
};

/// What a sign needs besides its place, where its words speak of more than a place.
struct Need {
    std::string_view sign; ///< Notice::id
    bool isNumb = false;   ///< numb or tingling
    int strength = 0;      ///< at least
};
constexpr int kSevere = 8;
constexpr Need kNeeds[]{
    {"stroke", true},
    {"numbness_weakness", true},
    {"bladder_bowel", true},
    {"tearing_pain", false, kSevere},
    {"sudden_headache", false, kSevere},
    {"neck_artery", false, kSevere},
    {"belly_pain", false, kSevere},
    {"pulsating_belly", false, kSevere},
    {"testicle", false, kSevere},
    {"hard_swollen_limb", false, kSevere},
};
/// Numbness there is hardly noticed or told: pain is enough.
constexpr std::string_view kSaddle = "genitals_perineum", kSaddleSign = "bladder_bowel";

Need needOf(const Notice& sign) {
    const auto* const found = std::ranges::find(kNeeds, sign.id, &Need::sign);
    return found == std::end(kNeeds) ? Need{sign.id} : *found;
}

MarkedRegion& regionIn(std::vector<MarkedRegion>& all, RegionId id) {
    const auto found = std::ranges::find(all, id, &MarkedRegion::region);
    return found != all.end() ? *found : all.emplace_back(MarkedRegion{.region = id});
}

bool asks(const Atlas& atlas, const Notice& sign, const MarkedRegion& marked) {
    if (std::ranges::find(sign.regions, marked.region) == sign.regions.end()) return false;
    if (sign.id == kSaddleSign && atlas[marked.region].id == kSaddle) return true;
    const Need need = needOf(sign);
    return marked.strength >= need.strength && (marked.isNumb || !need.isNumb);
}

} // namespace

std::vector<MarkedRegion> factsOf(const Placement& placement, const PaintedSkin& painted,
                                  int pain) {
    // On the built-in skin, where strokes are kept.
    const Placement& original = placement.original();
    const std::vector<float>& areas = original.skin().areas();
    const RegionMap& map = original.regions();
    std::vector<Patch> patches(map.patches().size());
    for (uint32_t v = 0; v < painted.marks().size(); ++v) {
        const PaintedSkin::Mark& mark = painted.marks()[v];
        if (!mark.isPainted() || (pain != 0 && mark.pain != pain)) continue;
        const PainQuality quality = mark.quality();
        if (map.patchAt(v) == RegionMap::kNoPatch) continue;
        Patch& patch = patches[map.patchAt(v)];
        patch.area += double(areas[v]);
        if (quality == PainQuality::Numb || quality == PainQuality::Tingling)
            patch.numb += double(areas[v]);
        patch.strength = std::max(patch.strength, int(mark.strength));
    }
    std::vector<MarkedRegion> marked;
    for (uint16_t p = 0; p < patches.size(); ++p) {
        const Patch& patch = patches[p];
        if (!(patch.area > std::min(kMarkedArea, kMarkedShare * double(map.areaOf(p))))) continue;
        MarkedRegion& region = regionIn(marked, map.patches()[p].region);
        region.area += patch.area;
        region.isNumb |= patch.numb > kQualityArea;
        region.strength = std::max(region.strength, patch.strength);
    }
    return marked;
}

std::vector<const Notice*> warningsFor(const Atlas& atlas, std::span<const MarkedRegion> marked) {
    struct Asked {
        const Notice* sign;
        bool needsMore;
        double area = 0; ///< square metres of its regions
    };
    std::vector<Asked> asked;
    for (const Notice& sign : atlas.warningSigns) {
        const Need need = needOf(sign);
        Asked each{&sign, need.isNumb || need.strength > 0};
        for (const MarkedRegion& region : marked)
            if (asks(atlas, sign, region)) each.area += region.area;
        if (each.area > 0) asked.push_back(each);
    }
    std::ranges::stable_sort(asked, [](const Asked& a, const Asked& b) {
        return a.needsMore != b.needsMore ? a.needsMore : a.area > b.area;
    });
    std::vector<const Notice*> signs;
    for (const Asked& each : asked) signs.push_back(each.sign);
    return signs;
}

} // namespace myo
