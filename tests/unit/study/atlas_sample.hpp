#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/body.hpp>

#include <string>
#include <vector>

namespace myo::test {

inline Region sampleRegion(std::string id, std::string label, std::string group,
                           std::vector<std::string> words = {}) {
    Region region;
    region.id = std::move(id);
    region.label = std::move(label);
    region.group = std::move(group);
    region.coarse = "front_shoulder";
    region.words = std::move(words);
    return region;
}

inline TriggerPoint samplePoint(std::string id, std::vector<Zone> zones) {
    TriggerPoint point;
    point.id = std::move(id);
    point.name = "belly, " + point.id;
    point.zones = std::move(zones);
    return point;
}

inline Zone sampleZone(ZoneKind kind, std::vector<RegionId> regions) {
    Zone zone;
    zone.kind = kind;
    zone.regions = std::move(regions);
    return zone;
}

/// Regions: 0 front of the shoulder, 1 temple, 2 calf. Muscles, by id: gastrocnemius (calf),
/// infraspinatus (shoulder; temple by spillover), temporalis (temple; shoulder by spillover).
inline Atlas sampleAtlas() {
    Atlas atlas;
    atlas.coarseAreas.push_back({"front_shoulder", "Shoulder, front", {"sore shoulder"}, {}});
    atlas.regions = {sampleRegion("deltoid_anterior", "Front of the shoulder", "shoulder"),
                     sampleRegion("temple", "Temple", "head", {"side of the forehead"}),
                     sampleRegion("calf", "Calf", "leg")};
    atlas.regions[1].coarse = atlas.regions[2].coarse = "";
    Muscle calf, back, temple;
    calf.id = "gastrocnemius";
    calf.name = "Gastrocnemius";
    calf.latin = "Musculus gastrocnemius";
    calf.group = "leg, ankle, foot";
    calf.parts = {"gastrocnemius.medial_head", "gastrocnemius.lateral_head"};
    calf.points = {samplePoint("trp1", {sampleZone(ZoneKind::Essential, {{2}})})};
    back.id = "infraspinatus";
    back.name = "Infraspinatus";
    back.latin = "Musculus infraspinatus";
    back.synonyms = {"rotator cuff", "shoulder blade muscle"};
    back.group = "shoulder and arm";
    back.parts = {"infraspinatus"};
    back.points = {samplePoint("trp1", {sampleZone(ZoneKind::Essential, {{0}}),
                                        sampleZone(ZoneKind::Spillover, {{1}})}),
                   samplePoint("trp2", {sampleZone(ZoneKind::Essential, {{0}})})};
    temple.id = "temporalis";
    temple.name = "Temporalis";
    temple.latin = "Musculus temporalis";
    temple.group = "head and neck";
    temple.parts = {"temporalis"};
    temple.points = {samplePoint(
        "trp1", {sampleZone(ZoneKind::Spillover, {{0}}), sampleZone(ZoneKind::Essential, {{1}})})};
    atlas.muscles = {calf, back, temple};
    atlas.references = {{"simons1999", "Simons, Travell: the manual", "", {}}};
    return atlas;
}

inline Structure sampleStructure(std::string id, Kind kind, Side side) {
    Structure structure;
    structure.id = std::move(id);
    structure.name = structure.id;
    structure.kind = kind;
    structure.side = side;
    return structure;
}

/// Both sides of the sample's muscles, a biceps the atlas does not know, a bone and the skin.
inline Body sampleBody() {
    Body body;
    for (const Side side : {Side::Left, Side::Right}) {
        for (const char* id : {"gastrocnemius.medial_head", "gastrocnemius.lateral_head",
                               "infraspinatus", "temporalis", "biceps_brachii.long_head"})
            body.structures.push_back(sampleStructure(id, Kind::Muscle, side));
        body.structures.push_back(sampleStructure("humerus", Kind::Bone, side));
    }
    body.structures.push_back(sampleStructure("skin", Kind::Skin, Side::Median));
    return body;
}

} // namespace myo::test
