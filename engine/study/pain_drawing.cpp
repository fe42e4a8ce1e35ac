#include <myofield/study/pain_drawing.hpp>

#include <myofield/core/day.hpp>
#include <myofield/core/file.hpp>
#include <myofield/core/json_reader.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 2;
constexpr JsonRules kRules{
    .bytes = 16u << 20, .values = 1'000'000, .version = kVersion, .oldest = 1};
constexpr Range kSpace{-10, 10}, kEyeSpace{-100, 100}; ///< metres
constexpr Range kWidth{2, 300};                        ///< millimetres
constexpr size_t kLongestNote = 20000, kLongestName = 100;

/// A text of at most `most` bytes.
void readWords(const JsonReader& in, std::string& text, size_t most) {
    std::string read;
    if (!in.into(read)) return;
    if (read.size() > most) return in.complain(fmt::format("is longer than {} bytes", most));
    text = std::move(read);
}

void readDate(const JsonReader& in, std::string& date) {
    std::string read;
    if (!in.into(read)) return;
    if (!dayFrom(read)) return in.complain("is not a date such as \"2026-11-01\"");
    date = std::move(read);
}

template <class Value>
void readNamed(const JsonReader& in, std::optional<Value>& out,
               std::optional<Value> (*named)(std::string_view), const char* words) {
    Value value{};
    if (in.into(value, named, words)) out = value;
}

PainStroke readStroke(JsonReader in) {
    PainStroke stroke;
    stroke.path = in.required("path").vectors(1, kMostStrokePoints, kSpace);
    if (in.has("eye"))
        if (const std::vector<float> eye = in["eye"].numbers(3, kEyeSpace); eye.size() == 3)
            stroke.eye = Vec3(eye[0], eye[1], eye[2]);
    float millimetres = 0;
    in.required("width_mm").into(millimetres, kWidth);
    stroke.width = millimetres / 1000;
    in["weight"].into(stroke.weight, {0.001, 1});
    in["erases"].into(stroke.erases);
    int strength = 0;
    if (in["strength"].into(strength, {1, kHighestStrength})) stroke.strength = strength;
    readNamed(in["quality"], stroke.quality, painQualityNamed,
              "aching, burning, stabbing, tingling or numb");
    readNamed(in["felt"], stroke.felt, painDepthNamed, "deep or surface");
    in["pain"].into(stroke.pain, {1, kMostPains});
    in.finish();
    return stroke;
}

PainDrawing readAll(JsonReader in) {
    PainDrawing drawing;
    readDate(in["date"], drawing.date);
    readWords(in["body"], drawing.body, kLongestName);
    for (const JsonReader& stroke : in.required("strokes").items(0, kMostStrokes))
        drawing.strokes.push_back(readStroke(stroke));
    size_t points = 0;
    for (const PainStroke& stroke : drawing.strokes) points += stroke.path.size();
    if (points > kMostStrokePoints)
        in["strokes"].complain(
            fmt::format("have {} points in all, more than {}", points, kMostStrokePoints));
    readWords(in["note"], drawing.note, kLongestNote);
    readWords(in["who"], drawing.who, kLongestName);
    in.finish();
    return drawing;
}

/// To a hundredth of a millimetre, so that a file reads as it was meant.
double rounded(float metres) {
    return std::round(double(metres) * 1e5) / 1e5;
}

Json asJson(const Vec3& place) {
    return {rounded(place.x), rounded(place.y), rounded(place.z)};
}

Json asJson(const PainStroke& stroke) {
    Json json;
    json["path"] = Json::array();
    for (const Vec3& place : stroke.path) json["path"].push_back(asJson(place));
    if (stroke.eye) json["eye"] = asJson(*stroke.eye);
    json["width_mm"] = std::round(double(stroke.width) * 1e5) / 1e2;
    if (stroke.erases) {
        json["erases"] = true;
        return json;
    }
    json["weight"] = std::round(double(stroke.weight) * 1e4) / 1e4;
    if (stroke.strength) json["strength"] = *stroke.strength;
    if (stroke.quality) json["quality"] = nameOf(*stroke.quality);
    if (stroke.felt) json["felt"] = nameOf(*stroke.felt);
    json["pain"] = stroke.pain;
    return json;
}

} // namespace

std::string toJson(const PainDrawing& drawing) {
    Json json;
    json["version"] = kVersion;
    if (!drawing.date.empty()) json["date"] = drawing.date;
    json["body"] = drawing.body;
    json["strokes"] = Json::array();
    for (const PainStroke& stroke : drawing.strokes) json["strokes"].push_back(asJson(stroke));
    json["note"] = drawing.note;
    json["who"] = drawing.who;
    // What is no UTF-8 is replaced: a file that nobody can read again would be worse.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<PainDrawing> drawingFromJson(std::string_view text, const std::string& name) {
    Result<JsonText> json = JsonText::parse(text, name, kRules);
    if (!json) return json.error();
    return json->result(readAll(json->root()));
}

Result<PainDrawing> readDrawing(const std::filesystem::path& file) {
    const Result<std::string> text = readText(file, kRules.bytes);
    if (!text) return text.error();
    return drawingFromJson(*text, file.string());
}

Status writeDrawing(const std::filesystem::path& file, const PainDrawing& drawing) {
    return writeFile(file, toJson(drawing));
}

Status layOn(PaintedSkin& painted, const PainDrawing& drawing, const std::string& name) {
    Error problems;
    for (size_t i = 0; i < drawing.strokes.size(); ++i)
        if (!painted.add(drawing.strokes[i]))
            problems.reasons.push_back(
                fmt::format("{}: strokes[{}]: a point is more than 10 cm from the skin", name, i));
    if (!problems.reasons.empty()) return problems;
    return Done{};
}

Result<PainQuery> queryOf(const PainDrawing& drawing, const Placement& placement,
                          const std::string& name) {
    PaintedSkin painted(placement);
    if (Status laid = layOn(painted, drawing, name); !laid) return laid.error();
    PainQuery query = queryOfDrawing(painted.weights());
    if (std::ranges::all_of(query.weights, [](float weight) { return weight <= 0; }))
        return Error(name + ": nothing is marked");
    return query;
}

} // namespace myo
