#include "commands/site_patterns.hpp"

#include "commands/base64.hpp"

#include <myofield/scene/plate.hpp>
#include <myofield/scene/point_colours.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace myo {
namespace {

using Json = nlohmann::ordered_json;

/// How far heat has risen at a vertex, 0..255: what a shader turns into shade (heat_shade.glsl.h).
struct Warmth {
    uint8_t essential = 0, spillover = 0, local = 0;
};

uint8_t byteOfRise(float intensity, float plateau) {
    return uint8_t(std::lround(255 * inverseSmoothStep(intensity / plateau)));
}

/// By the page's vertices, ascending.
std::map<uint32_t, Warmth> warmthOf(const Workspace& workspace, const SiteBody& body,
                                    const PointOnSide& point) {
    std::map<uint32_t, Warmth> warm;
    const StructureId skin = workspace.placement().skinId();
    const SparseField& field = workspace.patterns().pattern(point);
    for (size_t i = 0; i < field.vertices.size(); ++i) {
        const uint32_t vertex = body.vertexOf(skin, field.vertices[i]);
        if (vertex == SiteBody::kLeftOut) continue;
        warm[vertex].essential = byteOfRise(field.essential[i], kEssentialPlateau);
        warm[vertex].spillover = byteOfRise(field.spillover[i], kSpilloverPlateau);
    }
    for (const LocalField& local : workspace.patterns().local(point))
        for (size_t i = 0; i < local.vertices.size(); ++i)
            if (const uint32_t vertex = body.vertexOf(local.structure, local.vertices[i]);
                vertex != SiteBody::kLeftOut)
                warm[vertex].local = uint8_t(std::lround(255 * local.values[i]));
    std::erase_if(warm, [](const auto& each) {
        const Warmth& w = each.second;
        return (w.essential | w.spillover | w.local) == 0;
    });
    return warm;
}

/// Five bytes a vertex: how far its number lies beyond the one before (two bytes, the low one
/// first; 65535 beyond that counts on without a vertex), then its warmth.
std::string packed(const std::map<uint32_t, Warmth>& warm) {
    std::vector<uint8_t> bytes;
    uint32_t last = 0;
    const auto add = [&](uint32_t step, const Warmth& w) {
        for (const uint32_t byte : {step & 255u, step >> 8, uint32_t(w.essential),
                                    uint32_t(w.spillover), uint32_t(w.local)})
            bytes.push_back(uint8_t(byte));
    };
    for (const auto& [vertex, w] : warm) {
        uint32_t step = vertex - last;
        for (; step >= 65535; step -= 65535) add(65535, {});
        add(step, w);
        last = vertex;
    }
    return base64(bytes);
}

Json numbersOf(const Vec3& v) {
    Json list = Json::array();
    for (int k = 0; k < 3; ++k) list.push_back(std::round(double(v[k]) * 1e4) / 1e4);
    return list;
}

std::string hexOf(const Colour& colour) {
    const auto byte = [](float x) { return int(std::lround(x * 255)); };
    return fmt::format("#{:02x}{:02x}{:02x}", byte(colour.r), byte(colour.g), byte(colour.b));
}

/// From where the points of a muscle that are not `off` are seen best, on each side: {side: [yaw,
/// pitch]}. The left is the mirror image of the right.
Json bestTurns(const Workspace& workspace, const Muscle& muscle, std::set<std::string> off) {
    ViewState state;
    state.selection = {{muscle.id, std::move(off)}};
    state.sides = Sides::Right;
    const NamedView view = bestViewOf(workspace.stage(), state, 1, Side::Right);
    const auto rounded = [](float x) { return std::round(double(x) * 1e3) / 1e3; };
    return {{"left", Json::array({rounded(-view.yaw), rounded(view.pitch)})},
            {"right", Json::array({rounded(view.yaw), rounded(view.pitch)})}};
}

std::set<std::string> allBut(const Muscle& muscle, const std::string& point) {
    std::set<std::string> others;
    for (const TriggerPoint& each : muscle.points)
        if (each.id != point) others.insert(each.id);
    return others;
}

} // namespace

std::string patternScript(const Workspace& workspace, const SiteBody& body, MuscleId id) {
    const Muscle& muscle = workspace.atlas()[id];
    Json points = Json::object();
    for (uint32_t p = 0; p < muscle.points.size(); ++p)
        for (const Side side : {Side::Left, Side::Right})
            if (muscle.points[p].occursOn(side))
                points[muscle.points[p].id][std::string(nameOf(side))] =
                    packed(warmthOf(workspace, body, {id, p, side}));
    return fmt::format("myofield.pattern({}, {});\n", Json(muscle.id).dump(), points.dump());
}

Json pointsOf(const Workspace& workspace, const SiteBody& body, MuscleId id) {
    const Muscle& muscle = workspace.atlas()[id];
    Json made{{"parts", Json::array()}, {"points", Json::array()}};
    for (const StructureId part : workspace.placement().parts().partsOf(id))
        if (const uint32_t number = body.structureOf(part); number != SiteBody::kLeftOut)
            made["parts"].push_back(number);
    made["turn"] = bestTurns(workspace, muscle, {});
    for (uint32_t p = 0; p < muscle.points.size(); ++p) {
        const TriggerPoint& point = muscle.points[p];
        Json entry{{"id", point.id}, {"colour", hexOf(pointColour(p, point.isRare()))}};
        if (muscle.points.size() > 1 && point.occursOn(Side::Right))
            entry["turn"] = bestTurns(workspace, muscle, allBut(muscle, point.id));
        for (const Side side : {Side::Left, Side::Right}) {
            const PlacedPoint* const placed = workspace.placement().point({id, p, side});
            if (!placed) continue;
            Json& there = entry[std::string(nameOf(side))];
            there = {{"at", numbersOf(placed->position)}, {"normal", numbersOf(placed->normal)}};
        }
        made["points"].push_back(std::move(entry));
    }
    return made;
}

} // namespace myo
