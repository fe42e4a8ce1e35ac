#include "skin_overlay.hpp"

#include <algorithm>
#include <array>

namespace myo {
namespace {

constexpr Colour kBorder{0.20f, 0.27f, 0.36f, 0.85f};
constexpr Colour kRegionColour{0.12f, 0.16f, 0.22f, 1};
/// Where the border crosses the edge from vertex `a` to `b`; the midline parts the two sides of a
/// region.
Vec3 borderBetween(const Placement& placement, uint32_t a, uint32_t b) {
    const TriMesh& mesh = placement.skin().mesh();
    const Vec3 &from = mesh.positions[a], &to = mesh.positions[b];
    const RegionMap& regions = placement.regions();
    const bool isMidline = regions.at(a).region == regions.at(b).region && from.x * to.x < 0;
    return glm::mix(from, to,
                    isMidline ? from.x / (from.x - to.x)
                              : regions.borderAt(a, b, glm::length(to - from)));
}

/// The border inside one triangle: between the places on the edges that are equally far from both
/// regions' seeds; where all three corners differ, the three lines that meet in the middle.
void drawBorder(OverlayDrawing& drawing, const Mat4& clipFromWorld, const Triangle& triangle) {
    const RegionMap& regions = drawing.stage.placement().regions();
    std::array<Vec3, 3> crossings;
    size_t count = 0;
    for (int edge = 0; edge < 3; ++edge) {
        const uint32_t a = triangle[edge];
        const uint32_t b = triangle[(edge + 1) % 3];
        if (regions.patchAt(a) == regions.patchAt(b)) continue;
        crossings[count++] = borderBetween(drawing.stage.placement(), a, b);
    }
    if (count < 2) return;
    if (!isSeen(drawing, triangle)) return;
    const auto flat = [&](const Vec3& point) {
        return project(clipFromWorld, drawing.extent, point).pixel;
    };
    const float width = std::max(1.3f, float(drawing.extent.height) / 700);
    if (count == 2) return drawing.out.line(flat(crossings[0]), flat(crossings[1]), width, kBorder);
    const Vec3 centre = (crossings[0] + crossings[1] + crossings[2]) / 3.0f;
    for (const Vec3& crossing : crossings)
        drawing.out.line(flat(crossing), flat(centre), width, kBorder);
}

} // namespace

void drawRegions(OverlayDrawing& drawing) {
    const Mat4 clipFromWorld = drawing.clipFromWorld();
    for (const Triangle& triangle : drawing.stage.placement().skin().mesh().triangles)
        drawBorder(drawing, clipFromWorld, triangle);
    const float size = drawing.textSize * 0.8f;
    const RegionMap& regions = drawing.stage.placement().regions();
    std::vector<AreaName> names;
    for (uint16_t patch = 0; patch < regions.patches().size(); ++patch)
        names.push_back(nameOfArea(drawing, clipFromWorld, regions.verticesOf(patch),
                                   drawing.stage.atlas()[regions.patches()[patch].region].label,
                                   size));
    drawAreaNames(drawing, std::move(names), size, kRegionColour);
}

} // namespace myo
