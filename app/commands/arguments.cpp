#include "commands/arguments.hpp"

#include <myofield/core/text.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <cmath>
#include <optional>

namespace myo {
namespace {

template <class Number>
std::optional<Number> parseNumber(std::string_view text) {
    Number value{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<uint8_t> parseHexByte(std::string_view text) {
    uint8_t value{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

Error unknownMuscle(const Atlas& atlas, const std::string& name) {
    const std::vector<std::string> nearest = atlas.nearestMuscles(name);
    if (nearest.empty()) return Error(fmt::format("no muscle is called \"{}\"", name));
    return Error(fmt::format("no muscle is called \"{}\"; the nearest are {}", name,
                             fmt::join(nearest, ", ")));
}

} // namespace

Result<Extent> parseExtent(const std::string& text) {
    const size_t cross = text.find('x');
    if (cross != std::string::npos) {
        const auto width = parseNumber<uint32_t>(std::string_view(text).substr(0, cross));
        const auto height = parseNumber<uint32_t>(std::string_view(text).substr(cross + 1));
        if (width && height && *width >= 16 && *height >= 16 && *width <= 16384 && *height <= 16384)
            return Extent{*width, *height};
    }
    return Error(
        fmt::format("\"{}\" is not a size: expected WIDTHxHEIGHT, each from 16 to 16384", text));
}

Result<Colour> parseColour(const std::string& text) {
    if (text == "transparent") return Colour{1, 1, 1, 0};
    if (text == "white") return Colour{1, 1, 1, 1};
    if (text == "black") return Colour{0, 0, 0, 1};
    if (text == "paper") return ViewState{}.background;
    if ((text.size() == 7 || text.size() == 9) && text[0] == '#') {
        Colour colour;
        float* const channels[]{&colour.r, &colour.g, &colour.b, &colour.a};
        bool isFine = true;
        for (size_t i = 0; 2 * i + 1 < text.size(); ++i) {
            const auto byte = parseHexByte(std::string_view(text).substr(2 * i + 1, 2));
            isFine &= byte.has_value();
            *channels[i] = float(byte.value_or(0)) / 255;
        }
        if (isFine) return colour;
    }
    return Error(fmt::format(
        "\"{}\" is not a colour: expected #rrggbb, #rrggbbaa, white, black, paper or transparent",
        text));
}

Result<Sides> parseSides(const std::string& text) {
    if (const std::optional<Sides> sides = sidesNamed(text)) return *sides;
    return Error(fmt::format("--side: \"{}\" is not left, right or both", text));
}

Result<Palette> parsePalette(const std::string& text) {
    if (const std::optional<Palette> palette = paletteNamed(text)) return *palette;
    return Error(fmt::format("--palette: \"{}\" is not classic, cividis or print", text));
}

Result<PartOf> parsePart(const std::string& text) {
    constexpr size_t kMostParts = 10000;
    if (text.empty()) return PartOf{};
    const std::string_view whole = text;
    const size_t slash = std::min(whole.find('/'), whole.size());
    const size_t index = parseNumber<size_t>(whole.substr(0, slash)).value_or(0);
    const size_t count =
        parseNumber<size_t>(whole.substr(std::min(slash + 1, whole.size()))).value_or(0);
    if (index < 1 || index > count || count > kMostParts)
        return Error(fmt::format("--part: \"{}\" is not I/N with I from 1 to N and N at most {}",
                                 text, kMostParts));
    return PartOf{index - 1, count};
}

Result<Vec3> parsePosition(const std::string& text) {
    Vec3 position{0};
    std::string_view rest = text;
    for (int axis = 0; axis < 3; ++axis) {
        const size_t comma = axis < 2 ? rest.find(',') : rest.size();
        const auto value = comma == std::string_view::npos
                               ? std::nullopt
                               : parseNumber<float>(rest.substr(0, comma));
        if (!value || !std::isfinite(*value) || std::abs(*value) > 10)
            return Error(
                fmt::format("\"{}\" is not a place: expected X,Y,Z in metres, within 10 m", text));
        position[axis] = *value;
        rest.remove_prefix(std::min(rest.size(), comma + 1));
    }
    return position;
}

Result<MuscleId> parseMuscle(const Atlas& atlas, const std::string& argument) {
    const std::vector<MuscleId> found = atlas.musclesNamed(argument);
    if (found.empty()) return unknownMuscle(atlas, argument);
    if (const MuscleId exact = atlas.muscleWithId(argument)) return exact;
    if (found.size() == 1) return found.front();
    std::vector<std::string> ids;
    for (const MuscleId id : found) ids.push_back(atlas[id].id);
    return Error(
        fmt::format("\"{}\" is a group: choose one of {}", argument, fmt::join(ids, ", ")));
}

Result<std::vector<SelectedMuscle>> parseMuscles(const Atlas& atlas,
                                                 const std::vector<std::string>& arguments) {
    std::vector<SelectedMuscle> selection;
    Error problems;
    for (const std::string& argument : arguments) {
        const size_t colon = argument.find(':');
        const std::string name = argument.substr(0, colon);
        const std::vector<MuscleId> found = atlas.musclesNamed(name);
        if (found.empty()) problems.reasons.push_back(unknownMuscle(atlas, name).text());
        for (const MuscleId id : found) {
            const Muscle& muscle = atlas[id];
            SelectedMuscle* entry = nullptr;
            for (SelectedMuscle& earlier : selection)
                if (earlier.muscle == muscle.id) entry = &earlier;
            const bool isNew = entry == nullptr;
            if (isNew) entry = &selection.emplace_back(SelectedMuscle{muscle.id, {}});
            if (colon == std::string::npos) {
                entry->pointsOff.clear();
                continue;
            }
            const std::string point = argument.substr(colon + 1);
            if (muscle.pointNamed(point) < 0) {
                std::vector<std::string> ids;
                for (const TriggerPoint& known : muscle.points) ids.push_back(known.id);
                problems.reasons.push_back(fmt::format("{} has no trigger point \"{}\"; it has {}",
                                                       muscle.id, point, fmt::join(ids, ", ")));
                continue;
            }
            if (isNew)
                for (const TriggerPoint& other : muscle.points) entry->pointsOff.insert(other.id);
            entry->pointsOff.erase(point);
        }
    }
    if (!problems.reasons.empty()) return problems;
    return selection;
}

Result<Understanding> parseQuestion(const Atlas& atlas, const std::string& argument) {
    Understanding understood = understand(Vocabulary(atlas), argument);
    if (!understood.isEmpty()) return understood;
    return Error(
        fmt::format("nothing was understood of {}: no region, muscle, complaint or sign is "
                    "called so or nearly so",
                    inQuotes(argument)));
}

Result<Understanding> parsePlace(const Atlas& atlas, const std::string& argument) {
    Understanding place;
    if (const RegionId exact = atlas.regionWithId(argument)) {
        place.regions = {exact};
        return place;
    }
    Understanding understood = understand(Vocabulary(atlas), argument);
    if (understood.regions.empty())
        return Error(fmt::format("no region is called {} or nearly so", inQuotes(argument)));
    place.regions = std::move(understood.regions);
    place.sides = understood.sides;
    place.corrected = std::move(understood.corrected);
    place.unknown = std::move(understood.unknown);
    return place;
}

} // namespace myo
