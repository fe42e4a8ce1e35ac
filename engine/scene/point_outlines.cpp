#include "skin_overlay.hpp"

#include <myofield/scene/point_colours.hpp>

#include <algorithm>
#include <array>

namespace myo {
namespace {

/// The outline of one zone where it is seen. `values`: zero for every vertex of the skin, and again
/// afterwards.
void drawOutline(OverlayDrawing& drawing, const Mat4& clipFromWorld, const ZoneField& zone,
                 std::vector<float>& values, float width, Colour colour) {
    const Surface& skin = drawing.stage.placement().skin();
    const TriMesh& mesh = skin.mesh();
    for (size_t i = 0; i < zone.vertices.size(); ++i) values[zone.vertices[i]] = zone.values[i];
    std::vector<uint32_t> triangles;
    for (size_t i = 0; i < zone.vertices.size(); ++i)
        if (zone.values[i] >= kPresentShare)
            for (const uint32_t corner : skin.cornersAt(zone.vertices[i]))
                triangles.push_back(corner / 3);
    std::ranges::sort(triangles);
    triangles.erase(std::unique(triangles.begin(), triangles.end()), triangles.end());
    for (const uint32_t t : triangles) {
        const Triangle& triangle = mesh.triangles[t];
        std::array<Vec3, 3> crossings;
        size_t count = 0;
        for (int k = 0; k < 3; ++k) {
            const uint32_t a = triangle[k], b = triangle[(k + 1) % 3];
            const float fromA = values[a] - kPresentShare, fromB = values[b] - kPresentShare;
            if ((fromA >= 0) == (fromB >= 0)) continue;
            crossings[count++] =
                glm::mix(mesh.positions[a], mesh.positions[b], fromA / (fromA - fromB));
        }
        if (count != 2 || !isSeen(drawing, triangle))
            continue;
        const auto flat = [&](const Vec3& place) {
            return project(clipFromWorld, drawing.extent, place).pixel;
        };
        drawing.out.line(flat(crossings[0]), flat(crossings[1]), width, colour);
    }
    for (const uint32_t vertex : zone.vertices) values[vertex] = 0;
}

} // namespace

void drawPointOutlines(OverlayDrawing& drawing) {
    const Mat4 clipFromWorld = drawing.clipFromWorld();
    const Placement& placement = drawing.stage.placement();
    std::vector<float> values(placement.skin().vertexCount(), 0.0f);
    const float width = std::max(1.8f, float(drawing.extent.height) / 420);
    for (const PointOnSide& point : pointsOn(drawing.stage.atlas(), drawing.state)) {
        const bool isRare = drawing.stage.atlas()[point.muscle].points[point.point].isRare();
        for (const ZoneField& zone : drawing.stage.patterns().zones(point))
            drawOutline(drawing, clipFromWorld, zone, values, width,
                        pointColour(point.point, isRare));
    }
}

} // namespace myo
