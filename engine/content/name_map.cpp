#include <myofield/content/name_map.hpp>

#include "table_reader.hpp"

#include <myofield/core/file.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <system_error>

namespace fs = std::filesystem;

namespace myo {
namespace {

constexpr double kLargestFma = 9'999'999;
constexpr Range kUnitMm{1e-6, 1e6};

std::array<uint32_t, 2> readFma(TableReader& reader, const toml::table& table) {
    if (!table.contains("fma")) return {0, 0};
    constexpr Range kRange{0, kLargestFma};
    if (table["fma"].is_array()) {
        const std::vector<double> numbers = reader.numbers("fma", 2, kRange);
        if (numbers.size() != 2) return {0, 0};
        return {uint32_t(numbers[0]), uint32_t(numbers[1])};
    }
    const uint32_t number = uint32_t(reader.whole("fma", kRange, 0));
    return {number, number};
}

NamedStructure readStructure(const toml::table& table, const std::string& file,
                             Problems& problems) {
    TableReader reader(table, file, problems, "structure");
    NamedStructure structure;
    structure.mesh = reader.text("mesh");
    reader.rename(fmt::format("structure {}", inQuotes(structure.mesh)));
    structure.id = reader.identifier("id", ".");
    const auto kind =
        reader.choice("kind", {"muscle", "bone", "cartilage", "connective", "skin", "other"});
    structure.kind = Kind(kind.value_or(0));
    structure.fma = readFma(reader, table);
    structure.isShownByDefault = !table.contains("shown") || reader.flag("shown");
    if (table.contains("also")) structure.also = reader.texts("also");
    if (table.contains("side"))
        if (const auto side = reader.choice("side", {"left", "right", "median"}))
            structure.side = Side(*side);
    reader.finish();
    return structure;
}

bool areAxes(const std::string& up, const std::string& front) {
    const auto isAxis = [](const std::string& axis) {
        return (axis.size() == 1 || (axis.size() == 2 && axis[0] == '-')) && axis.back() >= 'x' &&
               axis.back() <= 'z';
    };
    return isAxis(up) && isAxis(front) && up.back() != front.back();
}

NameMap readMap(const toml::table& table, const std::string& file, Problems& problems) {
    TableReader reader(table, file, problems);
    NameMap map;
    if (table.contains("name")) map.name = reader.text("name");
    if (table.contains("attribution")) map.attribution = reader.text("attribution");
    if (table.contains("up")) map.up = reader.text("up");
    if (table.contains("front")) map.front = reader.text("front");
    if (table.contains("unit_mm")) map.unit = float(reader.number("unit_mm", kUnitMm) / 1000);
    if (table.contains("mirror")) map.isMirrored = reader.flag("mirror");
    if (!areAxes(map.up.empty() ? (map.front.ends_with('y') ? "z" : "y") : map.up,
                 map.front.empty() ? (map.up.ends_with('z') ? "-y" : "z") : map.front))
        reader.complain("up",
                        "up and front are not two different axes of \"x\", \"-x\", ... \"-z\"");
    std::set<std::string> meshes;
    for (const toml::table* each : reader.tables("structure", Need::Optional)) {
        map.structures.push_back(readStructure(*each, file, problems));
        const std::string& mesh = map.structures.back().mesh;
        if (!meshes.insert(mesh).second)
            problems.add(placeOf(file, *each),
                         fmt::format("mesh {} is there twice", inQuotes(mesh)));
    }
    reader.finish();
    return map;
}

std::vector<std::string> mapsIn(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end;
         at.increment(failure))
        if (at->path().extension() == ".toml") names.push_back(at->path().stem().string());
    std::ranges::sort(names);
    return names;
}

toml::table tableOf(const NamedStructure& structure) {
    toml::table table{{"mesh", structure.mesh},
                      {"id", structure.id},
                      {"kind", std::string(nameOf(structure.kind))}};
    const auto& [left, right] = structure.fma;
    if (left == right && left != 0) table.insert("fma", int64_t(left));
    if (left != right) table.insert("fma", toml::array{int64_t(left), int64_t(right)});
    if (!structure.isShownByDefault) table.insert("shown", false);
    toml::array also;
    for (const std::string& name : structure.also) also.push_back(name);
    if (!also.empty()) table.insert("also", std::move(also));
    if (structure.side) table.insert("side", std::string(nameOf(*structure.side)));
    return table;
}

} // namespace

Status writeNameMap(const fs::path& file, const NameMap& map) {
    toml::table table;
    const auto add = [&](const char* key, const std::string& text) {
        if (!text.empty()) table.insert(key, text);
    };
    add("name", map.name);
    add("attribution", map.attribution);
    add("up", map.up);
    add("front", map.front);
    if (map.unit) table.insert("unit_mm", double(*map.unit) * 1000);
    if (map.isMirrored) table.insert("mirror", true);
    toml::array structures;
    for (const NamedStructure& structure : map.structures) structures.push_back(tableOf(structure));
    if (!structures.empty()) table.insert("structure", std::move(structures));
    std::ostringstream text;
    text << table << "\n";
    return writeFile(file, text.str());
}

Result<NameMap> readNameMap(const fs::path& file) {
    Problems problems;
    const std::optional<toml::table> table = parseTomlFile(file, problems);
    NameMap map;
    if (table) map = readMap(*table, file.string(), problems);
    if (problems.count() > 0) return Error(problems.texts());
    return map;
}

Result<NameMap> readNameMap(const std::string& nameOrFile, const fs::path& shipped) {
    const bool isFile =
        nameOrFile.find('/') != std::string::npos || fs::path(nameOrFile).extension() == ".toml";
    if (isFile) return readNameMap(fs::path(nameOrFile));
    const std::vector<std::string> known = mapsIn(shipped);
    if (std::ranges::find(known, nameOrFile) == known.end())
        return Error(fmt::format("no map {} is shipped; there are: {}", inQuotes(nameOrFile),
                                 fmt::join(known, ", ")));
    return readNameMap(shipped / (nameOrFile + ".toml"));
}

} // namespace myo
