#include <myofield/core/file.hpp>
#include <myofield/scene/overlay_table.hpp>
#include <myofield/scene/view_state.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <initializer_list>
#include <span>

namespace myo {
namespace {

using Json = nlohmann::json;
constexpr int kVersion = 1;

/// Reads one object's keys and gathers what is wrong with them.
class ObjectReader {
public:
    ObjectReader(const Json& object, std::string path, std::vector<std::string>& problems)
        : object_(object), path_(std::move(path)), problems_(problems) {
        if (!object_.is_object()) complain("is not an object");
    }

    bool onlyKnows(std::initializer_list<std::string_view> keys) {
        return onlyKnows(std::span(keys.begin(), keys.size()));
    }
    bool onlyKnows(std::span<const std::string_view> keys) {
        if (!object_.is_object()) return false;
        for (const auto& [key, value] : object_.items())
            if (std::find(keys.begin(), keys.end(), key) == keys.end())
                complain(fmt::format("has an unknown key \"{}\"", key));
        return true;
    }

    const Json* find(const char* key) const {
        const auto found = object_.is_object() ? object_.find(key) : object_.end();
        return object_.is_object() && found != object_.end() ? &*found : nullptr;
    }

    void number(const char* key, float& out, float low, float high) {
        const Json* value = find(key);
        if (!value) return;
        if (!value->is_number() || !std::isfinite(value->get<double>()) ||
            value->get<double>() < low || value->get<double>() > high)
            return complain(fmt::format("{} is not a number from {} to {}", key, low, high));
        out = value->get<float>();
    }

    void flag(const char* key, bool& out) {
        if (const Json* value = find(key)) {
            if (!value->is_boolean()) return complain(fmt::format("{} is not true or false", key));
            out = value->get<bool>();
        }
    }

    std::string text(const char* key) {
        const Json* value = find(key);
        if (value && !value->is_string()) complain(fmt::format("{} is not a text", key));
        return value && value->is_string() ? value->get<std::string>() : std::string();
    }

    /// Calls `read(element, path of element)` for each element of a list.
    template <class Read>
    void list(const char* key, Read read) {
        const Json* value = find(key);
        if (!value) return;
        if (!value->is_array()) return complain(fmt::format("{} is not a list", key));
        for (size_t i = 0; i < value->size(); ++i)
            read((*value)[i], fmt::format("{}{}[{}]", path_, key, i));
    }

    template <size_t n>
    void numbers(const char* key, std::array<float*, n> out, float low, float high) {
        const Json* value = find(key);
        if (!value) return;
        bool isFine = value->is_array() && value->size() == n;
        for (size_t i = 0; isFine && i < n; ++i)
            isFine = (*value)[i].is_number() && (*value)[i].get<double>() >= low &&
                     (*value)[i].get<double>() <= high;
        if (!isFine)
            return complain(fmt::format("{} is not {} numbers from {} to {}", key, n, low, high));
        for (size_t i = 0; i < n; ++i) *out[i] = (*value)[i].get<float>();
    }

    void complain(const std::string& what) {
        problems_.push_back(path_.empty() ? what : path_ + ": " + what);
    }
    std::string pathOf(const char* key) const { return path_ + key; }

private:
    const Json& object_;
    std::string path_;
    std::vector<std::string>& problems_;
};

void readCamera(const Json& json, const std::string& path, Camera& camera,
                std::vector<std::string>& problems) {
    ObjectReader reader(json, path, problems);
    if (!reader.onlyKnows({"target", "yaw", "pitch", "distance", "field_of_view"})) return;
    reader.numbers<3>("target", {&camera.target.x, &camera.target.y, &camera.target.z}, -10, 10);
    reader.number("yaw", camera.yaw, -100, 100);
    reader.number("pitch", camera.pitch, -1.6f, 1.6f);
    reader.number("distance", camera.distance, 0.05f, 100);
    reader.number("field_of_view", camera.fieldOfView, 0.02f, 2);
}

void readLayers(const Json& json, const std::string& path, LayerOpacity& layers,
                std::vector<std::string>& problems) {
    ObjectReader reader(json, path, problems);
    if (!reader.onlyKnows({"skin", "superficial", "deep", "bones"})) return;
    reader.number("skin", layers.skin, 0, 1);
    reader.number("superficial", layers.superficial, 0, 1);
    reader.number("deep", layers.deep, 0, 1);
    reader.number("bones", layers.bones, 0, 1);
}

std::vector<std::string_view> overlayNames() {
    std::vector<std::string_view> names;
    for (const OverlayKind& kind : overlayKinds()) names.push_back(kind.name);
    return names;
}

void readShow(const Json& json, const std::string& path, OverlaySet& overlays,
              std::vector<std::string>& problems) {
    ObjectReader reader(json, path, problems);
    if (!reader.onlyKnows(overlayNames())) return;
    for (const OverlayKind& kind : overlayKinds()) {
        bool isOn = overlays.has(kind.id);
        reader.flag(kind.name.data(), isOn);
        overlays.set(kind.id, isOn);
    }
}

Json showToJson(OverlaySet overlays) {
    Json show;
    for (const OverlayKind& kind : overlayKinds()) show[kind.name] = overlays.has(kind.id);
    return show;
}

SelectedMuscle readSelected(const Json& json, const std::string& path,
                            std::vector<std::string>& problems) {
    ObjectReader reader(json, path, problems);
    SelectedMuscle selected;
    if (!reader.onlyKnows({"muscle", "off"})) return selected;
    selected.muscle = reader.text("muscle");
    if (selected.muscle.empty()) reader.complain("names no muscle");
    reader.list("off", [&](const Json& point, const std::string& where) {
        if (point.is_string())
            selected.pointsOff.insert(point.get<std::string>());
        else
            problems.push_back(where + ": is not a text");
    });
    return selected;
}

std::set<StructureKey> readKeys(ObjectReader& reader, const char* key,
                                std::vector<std::string>& problems) {
    std::set<StructureKey> keys;
    reader.list(key, [&](const Json& json, const std::string& where) {
        ObjectReader entry(json, where, problems);
        if (!entry.onlyKnows({"id", "side"})) return;
        const std::optional<Side> side = sideNamed(entry.text("side"));
        if (!side) return entry.complain("side is not left, right or median");
        keys.insert({entry.text("id"), *side});
    });
    return keys;
}

void readChoices(ObjectReader& reader, ViewState& state) {
    if (reader.find("sides")) {
        if (const auto sides = sidesNamed(reader.text("sides")))
            state.sides = *sides;
        else
            reader.complain("sides is not left, right or both");
    }
    if (reader.find("palette")) {
        if (const auto palette = paletteNamed(reader.text("palette")))
            state.palette = *palette;
        else
            reader.complain("palette is not classic, cividis or print");
    }
    Colour& colour = state.background;
    reader.numbers<4>("background", {&colour.r, &colour.g, &colour.b, &colour.a}, 0, 1);
    reader.number("text_scale", state.textScale, 0.5f, 3);
    reader.number("growth", state.growth, 0, 1);
}

Json keysToJson(const std::set<StructureKey>& keys) {
    Json list = Json::array();
    for (const StructureKey& key : keys)
        list.push_back({{"id", key.id}, {"side", nameOf(key.side)}});
    return list;
}

ViewState readState(const Json& json, std::vector<std::string>& problems) {
    ViewState state;
    ObjectReader reader(json, "", problems);
    if (!reader.onlyKnows({"version", "selection", "sides", "camera", "layers", "hidden", "ghosted",
                           "isolated", "palette", "background", "show", "text_scale", "growth"}))
        return state;
    const Json* version = reader.find("version");
    if (!version || !version->is_number_integer() || version->get<int64_t>() != kVersion)
        reader.complain(fmt::format("version is not {}", kVersion));
    reader.list("selection", [&](const Json& entry, const std::string& where) {
        state.selection.push_back(readSelected(entry, where, problems));
    });
    if (const Json* camera = reader.find("camera"))
        readCamera(*camera, "camera", state.camera, problems);
    if (const Json* layers = reader.find("layers"))
        readLayers(*layers, "layers", state.layers, problems);
    if (const Json* show = reader.find("show")) readShow(*show, "show", state.overlays, problems);
    state.hidden = readKeys(reader, "hidden", problems);
    state.ghosted = readKeys(reader, "ghosted", problems);
    state.isolated = readKeys(reader, "isolated", problems);
    readChoices(reader, state);
    return state;
}

} // namespace

std::string toJson(const ViewState& state) {
    Json selection = Json::array();
    for (const SelectedMuscle& entry : state.selection)
        selection.push_back({{"muscle", entry.muscle}, {"off", entry.pointsOff}});
    const Camera& camera = state.camera;
    const Colour& colour = state.background;
    const Json json{
        {"version", kVersion},
        {"selection", selection},
        {"sides", nameOf(state.sides)},
        {"camera",
         {{"target", {camera.target.x, camera.target.y, camera.target.z}},
          {"yaw", camera.yaw},
          {"pitch", camera.pitch},
          {"distance", camera.distance},
          {"field_of_view", camera.fieldOfView}}},
        {"layers",
         {{"skin", state.layers.skin},
          {"superficial", state.layers.superficial},
          {"deep", state.layers.deep},
          {"bones", state.layers.bones}}},
        {"hidden", keysToJson(state.hidden)},
        {"ghosted", keysToJson(state.ghosted)},
        {"isolated", keysToJson(state.isolated)},
        {"palette", nameOf(state.palette)},
        {"background", {colour.r, colour.g, colour.b, colour.a}},
        {"show", showToJson(state.overlays)},
        {"text_scale", state.textScale},
        {"growth", state.growth},
    };
    return json.dump(2) + "\n";
}

Result<ViewState> viewStateFromJson(std::string_view text, const std::string& name) {
    const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded()) return Error(name + ": is not valid JSON");
    std::vector<std::string> problems;
    ViewState state = readState(json, problems);
    if (problems.empty()) return state;
    for (std::string& problem : problems) problem = name + ": " + problem;
    return Error(std::move(problems));
}

Result<ViewState> readViewState(const std::filesystem::path& path) {
    const Result<std::string> text = readText(path, 4u << 20);
    if (!text) return text.error();
    return viewStateFromJson(*text, path.string());
}

Status writeViewState(const std::filesystem::path& path, const ViewState& state) {
    return writeFile(path, toJson(state));
}

} // namespace myo
