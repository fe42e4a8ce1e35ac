#include <myofield/study/pain_drawing.hpp>

#include <myofield/core/file.hpp>
#include <myofield/geometry/geodesic.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace myo {
namespace {

using Json = nlohmann::json;

constexpr float kFurthestFromSkin = 0.1f;
constexpr float kStep = 0.004f; ///< metres between the places a stroke is laid down at
constexpr size_t kMostPoints = 20000;

struct DrawnStroke {
    std::vector<Vec3> path;
    float width = 0;
    float weight = 1;
};

std::optional<float> numberIn(const Json& json, float low, float high) {
    if (!json.is_number()) return std::nullopt;
    const double value = json.get<double>();
    if (!std::isfinite(value) || value < double(low) || value > double(high)) return std::nullopt;
    return float(value);
}

std::optional<Vec3> placeIn(const Json& json) {
    if (!json.is_array() || json.size() != 3) return std::nullopt;
    Vec3 place{0};
    for (int axis = 0; axis < 3; ++axis) {
        const std::optional<float> value = numberIn(json[size_t(axis)], -10, 10);
        if (!value) return std::nullopt;
        place[axis] = *value;
    }
    return place;
}

DrawnStroke readStroke(const Json& json, const std::string& where, Error& problems) {
    DrawnStroke stroke;
    const auto complain = [&](const char* what) {
        problems.reasons.push_back(where + ": " + what);
    };
    if (!json.is_object()) {
        complain("is not an object");
        return stroke;
    }
    for (const auto& [key, value] : json.items()) {
        if (key == "width_mm") {
            const std::optional<float> width = numberIn(value, 2, 300);
            if (width)
                stroke.width = *width / 1000;
            else
                complain("width_mm is not a number from 2 to 300");
        } else if (key == "weight") {
            const std::optional<float> weight = numberIn(value, 0.001f, 1);
            if (weight)
                stroke.weight = *weight;
            else
                complain("weight is not a number above 0, at most 1");
        } else if (key == "path" && value.is_array() && !value.empty() &&
                   value.size() <= kMostPoints) {
            for (const Json& point : value) {
                const std::optional<Vec3> place = placeIn(point);
                if (place)
                    stroke.path.push_back(*place);
                else
                    return complain("path has a point that is not three numbers within 10 m"),
                           stroke;
            }
        } else {
            complain(key == "path" ? "path is not a list of 1 to 20000 points"
                                   : "has an unknown key");
        }
    }
    if (stroke.path.empty()) complain("has no path");
    if (stroke.width <= 0) complain("has no width_mm");
    return stroke;
}

std::vector<DrawnStroke> readStrokes(const Json& json, const std::string& name, Error& problems) {
    std::vector<DrawnStroke> strokes;
    if (!json.is_object() || !json.contains("strokes") || !json["strokes"].is_array() ||
        json["strokes"].empty() || json["strokes"].size() > 1000 ||
        json.value("version", Json()) != 1) {
        problems.reasons.push_back(name +
                                   ": is not a drawing: expected version 1 and 1 to 1000 strokes");
        return strokes;
    }
    for (size_t i = 0; i < json["strokes"].size(); ++i)
        strokes.push_back(
            readStroke(json["strokes"][i], fmt::format("{}: strokes[{}]", name, i), problems));
    return strokes;
}

/// Lays a stroke down on the skin; false when it is too far away.
bool paint(const DrawnStroke& stroke, const Placement& placement, Geodesic& front,
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

Result<PainQuery> readDrawing(const std::filesystem::path& file, const Placement& placement) {
    const Result<std::string> text = readText(file, 16u << 20);
    if (!text) return text.error();
    const Json json = Json::parse(*text, nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded()) return Error(file.string() + ": is not valid JSON");
    Error problems;
    const std::vector<DrawnStroke> strokes = readStrokes(json, file.string(), problems);
    if (!problems.reasons.empty()) return problems;
    std::vector<float> weights(placement.skin().vertexCount(), 0.0f);
    Geodesic front(placement.skin());
    for (size_t i = 0; i < strokes.size(); ++i)
        if (!paint(strokes[i], placement, front, weights))
            problems.reasons.push_back(fmt::format(
                "{}: strokes[{}]: a point is more than 10 cm from the skin", file.string(), i));
    if (!problems.reasons.empty()) return problems;
    return queryOfDrawing(weights);
}

} // namespace myo
