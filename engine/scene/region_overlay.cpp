#include "region_overlay.hpp"

#include "overlay_style.hpp"

#include <algorithm>
#include <array>

namespace myo {
namespace {

constexpr Colour kBorder{0.20f, 0.27f, 0.36f, 0.85f};
constexpr float kLift =
    0.0015f; ///< metres off the skin, so that a ray does not hit where it starts
constexpr float kLeastPixels = 40; ///< a region smaller than this in the picture is not named
constexpr float kFacing = 0.08f;
constexpr float kLeastSeen = 0.3f; ///< share of a region that must face the eye for its name

bool isSeen(const Placement& placement, const Camera& camera, const Vec3& position,
            const Vec3& normal) {
    const Vec3 towards = glm::normalize(camera.eye() - position);
    if (glm::dot(normal, towards) < kFacing) return false;
    return !placement.skin().castRay(position + kLift * normal, towards, 3.0f);
}

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
void drawBorder(Overlay& overlay, const OverlayInput& input, const Mat4& clipFromWorld,
                const Triangle& triangle) {
    const TriMesh& mesh = input.placement->skin().mesh();
    const RegionMap& regions = input.placement->regions();
    std::array<Vec3, 3> crossings;
    size_t count = 0;
    for (int edge = 0; edge < 3; ++edge) {
        const uint32_t a = triangle[edge];
        const uint32_t b = triangle[(edge + 1) % 3];
        if (regions.patchAt(a) == regions.patchAt(b)) continue;
        crossings[count++] = borderBetween(*input.placement, a, b);
    }
    if (count < 2) return;
    const Vec3 centre =
        (mesh.positions[triangle.x] + mesh.positions[triangle.y] + mesh.positions[triangle.z]) /
        3.0f;
    const Vec3 normal = glm::normalize(mesh.normals[triangle.x] + mesh.normals[triangle.y] +
                                       mesh.normals[triangle.z]);
    if (!isSeen(*input.placement, input.drawList.camera, centre, normal)) return;
    const auto flat = [&](const Vec3& point) {
        return project(clipFromWorld, input.extent, point).pixel;
    };
    const float width = std::max(1.3f, float(input.extent.height) / 700);
    if (count == 2) return overlay.line(flat(crossings[0]), flat(crossings[1]), width, kBorder);
    for (const Vec3& crossing : crossings)
        overlay.line(flat(crossing), flat(centre), width, kBorder);
}

struct RegionLabel {
    std::string words;
    Vec2 low{0};
    Vec2 size{0};
    float area = 0; ///< of the region in the picture, square pixels
};

bool overlaps(const RegionLabel& a, const RegionLabel& b) {
    return a.low.x < b.low.x + b.size.x && b.low.x < a.low.x + a.size.x &&
           a.low.y < b.low.y + b.size.y && b.low.y < a.low.y + a.size.y;
}

/// Where a region's name stands: the middle of what of it is turned to the eye.
RegionLabel labelOf(const Font& font, const OverlayInput& input, const Mat4& clipFromWorld,
                    uint16_t patch, float size) {
    const TriMesh& mesh = input.placement->skin().mesh();
    const RegionMap& regions = input.placement->regions();
    const Vec3 towards = input.drawList.camera.direction();
    Vec3 sum(0);
    float weight = 0;
    for (const uint32_t vertex : regions.verticesOf(patch)) {
        const float facing = std::max(0.0f, glm::dot(mesh.normals[vertex], towards)) *
                             input.placement->skin().areas()[vertex];
        sum += facing * mesh.positions[vertex];
        weight += facing;
    }
    RegionLabel label;
    const float scale = input.drawList.camera.metresPerPixel(input.extent);
    label.area = weight / (scale * scale);
    if (weight < kLeastSeen * regions.areaOf(patch)) {
        label.area = 0;
        return label;
    }
    const std::optional<SurfacePoint> onSkin =
        input.placement->skin().closestPoint(sum / weight, 0.2f);
    if (!onSkin || !isSeen(*input.placement, input.drawList.camera, onSkin->position,
                           input.placement->skin().normalAt(*onSkin))) {
        label.area = 0;
        return label;
    }
    label.words = input.atlas[regions.patches()[patch].region].label;
    if (const size_t bracket = label.words.find(" ("); bracket != std::string::npos)
        label.words.resize(bracket);
    label.size = {font.widthOf(label.words, size), size * 1.2f};
    label.low = project(clipFromWorld, input.extent, onSkin->position).pixel - label.size / 2.0f;
    return label;
}

void drawNames(Overlay& overlay, const Font& font, const OverlayInput& input,
               const Mat4& clipFromWorld, float size) {
    std::vector<RegionLabel> labels;
    for (uint16_t patch = 0; patch < input.placement->regions().patches().size(); ++patch)
        labels.push_back(labelOf(font, input, clipFromWorld, patch, size));
    std::ranges::sort(labels, std::ranges::greater{}, &RegionLabel::area);
    std::vector<RegionLabel> placed;
    for (const RegionLabel& label : labels) {
        if (label.area < kLeastPixels * kLeastPixels) break;
        if (std::ranges::any_of(placed,
                                [&](const RegionLabel& other) { return overlaps(label, other); }))
            continue;
        overlay.textWithHalo(font, label.low + Vec2(0, size), size, label.words,
                             {0.12f, 0.16f, 0.22f, 1}, ink::paper(input.state));
        placed.push_back(label);
    }
}

} // namespace

void drawRegions(Overlay& overlay, const Font& font, const OverlayInput& input, float textSize) {
    const Mat4 clipFromWorld = input.drawList.camera.clipFromWorld(input.extent.aspect());
    for (const Triangle& triangle : input.placement->skin().mesh().triangles)
        drawBorder(overlay, input, clipFromWorld, triangle);
    drawNames(overlay, font, input, clipFromWorld, textSize * 0.8f);
}

} // namespace myo
