#include <myofield/study/atlas_tree.hpp>

#include <myofield/study/words.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace myo {
namespace {

/// From the head down; groups that are not named here come last, by name.
constexpr std::array<std::string_view, 7> kGroupOrder{
    "head and neck",       "shoulder and arm", "forearm and hand", "trunk",
    "low back and pelvis", "hip, thigh, knee", "leg, ankle, foot"};

size_t placeOf(const std::string& group) {
    return size_t(std::ranges::find(kGroupOrder, group) - kGroupOrder.begin());
}

TreeBranch& branchFor(std::vector<TreeBranch>& branches, const std::string& label) {
    const auto found = std::ranges::find(branches, label, &TreeBranch::label);
    if (found != branches.end()) return *found;
    TreeBranch& branch = branches.emplace_back();
    branch.label = label;
    return branch;
}

void sortByName(const Atlas& atlas, std::vector<TreeMuscle>& muscles) {
    std::ranges::stable_sort(muscles, [&](const TreeMuscle& a, const TreeMuscle& b) {
        if (a.isEssential != b.isEssential) return a.isEssential;
        return atlas[a.muscle].name < atlas[b.muscle].name;
    });
}

/// The strongest kind of zone with which a muscle reaches a region, if any.
const Zone* strongestZone(const Muscle& muscle, RegionId region) {
    const Zone* best = nullptr;
    for (const TriggerPoint& point : muscle.points)
        for (const Zone& zone : point.zones) {
            if (std::ranges::find(zone.regions, region) == zone.regions.end()) continue;
            if (!best || zone.kind == ZoneKind::Essential) best = &zone;
        }
    return best;
}

size_t countMuscles(TreeBranch& branch, std::set<MuscleId>& seen) {
    for (const TreeMuscle& entry : branch.muscles) seen.insert(entry.muscle);
    for (TreeBranch& inner : branch.branches) {
        std::set<MuscleId> within;
        inner.count = countMuscles(inner, within);
        seen.insert(within.begin(), within.end());
    }
    return seen.size();
}

void countAll(std::vector<TreeBranch>& branches) {
    for (TreeBranch& branch : branches) {
        std::set<MuscleId> seen;
        branch.count = countMuscles(branch, seen);
    }
}

} // namespace

std::vector<TreeBranch> muscleTreeByBody(const Atlas& atlas) {
    std::vector<TreeBranch> branches;
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m)
        branchFor(branches, atlas.muscles[m].group).muscles.push_back({{m}, true});
    std::ranges::stable_sort(branches, [](const TreeBranch& a, const TreeBranch& b) {
        const size_t placeA = placeOf(a.label);
        const size_t placeB = placeOf(b.label);
        return placeA != placeB ? placeA < placeB : a.label < b.label;
    });
    for (TreeBranch& branch : branches) {
        sortByName(atlas, branch.muscles);
        branch.label = capitalised(branch.label);
    }
    countAll(branches);
    return branches;
}

std::vector<MuscleId> musclesInOrder(const std::vector<TreeBranch>& tree) {
    std::vector<MuscleId> muscles;
    const auto add = [&](MuscleId muscle) {
        if (std::ranges::find(muscles, muscle) == muscles.end()) muscles.push_back(muscle);
    };
    for (const TreeBranch& branch : tree) {
        for (const MuscleId muscle : musclesInOrder(branch.branches)) add(muscle);
        for (const TreeMuscle& entry : branch.muscles) add(entry.muscle);
    }
    return muscles;
}

std::vector<TreeBranch> muscleTreeByPain(const Atlas& atlas) {
    std::vector<TreeBranch> branches;
    for (uint32_t r = 0; r < atlas.regions.size(); ++r) {
        TreeBranch region;
        region.label = capitalised(atlas.regions[r].label);
        region.region = {r};
        for (uint32_t m = 0; m < atlas.muscles.size(); ++m)
            if (const Zone* zone = strongestZone(atlas.muscles[m], {r}))
                region.muscles.push_back({{m}, zone->kind == ZoneKind::Essential});
        if (region.muscles.empty()) continue;
        sortByName(atlas, region.muscles);
        branchFor(branches, capitalised(atlas.regions[r].group))
            .branches.push_back(std::move(region));
    }
    countAll(branches);
    return branches;
}

} // namespace myo
