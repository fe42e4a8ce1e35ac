#include <myofield/core/file.hpp>
#include <myofield/core/json_reader.hpp>
#include <myofield/scene/overlay_table.hpp>
#include <myofield/scene/view_state.hpp>

#include <nlohmann/json.hpp>

namespace myo {
namespace {

using Json = nlohmann::json;
constexpr int kVersion = 1;
constexpr JsonRules kRules{.version = kVersion};
constexpr Range kShare{0, 1};
constexpr double kMostZones = 100'000;

void readCamera(JsonReader in, Camera& camera) {
    if (const auto target =
            in["target"].numbers(3, {-Camera::kFarthestTarget, Camera::kFarthestTarget});
        !target.empty())
        camera.target = {target[0], target[1], target[2]};
    in["yaw"].into(camera.yaw, {-100, 100});
    in["pitch"].into(camera.pitch, {-1.6, 1.6});
    in["distance"].into(camera.distance, {0.05, 100});
    in["field_of_view"].into(camera.fieldOfView, {0.02, 2});
    in.finish();
}

void readLayers(JsonReader in, LayerOpacity& layers) {
    in["skin"].into(layers.skin, kShare);
    in["superficial"].into(layers.superficial, kShare);
    in["deep"].into(layers.deep, kShare);
    in["bones"].into(layers.bones, kShare);
    in.finish();
}

void readShow(JsonReader in, OverlaySet& overlays) {
    for (const OverlayKind& kind : overlayKinds()) {
        bool isOn = overlays.has(kind.id);
        in[kind.name].into(isOn);
        overlays.set(kind.id, isOn);
    }
    in.finish();
}

Json showToJson(OverlaySet overlays) {
    Json show;
    for (const OverlayKind& kind : overlayKinds()) show[kind.name] = overlays.has(kind.id);
    return show;
}

std::vector<SelectedMuscle> readSelection(const JsonReader& list) {
    std::vector<SelectedMuscle> selection;
    for (JsonReader in : list.items()) {
        SelectedMuscle selected;
        const JsonReader muscle = in.required("muscle");
        if (muscle.into(selected.muscle) && selected.muscle.empty()) muscle.complain("is empty");
        for (std::string& point : in["off"].texts()) selected.pointsOff.insert(std::move(point));
        in.finish();
        selection.push_back(std::move(selected));
    }
    return selection;
}

std::set<StructureKey> readKeys(const JsonReader& list) {
    std::set<StructureKey> keys;
    for (JsonReader in : list.items()) {
        StructureKey key;
        in.required("id").into(key.id);
        in.required("side").into(key.side, sideNamed, "left, right or median");
        in.finish();
        keys.insert(std::move(key));
    }
    return keys;
}

ViewState readState(JsonReader in) {
    ViewState state;
    state.selection = readSelection(in["selection"]);
    in["sides"].into(state.sides, sidesNamed, "left, right or both");
    readCamera(in["camera"], state.camera);
    readLayers(in["layers"], state.layers);
    state.hidden = readKeys(in["hidden"]);
    state.ghosted = readKeys(in["ghosted"]);
    state.isolated = readKeys(in["isolated"]);
    in["uncover"].into(state.uncover, kShare);
    in["palette"].into(state.palette, paletteNamed, "classic, cividis or print");
    if (const auto colour = in["background"].numbers(4, kShare); !colour.empty())
        state.background = {colour[0], colour[1], colour[2], colour[3]};
    readShow(in["show"], state.overlays);
    in["text_scale"].into(state.textScale, {0.5, 3});
    in["growth"].into(state.growth, kShare);
    if (uint32_t zones = 0; in["zones"].into(zones, {0, kMostZones})) state.zones = zones;
    in.finish();
    return state;
}

Json keysToJson(const std::set<StructureKey>& keys) {
    Json list = Json::array();
    for (const StructureKey& key : keys)
        list.push_back({{"id", key.id}, {"side", nameOf(key.side)}});
    return list;
}

} // namespace

std::string toJson(const ViewState& state) {
    Json selection = Json::array();
    for (const SelectedMuscle& entry : state.selection)
        selection.push_back({{"muscle", entry.muscle}, {"off", entry.pointsOff}});
    const Camera& camera = state.camera;
    const Colour& colour = state.background;
    Json json{
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
        {"uncover", state.uncover},
        {"palette", nameOf(state.palette)},
        {"background", {colour.r, colour.g, colour.b, colour.a}},
        {"show", showToJson(state.overlays)},
        {"text_scale", state.textScale},
        {"growth", state.growth},
    };
    if (state.zones) json["zones"] = *state.zones;
    return json.dump(2) + "\n";
}

Result<ViewState> viewStateFromJson(std::string_view text, const std::string& name) {
    Result<JsonText> json = JsonText::parse(text, name, kRules);
    if (!json) return json.error();
    return json->result(readState(json->root()));
}

Result<ViewState> readViewState(const std::filesystem::path& path) {
    const Result<std::string> text = readText(path, kRules.bytes);
    if (!text) return text.error();
    return viewStateFromJson(*text, path.string());
}

ViewState readViewState(JsonReader in) {
    int version = kVersion;
    in.required("version").into(version, {kVersion, kVersion});
    return readState(std::move(in));
}

Status writeViewState(const std::filesystem::path& path, const ViewState& state) {
    return writeFile(path, toJson(state));
}

} // namespace myo
