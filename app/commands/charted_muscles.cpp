#include "commands/charted_muscles.hpp"

#include "commands/arguments.hpp"

#include <myofield/study/class_list.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace myo {

Result<std::vector<MuscleId>>
chartedMuscles(const Atlas& atlas, const std::vector<std::string>& names, const std::string& list) {
    std::vector<MuscleId> muscles;
    const auto isCharted = [&](MuscleId m) { return !atlas[m].points.empty(); };
    const bool isAll = names.empty() && list.empty();
    for (uint32_t m = 0; isAll && m < atlas.muscles.size(); ++m)
        if (isCharted({m})) muscles.push_back({m});
    if (!list.empty()) {
        const Result<ClassList> read = readClassList(list, atlas);
        if (!read) return read.error();
        std::ranges::copy_if(read->muscles, std::back_inserter(muscles), isCharted);
    }
    const Result<std::vector<SelectedMuscle>> chosen = parseMuscles(atlas, names);
    if (!chosen) return chosen.error();
    for (const SelectedMuscle& entry : *chosen) {
        const MuscleId muscle = atlas.muscleWithId(entry.muscle);
        if (!isCharted(muscle))
            return Error(fmt::format("{}: no pattern is charted for this muscle", entry.muscle));
        if (std::ranges::find(muscles, muscle) == muscles.end()) muscles.push_back(muscle);
    }
    return muscles;
}

} // namespace myo
