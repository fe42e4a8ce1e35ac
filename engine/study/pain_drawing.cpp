#include <myofield/study/pain_drawing.hpp>

#include <myofield/core/file.hpp>
#include <myofield/core/json_reader.hpp>
#include <myofield/geometry/geodesic.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace myo {
namespace {

constexpr float kFurthestFromSkin = 0.1f;
constexpr float kStep = 0.004f;       ///< metres between the places a stroke is laid down at
constexpr size_t kMostPoints = 20000; ///< of a stroke
constexpr size_t kMostStrokes = 1000;
constexpr JsonRules kRules{.bytes = 16u << 20, .values = 1'000'000, .version = 1};

PainStroke readStroke(JsonReader in) {
    PainStroke stroke;
    stroke.path = in.required("path").vectors(1, kMostPoints, {-10, 10});
    float millimetres = 0;
    in.required("width_mm").into(millimetres, {2, 300});
    stroke.width = millimetres / 1000;
    in["weight"].into(stroke.weight, {0.001, 1});
    in.finish();
    return stroke;
}

std::vector<PainStroke> readStrokes(JsonReader in) {
    std::vector<PainStroke> strokes;
    for (const JsonReader& stroke : in.required("strokes").items(1, kMostStrokes))
        strokes.push_back(readStroke(stroke));
    in.finish();
    return strokes;
}

/// Lays a stroke down on the skin; false when it is too far away.
bool paint(const PainStroke& stroke, const Placement& placement, Geodesic& front,
           std::vector<float>& weights) {
    front.clear();
    for (size_t i = 0; i < stroke.path.size(); ++i) {
        const Vec3 from = stroke.path[i > 0 ? i - 1 : 0];
        const int steps = std::max(1, int(std::ceil(glm::length(stroke.path[i] - from) / kStep)));
        for (int step = i > 0 ? 1 : steps; step <= steps; ++step) {
            const Vec3 at = glm::mix(from, stroke.path[i], float(step) / float(steps));
            const std::optional<SurfacePoint> onSkin =
                placement.skin().closestPoint(at, kFurthestFromSkin);
            if (!onSkin) return false;
            front.addPoint(*onSkin);
        }
    }
    front.grow(stroke.width / 2);
    for (const uint32_t vertex : front.reached())
        weights[vertex] = std::max(
            weights[vertex], stroke.weight * falloff(front.distance(vertex), stroke.width / 2));
    return true;
}

} // namespace

Result<std::vector<PainStroke>> drawingFromJson(std::string_view text, const std::string& name) {
    Result<JsonText> json = JsonText::parse(text, name, kRules);
    if (!json) return json.error();
    return json->result(readStrokes(json->root()));
}

Result<PainQuery> readDrawing(const std::filesystem::path& file, const Placement& placement) {
    const Result<std::string> text = readText(file, kRules.bytes);
    if (!text) return text.error();
    const Result<std::vector<PainStroke>> strokes = drawingFromJson(*text, file.string());
    if (!strokes) return strokes.error();
    Error problems;
    std::vector<float> weights(placement.skin().vertexCount(), 0.0f);
    Geodesic front(placement.skin());
    for (size_t i = 0; i < strokes->size(); ++i)
        if (!paint((*strokes)[i], placement, front, weights))
            problems.reasons.push_back(fmt::format(
                "{}: strokes[{}]: a point is more than 10 cm from the skin", file.string(), i));
    if (!problems.reasons.empty()) return problems;
    return queryOfDrawing(weights);
}

} // namespace myo
