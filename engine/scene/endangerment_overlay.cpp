#include "skin_overlay.hpp"

#include <algorithm>
#include <array>

namespace myo {
namespace {

// Amber with a dark edge: told from the red and orange of pain by its edge and stripes too.
constexpr Colour kTint{0.95f, 0.70f, 0.05f, 0.38f};
constexpr Colour kEdgeColour{0.42f, 0.26f, 0.0f, 0.95f};
constexpr Colour kNameColour{0.36f, 0.22f, 0.0f, 1};

/// What of a triangle lies inside a site: its corners in order round, and the piece of edge.
struct Cut {
    std::array<Vec3, 4> corners;
    size_t count = 0;
    std::array<Vec3, 2> edge;
    size_t edgeEnds = 0;
};

Cut cutOf(const TriMesh& mesh, const EndangermentMap& map, const Triangle& triangle) {
    Cut cut;
    for (int k = 0; k < 3; ++k) {
        const uint32_t a = triangle[k], b = triangle[(k + 1) % 3];
        const float insideA = map.insideAt(a) - EndangermentMap::kEdge;
        const float insideB = map.insideAt(b) - EndangermentMap::kEdge;
        if (insideA > 0) cut.corners[cut.count++] = mesh.positions[a];
        if ((insideA > 0) == (insideB > 0)) continue;
        const Vec3 crossing =
            glm::mix(mesh.positions[a], mesh.positions[b], insideA / (insideA - insideB));
        cut.corners[cut.count++] = crossing;
        cut.edge[cut.edgeEnds++] = crossing;
    }
    return cut;
}

} // namespace

void drawEndangerment(OverlayDrawing& drawing) {
    const EndangermentMap& map = drawing.stage.endangerment();
    const TriMesh& mesh = drawing.stage.placement().skin().mesh();
    const Mat4 clipFromWorld = drawing.clipFromWorld();
    const auto flat = [&](const Vec3& point) {
        return project(clipFromWorld, drawing.extent, point).pixel;
    };
    std::vector<std::array<Vec2, 2>> edges;
    for (const Triangle& triangle : mesh.triangles) {
        const Cut cut = cutOf(mesh, map, triangle);
        if (cut.count < 3 || !isSeen(drawing, triangle)) continue;
        for (size_t c = 2; c < cut.count; ++c)
            drawing.out.triangle(flat(cut.corners[0]), flat(cut.corners[c - 1]),
                                 flat(cut.corners[c]), kTint);
        if (cut.edgeEnds == 2) edges.push_back({flat(cut.edge[0]), flat(cut.edge[1])});
    }
    const float width = std::max(1.6f, float(drawing.extent.height) / 500);
    for (const auto& [a, b] : edges) drawing.out.line(a, b, width, kEdgeColour);

    const float size = drawing.textSize * 0.85f;
    std::vector<AreaName> names;
    for (const EndangermentMap::Patch& patch : map.patches())
        names.push_back(nameOfArea(drawing, clipFromWorld, patch.vertices,
                                   drawing.stage.atlas().endangermentSites[patch.site].name, size));
    drawAreaNames(drawing, std::move(names), size, kNameColour);
}

} // namespace myo
