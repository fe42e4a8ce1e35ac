#include <myofield/shape/figures.hpp>

#include "corrections.hpp"

#include <myofield/core/json_reader.hpp>

#include <algorithm>
#include <iterator>

namespace myo {
namespace {

constexpr JsonRules kRules{.bytes = 16u << 20, .values = 2'000'000};
constexpr float kUnit = 1e-4f;              // the files have whole numbers of 0.1 mm
constexpr Range kCoordinate{-30000, 30000}; // no point of a person lies farther out than 3 m
constexpr Range kFlag{0, 1};
constexpr int kMostStations = 256;
constexpr int kMostHarmonics = 32;

Vec3 vectorFrom(const std::vector<int>& numbers, size_t index) {
    return Vec3(numbers[3 * index], numbers[3 * index + 1], numbers[3 * index + 2]) * kUnit;
}

/// The vectors of a list; empty when it does not have `count` of them.
std::vector<Vec3> vectorsFrom(const JsonReader& list, size_t count) {
    const std::vector<int> numbers = list.wholes(3 * count, 3 * count, kCoordinate);
    std::vector<Vec3> vectors(numbers.size() / 3);
    for (size_t i = 0; i < vectors.size(); ++i) vectors[i] = vectorFrom(numbers, i);
    return vectors;
}

/// The angle brought into (-90, 90] degrees, because a fibre has no forward direction; in radians.
float angleFrom(int degrees) {
    while (degrees > 90) degrees -= 180;
    while (degrees <= -90) degrees += 180;
    return float(degrees) * kPi / 180;
}

std::optional<Vec2> bellyFrom(const JsonReader& list) {
    const std::vector<int> belly = list.wholes(2, 2, {0, 100 * kMostStations});
    if (belly.empty()) return std::nullopt;
    return Vec2(belly[0], belly[1]) / 100.0f;
}

LoftPiece pieceFrom(JsonReader in, Kind kind) {
    LoftPiece piece;
    int ring = 0, degrees = 0;
    bool isSized = in.required("n").into(piece.stations, {3, kMostStations});
    isSized &= in.required("Ke").into(piece.evenHarmonics, {1, kMostHarmonics});
    isSized &= in.required("Ko").into(piece.oddHarmonics, {1, kMostHarmonics});
    isSized &= in.required("ring").into(ring, kFlag);
    piece.isRing = ring == 1;
    if (const auto cut = in.required("cut").wholes(2, 2, kFlag); !cut.empty())
        piece.isCut = {cut[0] == 1, cut[1] == 1};
    piece.belly = bellyFrom(kind == Kind::Muscle ? in.required("belly") : in["belly"]);
    if (in["fibre_deg"].into(degrees, {-360, 360})) piece.fibreAngle = angleFrom(degrees);
    const JsonReader even = in.required("even"), odd = in.required("odd");
    in.finish();
    if (!isSized) return piece;
    const size_t n = size_t(piece.stations), odds = size_t(piece.oddHarmonics);
    piece.even = vectorsFrom(even, n * (size_t(piece.evenHarmonics) + 1));
    piece.odd = vectorsFrom(odd, (piece.isRing ? n : n - 2) * odds);
    if (!piece.isRing) {
        piece.odd.insert(piece.odd.begin(), odds, Vec3(0));
        piece.odd.insert(piece.odd.end(), odds, Vec3(0));
    }
    return piece;
}

Contour contourFrom(const JsonReader& in, bool isOpen) {
    const size_t least = isOpen ? 2 : 3;
    Contour contour;
    contour.isOpen = isOpen;
    const std::vector<int> numbers = in.wholes(2 * least, SIZE_MAX, kCoordinate);
    if (numbers.empty()) return contour;
    if (numbers.size() % 2 != 0) in.complain("does not hold pairs of numbers");
    for (size_t i = 0; i + 1 < numbers.size(); i += 2) {
        const Vec2 point = Vec2(numbers[i], numbers[i + 1]) * kUnit;
        // A point that stands twice in a row would make a span of the spline without length.
        if (contour.points.empty() || point != contour.points.back())
            contour.points.push_back(point);
    }
    if (!isOpen && contour.points.size() > 1 && contour.points.front() == contour.points.back())
        contour.points.pop_back();
    if (contour.points.size() < least) in.complain("is a single point");
    return contour;
}

/// Reads a slice: [level, open loops, closed loops] of a half stack, [level, closed loops] of a
/// whole one.
Slice sliceFrom(const JsonReader& in, bool isHalf) {
    const size_t size = isHalf ? 3 : 2;
    Slice slice;
    const std::vector<JsonReader> parts = in.items(size, size);
    if (parts.empty()) return slice;
    int level = 0;
    parts[0].into(level, kCoordinate);
    slice.level = float(level) * kUnit;
    for (size_t part = 1; part < size; ++part)
        for (const JsonReader& loop : parts[part].items())
            slice.contours.push_back(contourFrom(loop, isHalf && part == 1));
    return slice;
}

ContourStack stackFrom(JsonReader& in, bool isHalf) {
    ContourStack stack;
    stack.isHalf = isHalf;
    std::string axis;
    const JsonReader chosen = in.required("axis");
    if (chosen.into(axis) && axis != "x" && axis != "y" && axis != "z")
        chosen.complain("is not x, y or z");
    else if (isHalf && chosen.isThere() && axis != "y")
        chosen.complain("of a half stack is not y");
    const int along = axis == "x" ? 0 : axis == "y" ? 1 : 2;
    stack.axes = {(along + 1) % 3, (along + 2) % 3, along};
    if (isHalf) stack.axes = {0, 2, 1};
    for (const JsonReader& slice : in.required("slices").items(2)) {
        stack.slices.push_back(sliceFrom(slice, isHalf));
        const size_t n = stack.slices.size();
        if (n > 1 && !(stack.slices[n - 1].level > stack.slices[n - 2].level))
            slice.complain("does not lie above the slice before it");
    }
    return stack;
}

/// Reads one figure. The entries that tell how it was measured are ignored.
Figure figureFrom(const std::string& name, JsonReader in, Kind kind) {
    Figure figure;
    figure.name = name;
    figure.kind = kind;
    in["group"].into(figure.kind, kindNamed, "a kind of structure");
    std::string side, form;
    in["side"].into(side);
    in["kind"].into(form);
    figure.isPaired = side == "left";
    in["id"].into(figure.id);
    int isShown = 1;
    in["shown"].into(isShown, kFlag);
    figure.isShownByDefault = isShown == 1;
    in.ignore({"unit", "fma", "err_mm", "rms_mm", "remodelled", "ours"});
    if (in.has("slices"))
        figure.stack = stackFrom(in, form == "half stack");
    else
        for (const JsonReader& piece : in.required("pieces").items(1))
            figure.pieces.push_back(pieceFrom(piece, figure.kind));
    in.finish();
    return figure;
}

std::vector<Figure> figuresFrom(JsonReader in, Kind kind, const char* single) {
    std::vector<Figure> figures;
    if (single) return {figureFrom(single, std::move(in), kind)};
    for (auto& [name, figure] : in.required("structures").entries())
        figures.push_back(figureFrom(name, figure, kind));
    in.ignore({"unit"});
    in.finish();
    return figures;
}

/// Adds the figures of a file. Unless null, `single` is the name of its only figure; the file then
/// has no "structures".
void readFile(const std::filesystem::path& path, Kind kind, const char* single,
              std::vector<Figure>& figures, Error& error) {
    const auto complain = [&](const Error& fault) {
        error.reasons.insert(error.reasons.end(), fault.reasons.begin(), fault.reasons.end());
    };
    Result<JsonText> json = JsonText::read(path, kRules);
    if (!json) return complain(json.error());
    Result<std::vector<Figure>> read = json->result(figuresFrom(json->root(), kind, single));
    if (!read) return complain(read.error());
    std::ranges::move(*read, std::back_inserter(figures));
}

/// Adds the stacks. A stack with the name of a figure belongs to that figure: the diaphragm is
/// drawn from its stack, and its loft gives places and fibres.
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
