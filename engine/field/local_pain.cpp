#include <myofield/field/local_pain.hpp>

#include <myofield/field/pain_field.hpp>
#include <myofield/geometry/geodesic.hpp>

#include <algorithm>

namespace myo {
namespace {

float reachOn(const TriMesh& part) {
    const Vec3 extent = boundsOf(part).extent();
    return std::min(kLocalReach, 0.25f * std::max({extent.x, extent.y, extent.z}));
}

/// The vertex of each piece nearest to `point` that is within `reach`, with its distance.
void seedPieces(const Surface& surface, const Vec3& point, float reach, uint32_t without,
                Geodesic& front) {
    struct Near {
        uint32_t vertex = Surface::kNone;
        float away = 0;
    };
    std::vector<Near> nearest(surface.pieceCount());
    for (uint32_t vertex = 0; vertex < surface.vertexCount(); ++vertex) {
        const float away = glm::length(surface.mesh().positions[vertex] - point);
        const uint32_t piece = surface.pieceOf(vertex);
        if (piece == without || away >= reach) continue;
        if (nearest[piece].vertex == Surface::kNone || away < nearest[piece].away)
            nearest[piece] = {vertex, away};
    }
    for (const Near& near : nearest)
        if (near.vertex != Surface::kNone) front.addVertex(near.vertex, near.away);
}

LocalField localOn(const Body& body, StructureId structure, const PlacedPoint& placed,
                   float reach) {
    const Surface surface(body[structure].mesh);
    Geodesic front(surface);
    uint32_t own = Surface::kNone;
    if (structure == placed.structure) {
        own = surface.pieceOf(surface.mesh().triangles[placed.onPart.triangle].x);
        front.addPoint(placed.onPart);
    }
    seedPieces(surface, placed.position, reach, own, front);
    front.grow(reach);
    LocalField field{structure, {}, {}};
    for (const uint32_t vertex : front.reached()) {
        field.vertices.push_back(vertex);
        field.values.push_back(falloff(front.distance(vertex), reach));
    }
    return field;
}

} // namespace

std::vector<LocalField> localPain(const Placement& placement, const PointOnSide& point) {
    const PlacedPoint* placed = placement.point(point);
    if (!placed) return {};
    const Body& body = placement.body();
    const float reach = reachOn(body[placed->structure].mesh);
    std::vector<StructureId> parts{placed->structure};
    for (const StructureId part : placement.parts().partsOf(point.muscle, sidesOf(point.side)))
        if (part != placed->structure) parts.push_back(part);
    std::vector<LocalField> fields;
    for (const StructureId part : parts) {
        Box box = boundsOf(body[part].mesh);
        box.low -= Vec3(reach), box.high += Vec3(reach);
        const Vec3 at = placed->position;
        if (glm::any(glm::lessThan(at, box.low)) || glm::any(glm::greaterThan(at, box.high)))
            continue;
        LocalField field = localOn(body, part, *placed, reach);
        if (!field.vertices.empty()) fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace myo
