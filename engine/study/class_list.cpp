#include <myofield/study/class_list.hpp>

#include <myofield/core/file.hpp>
#include <myofield/core/text.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace myo {
namespace {

constexpr uint64_t kMostListBytes = 1u << 20;
constexpr size_t kMostListFaults = 100;

/// What a line says, without its remark and the blanks round it.
std::string_view wordsOn(std::string_view line) {
    constexpr std::string_view kBlanks = " \t\r";
    line = line.substr(0, line.find('#'));
    const size_t first = line.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(kBlanks) - first + 1);
}

} // namespace

std::vector<MuscleId> musclesOfGroup(const Atlas& atlas, std::string_view group) {
    std::vector<MuscleId> muscles;
    const std::string wanted = foldedName(group);
    for (uint32_t m = 0; m < atlas.muscles.size(); ++m)
        if (foldedName(atlas.muscles[m].group) == wanted) muscles.push_back({m});
    return muscles;
}

std::vector<std::string> groupsOf(const Atlas& atlas) {
    std::vector<std::string> groups;
    for (const Muscle& muscle : atlas.muscles)
        if (std::ranges::find(groups, muscle.group) == groups.end()) groups.push_back(muscle.group);
    return groups;
}

Result<ClassList> classListFrom(std::string_view text, const std::string& name,
                                const Atlas& atlas) {
    ClassList list;
    list.name = std::filesystem::path(name).stem().string();
    Error problems;
    size_t line = 0;
    for (size_t from = 0; from < text.size() && problems.reasons.size() < kMostListFaults;) {
        const size_t end = std::min(text.find('\n', from), text.size());
        const std::string words(wordsOn(text.substr(from, end - from)));
        from = end + 1;
        ++line;
        if (words.empty()) continue;
        std::vector<MuscleId> found = atlas.musclesNamed(words);
        if (found.empty()) found = musclesOfGroup(atlas, words);
        if (found.empty())
            problems.reasons.push_back(
                fmt::format("{}:{}: no muscle is called {}; the nearest are {}", name, line,
                            inQuotes(words), fmt::join(atlas.nearestMuscles(words), ", ")));
        for (const MuscleId muscle : found)
            if (std::ranges::find(list.muscles, muscle) == list.muscles.end())
                list.muscles.push_back(muscle);
    }
    if (problems.reasons.empty() && list.muscles.empty())
        problems.reasons.push_back(fmt::format("{}: has no muscle on any line", name));
    if (!problems.reasons.empty()) return problems;
    return list;
}

Result<ClassList> readClassList(const std::filesystem::path& file, const Atlas& atlas) {
    const Result<std::string> text = readText(file, kMostListBytes);
    if (!text) return text.error();
    return classListFrom(*text, file.string(), atlas);
}

} // namespace myo
