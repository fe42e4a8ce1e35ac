#include <myofield/scene/subject.hpp>

#include <myofield/scene/draw_list.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr size_t kMostOfZone = 80;
constexpr size_t kMostOfFace = 240;

/// Evenly thinned to at most about `most`, each standing for those left out. `areaOf` gives the
/// area of one.
template <class Sample, class AreaOf>
std::vector<Sample> thinned(std::vector<Sample> all, size_t most, const AreaOf& areaOf) {
    const size_t stride = 1 + all.size() / most;
    std::vector<Sample> kept;
    for (size_t i = 0; i < all.size(); i += stride) {
        for (size_t k = i + 1; k < std::min(i + stride, all.size()); ++k)
            areaOf(all[i]) += areaOf(all[k]);
        kept.push_back(all[i]);
    }
    return kept;
}

SubjectZone zoneOf(const PointOnSide& point, uint32_t number, const ZoneField& field,
                   const Zone& zone, const Surface& skin) {
    std::vector<SurfaceSample> reached;
    SurfaceSample core;
    float fullest = 0;
    for (size_t i = 0; i < field.vertices.size(); ++i) {
        if (field.values[i] < kPresentShare) continue;
        const uint32_t vertex = field.vertices[i];
        const SurfaceSample sample{skin.mesh().positions[vertex], skin.mesh().normals[vertex],
                                   skin.areas()[vertex], vertex};
        reached.push_back(sample);
        if (field.values[i] <= fullest) continue;
        fullest = field.values[i];
        core = {sample.position, sample.normal, 0, vertex};
    }
    SubjectZone made{point, number, zone.kind, {}};
    if (reached.empty()) return made;
    made.samples = thinned(reached, kMostOfZone, [](SurfaceSample& s) -> float& { return s.area; });
    made.samples.insert(made.samples.begin(), core);
    return made;
}

std::vector<SubjectPlace> faceOf(const Stage& stage, const ViewState& state) {
    const std::vector<bool> isSelected = selectedStructures(stage, state);
    std::vector<SubjectPlace> face;
    for (uint32_t s = 0; s < isSelected.size(); ++s) {
        if (!isSelected[s]) continue;
        const TriMesh& mesh = stage.body().structures[s].mesh;
        const std::vector<float> areas = vertexAreas(mesh);
        for (uint32_t v = 0; v < mesh.positions.size(); ++v)
            face.push_back({{s}, {mesh.positions[v], mesh.normals[v], areas[v], v}});
    }
    return thinned(face, kMostOfFace, [](SubjectPlace& s) -> float& { return s.place.area; });
}

} // namespace

Subject subjectOf(const Stage& stage, const ViewState& state) {
    Subject subject;
    subject.face = faceOf(stage, state);
    for (const PointOnSide& point : pointsOn(stage.atlas(), state)) {
        const PlacedPoint* placed = stage.placement().point(point);
        if (!placed) continue;
        subject.marks.push_back(
            {{placed->structure, {placed->position, placed->normal, 0, 0}}, point});
        const std::vector<Zone>& zones = stage.atlas()[point.muscle].points[point.point].zones;
        const std::vector<ZoneField>& fields = stage.patterns().zones(point);
        for (uint32_t z = 0; z < zones.size(); ++z) {
            SubjectZone zone = zoneOf(point, z, fields[z], zones[z], stage.placement().skin());
            if (!zone.samples.empty()) subject.zones.push_back(std::move(zone));
        }
    }
    return subject;
}

} // namespace myo
