#include <myofield/lecture/lecture_file.hpp>

#include <myofield/core/file.hpp>
#include <myofield/core/json_reader.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kLectureVersion = 1;
constexpr JsonRules kLectureRules{.bytes = 8u << 20, .version = kLectureVersion};
constexpr Range kAnywhere{-Camera::kFarthestTarget, Camera::kFarthestTarget};
constexpr Range kHeights{0.1, 10}; ///< metres
constexpr Range kTextSizes{Lecture::kLeastText, Lecture::kLargestText};
constexpr Range kStepSeconds{Lecture::kShortest, Lecture::kLongest};

void readText(const JsonReader& in, std::string& text, size_t most) {
    if (in.into(text) && text.size() > most)
        in.complain(fmt::format("is longer than {} bytes", most));
}

std::optional<ViewAnchor> readAnchor(JsonReader in) {
    if (!in.isThere()) return std::nullopt;
    ViewAnchor anchor;
    in.required("landmark").into(anchor.landmark);
    in.required("side").into(anchor.side, sideNamed, "left, right or median");
    if (const auto at = in.required("at").numbers(3, kAnywhere); at.size() == 3)
        anchor.at = {at[0], at[1], at[2]};
    in.required("height").into(anchor.height, kHeights);
    in.finish();
    return anchor;
}

std::vector<Build> readBuilds(const JsonReader& list) {
    std::vector<Build> builds;
    for (const JsonReader& in : list.items(0, kBuildCount)) {
        Build build{};
        if (!in.into(build, buildNamed, "muscle, points, zones or labels")) continue;
        if (std::ranges::find(builds, build) != builds.end()) in.complain("is there twice");
        builds.push_back(build);
    }
    return builds;
}

LectureStep readStep(JsonReader in) {
    LectureStep step;
    readText(in["title"], step.title, Lecture::kLongestTitle);
    for (const JsonReader& line : in["lines"].items(0, Lecture::kMostLines))
        readText(line, step.lines.emplace_back(), Lecture::kLongestLine);
    readText(in["notes"], step.notes, Lecture::kLongestNotes);
    step.view = readViewState(in.required("view"));
    step.anchor = readAnchor(in["anchor"]);
    in["transition"].into(step.transition, transitionNamed, "cut, camera or grow");
    step.builds = readBuilds(in["builds"]);
    in["seconds"].into(step.seconds, kStepSeconds);
    in.finish();
    return step;
}

Lecture readAll(JsonReader in) {
    Lecture lecture;
    readText(in["title"], lecture.title, Lecture::kLongestTitle);
    in["text_size"].into(lecture.textSize, kTextSizes);
    in["background"].into(lecture.ground, slideGroundNamed, "view, light, dark or projector");
    for (const JsonReader& step : in["steps"].items(0, Lecture::kMostSteps))
        lecture.steps.push_back(readStep(step));
    in.finish();
    return lecture;
}

Json toJson(const LectureStep& step) {
    Json view = Json::parse(toJson(step.view), nullptr, /*exceptions=*/false);
    Json builds = Json::array();
    for (const Build build : step.builds) builds.push_back(nameOf(build));
    Json json{{"title", step.title}, {"lines", step.lines}, {"notes", step.notes}};
    json["transition"] = nameOf(step.transition);
    json["builds"] = builds;
    json["seconds"] = step.seconds;
    json["view"] = std::move(view);
    if (const auto& anchor = step.anchor)
        json["anchor"] = {{"landmark", anchor->landmark},
                          {"side", nameOf(anchor->side)},
                          {"at", {anchor->at.x, anchor->at.y, anchor->at.z}},
                          {"height", anchor->height}};
    return json;
}

} // namespace

std::string toJson(const Lecture& lecture) {
    Json steps = Json::array();
    for (const LectureStep& step : lecture.steps) steps.push_back(toJson(step));
    const Json json{{"version", kLectureVersion},
                    {"title", lecture.title},
                    {"text_size", lecture.textSize},
                    {"background", nameOf(lecture.ground)},
                    {"steps", std::move(steps)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Lecture> lectureFromJson(std::string_view text, const std::string& name) {
    Result<JsonText> json = JsonText::parse(text, name, kLectureRules);
    if (!json) return json.error();
    return json->result(readAll(json->root()));
}

Result<Lecture> readLecture(const std::filesystem::path& file) {
    Result<JsonText> json = JsonText::read(file, kLectureRules);
    if (!json) return json.error();
    return json->result(readAll(json->root()));
}

Status writeLecture(const std::filesystem::path& file, const Lecture& lecture) {
    return writeFile(file, toJson(lecture));
}

} // namespace myo
