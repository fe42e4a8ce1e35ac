#include <myofield/shape/figures.hpp>

#include "corrections.hpp"

#include <myofield/core/file.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

using Json = nlohmann::json;

constexpr float kUnit = 1e-4f;       // figures are integers of 0.1 mm
constexpr int64_t kFarthest = 30000; // nothing of a person lies farther out: 3 m
constexpr int kMostStations = 256;
constexpr int kMostHarmonics = 32;

/// What is wrong with a figure; caught in this file.
struct Fault {
    std::string reason;
};

int64_t integer(const Json& value, int64_t low, int64_t high, const char* what) {
    if (!value.is_number_integer()) throw Fault{fmt::format("{} is not an integer", what)};
    const int64_t number = value.get<int64_t>();
    if (number < low || number > high)
        throw Fault{fmt::format("{} is {}, must be {} to {}", what, number, low, high)};
    return number;
}

float metres(const Json& value) {
    return float(integer(value, -kFarthest, kFarthest, "a coordinate")) * kUnit;
}

const Json& arrayOf(const Json& value, size_t size, const char* what) {
    if (!value.is_array() || value.size() != size)
        throw Fault{fmt::format("{} must hold {} numbers", what, size)};
    return value;
}

std::vector<Vec3> vectorsFrom(const Json& numbers, size_t count, const char* what) {
    arrayOf(numbers, 3 * count, what);
    std::vector<Vec3> vectors(count);
    for (size_t i = 0; i < count; ++i)
        vectors[i] = {metres(numbers[3 * i]), metres(numbers[3 * i + 1]),
                      metres(numbers[3 * i + 2])};
    return vectors;
}

/// In (-90, 90] degrees: a fibre has no sense.
float angleFrom(const Json& degrees) {
    int64_t angle = integer(degrees, -360, 360, "fibre_deg");
    while (angle > 90) angle -= 180;
    while (angle <= -90) angle += 180;
    return float(angle) * kPi / 180;
}

LoftPiece pieceFrom(const Json& json, Kind kind) {
    LoftPiece piece;
    piece.stations = int(integer(json.at("n"), 3, kMostStations, "n"));
    piece.evenHarmonics = int(integer(json.at("Ke"), 1, kMostHarmonics, "Ke"));
    piece.oddHarmonics = int(integer(json.at("Ko"), 1, kMostHarmonics, "Ko"));
    piece.isRing = integer(json.at("ring"), 0, 1, "ring") == 1;
    const Json& cut = arrayOf(json.at("cut"), 2, "cut");
    piece.isCut = {integer(cut[0], 0, 1, "cut") == 1, integer(cut[1], 0, 1, "cut") == 1};
    if (json.contains("belly")) {
        const Json& belly = arrayOf(json["belly"], 2, "belly");
        piece.belly = Vec2(float(integer(belly[0], 0, 100 * kMostStations, "belly")),
                           float(integer(belly[1], 0, 100 * kMostStations, "belly"))) /
                      100.0f;
    } else if (kind == Kind::Muscle) {
        throw Fault{"a muscle's piece has no belly"};
    }
    if (json.contains("fibre_deg")) piece.fibreAngle = angleFrom(json["fibre_deg"]);
    const size_t n = size_t(piece.stations), odds = size_t(piece.oddHarmonics);
    piece.even = vectorsFrom(json.at("even"), n * (size_t(piece.evenHarmonics) + 1), "even");
    piece.odd = vectorsFrom(json.at("odd"), (piece.isRing ? n : n - 2) * odds, "odd");
    if (!piece.isRing) {
        piece.odd.insert(piece.odd.begin(), odds, Vec3(0));
        piece.odd.insert(piece.odd.end(), odds, Vec3(0));
    }
    return piece;
}

Contour contourFrom(const Json& numbers, bool isOpen) {
    const size_t least = isOpen ? 2 : 3;
    if (!numbers.is_array() || numbers.size() % 2 != 0 || numbers.size() < 2 * least)
        throw Fault{fmt::format("a loop must hold pairs of numbers, {} at least", least)};
    Contour contour;
    contour.isOpen = isOpen;
    for (size_t i = 0; i < numbers.size(); i += 2) {
        const Vec2 point(metres(numbers[i]), metres(numbers[i + 1]));
        // A point given twice has no spline parameter of its own.
        if (contour.points.empty() || point != contour.points.back())
            contour.points.push_back(point);
    }
    if (!isOpen && contour.points.size() > 1 && contour.points.front() == contour.points.back())
        contour.points.pop_back();
    if (contour.points.size() < least) throw Fault{"a loop is a single point"};
    return contour;
}

Slice sliceFrom(const Json& json, bool isHalf) {
    if (!json.is_array() || json.size() != (isHalf ? 3 : 2))
        throw Fault{isHalf ? "a slice must be [level, open, closed]"
                           : "a slice must be [level, loops]"};
    Slice slice;
    slice.level = metres(json[0]);
    if (isHalf)
        for (const Json& loop : json[1]) slice.contours.push_back(contourFrom(loop, true));
    for (const Json& loop : json.back()) slice.contours.push_back(contourFrom(loop, false));
    return slice;
}

ContourStack stackFrom(const Json& json) {
    ContourStack stack;
    stack.isHalf = json.at("kind") == "half stack";
    const std::string axis = json.at("axis").get<std::string>();
    if (axis != "x" && axis != "y" && axis != "z") throw Fault{"axis must be x, y or z"};
    if (stack.isHalf && axis != "y") throw Fault{"a half stack's axis must be y"};
    const int along = axis[0] - 'x';
    stack.axes = {(along + 1) % 3, (along + 2) % 3, along};
    if (stack.isHalf) stack.axes = {0, 2, 1};
    for (const Json& slice : json.at("slices")) {
        stack.slices.push_back(sliceFrom(slice, stack.isHalf));
        const size_t n = stack.slices.size();
        if (n > 1 && !(stack.slices[n - 1].level > stack.slices[n - 2].level))
            throw Fault{"levels must rise"};
    }
    if (stack.slices.size() < 2) throw Fault{"a stack needs two slices"};
    return stack;
}

Kind kindFrom(const Json& json, Kind otherwise) {
    if (!json.contains("group")) return otherwise;
    const std::optional<Kind> kind = kindNamed(json["group"].get<std::string>());
    if (!kind) throw Fault{"unknown group"};
    return *kind;
}

Figure figureFrom(const std::string& name, const Json& json, Kind kind) {
    Figure figure;
    figure.name = name;
    figure.kind = kindFrom(json, kind);
    figure.isPaired = json.contains("side") && json["side"] == "left";
    if (json.contains("id")) figure.id = json["id"].get<std::string>();
    if (json.contains("shown")) figure.isShownByDefault = json["shown"] != 0;
    if (json.contains("slices")) {
        figure.stack = stackFrom(json);
        return figure;
    }
    for (const Json& piece : json.at("pieces"))
        figure.pieces.push_back(pieceFrom(piece, figure.kind));
    if (figure.pieces.empty()) throw Fault{"no pieces"};
    return figure;
}

Result<Json> readJson(const std::filesystem::path& path) {
    const Result<std::string> text = readText(path, 16u << 20);
    if (!text) return text.error();
    // No more depth than our own files need: the parser recurses.
    const auto shallow = [](int depth, Json::parse_event_t, Json&) {
        if (depth > 16) throw Fault{"nested too deeply"};
        return true;
    };
    try {
        return Json::parse(*text, shallow);
    } catch (const Json::exception& error) {
        return Error(fmt::format("{}: {}", path.string(), error.what()));
    } catch (const Fault& fault) {
        return Error(fmt::format("{}: {}", path.string(), fault.reason));
    }
}

/// Adds a file's structures; a file without "structures" is one structure named `single`.
void readFile(const std::filesystem::path& path, Kind kind, const char* single,
              std::vector<Figure>& figures, Error& error) {
    const Result<Json> json = readJson(path);
    if (!json) {
        error.reasons.insert(error.reasons.end(), json.error().reasons.begin(),
                             json.error().reasons.end());
        return;
    }
    const auto add = [&](const std::string& name, const Json& one) {
        try {
            figures.push_back(figureFrom(name, one, kind));
        } catch (const Fault& fault) {
            error.reasons.push_back(fmt::format("{}: {}: {}", path.string(), name, fault.reason));
        } catch (const Json::exception& problem) {
            error.reasons.push_back(fmt::format("{}: {}: {}", path.string(), name, problem.what()));
        }
    };
    if (single) return add(single, *json);
    const auto structures = json->find("structures");
    if (structures == json->end() || !structures->is_object()) {
        error.reasons.push_back(fmt::format("{}: has no \"structures\"", path.string()));
        return;
    }
    for (const auto& [name, one] : structures->items()) add(name, one);
}

/// The diaphragm is drawn from its stack; its loft stays for places and fibres.
void joinStacks(std::vector<Figure>& figures, std::vector<Figure>&& stacks) {
    for (Figure& extra : stacks) {
        const auto same = std::find_if(figures.begin(), figures.end(),
                                       [&](const Figure& f) { return f.name == extra.name; });
        if (same == figures.end())
            figures.push_back(std::move(extra));
        else
            same->stack = std::move(extra.stack);
    }
}

} // namespace

Result<std::vector<Figure>> readFigures(const std::filesystem::path& folder) {
    Error error;
    std::vector<Figure> figures, stacks;
    readFile(folder / "muscles.json", Kind::Muscle, nullptr, figures, error);
    readFile(folder / "diaphragm_stack.json", Kind::Muscle, nullptr, stacks, error);
    joinStacks(figures, std::move(stacks));
    readFile(folder / "bones.json", Kind::Bone, nullptr, figures, error);
    readFile(folder / "connective.json", Kind::Connective, nullptr, figures, error);
    readFile(folder / "skin.json", Kind::Skin, "skin", figures, error);
    if (!error.reasons.empty()) return error;
    for (const char* table : {"corrections.toml", "tendons.toml"})
        if (const Status corrected = applyCorrections(folder / table, figures); !corrected)
            return corrected.error();
    std::stable_sort(figures.begin(), figures.end(),
                     [](const Figure& a, const Figure& b) { return a.kind < b.kind; });
    return figures;
}

} // namespace myo
