#include "skin_overlay.hpp"

#include "sight_rays.hpp"

#include <myofield/scene/ink.hpp>
#include <myofield/scene/veil.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr float kLift =
    0.0015f; ///< metres off the skin, so that a ray does not hit where it starts
constexpr float kLeastPixels = 40; ///< an area smaller than this in the picture is not named
constexpr float kTowardsEye = 0.08f;
constexpr float kLeastSeen = 0.3f; ///< share of an area that must face the eye for its name

bool overlaps(const AreaName& a, const AreaName& b) {
    return a.low.x < b.low.x + b.size.x && b.low.x < a.low.x + a.size.x &&
           a.low.y < b.low.y + b.size.y && b.low.y < a.low.y + a.size.y;
}

} // namespace

bool isSeen(const OverlayDrawing& drawing, const Vec3& position, const Vec3& normal) {
    const Vec3 towards = towardsEye(position, drawing.list.camera);
    if (glm::dot(normal, towards) < kTowardsEye) return false;
    const Surface& skin = drawing.stage.placement().skin();
    const Veil* veil = drawing.list.veil.get();
    return seesThrough(skin, position + kLift * normal, towards, kFar,
                       [&](const SurfacePoint& hit) { return veil && veil->covers(skin, hit); });
}

bool isSeen(const OverlayDrawing& drawing, const Triangle& triangle) {
    const TriMesh& mesh = drawing.stage.placement().skin().mesh();
    const auto sumOf = [&](const std::vector<Vec3>& values) {
        return values[triangle.x] + values[triangle.y] + values[triangle.z];
    };
    return isSeen(drawing, sumOf(mesh.positions) / 3.0f, glm::normalize(sumOf(mesh.normals)));
}

AreaName nameOfArea(const OverlayDrawing& drawing, const Mat4& clipFromWorld,
                    std::span<const uint32_t> vertices, std::string_view words, float textSize) {
    const Surface& skin = drawing.stage.placement().skin();
    const Camera& camera = drawing.list.camera;
    const Vec3 towards = camera.direction();
    Vec3 sum(0);
    float seen = 0, whole = 0;
    for (const uint32_t vertex : vertices) {
        const float facing =
            std::max(0.0f, glm::dot(skin.mesh().normals[vertex], towards)) * skin.areas()[vertex];
        sum += facing * skin.mesh().positions[vertex];
        seen += facing;
        whole += skin.areas()[vertex];
    }
    if (!(seen > kLeastSeen * whole)) return {};
    const std::optional<SurfacePoint> onSkin = skin.closestPoint(sum / seen, 0.2f);
    if (!onSkin || !isSeen(drawing, onSkin->position, skin.normalAt(*onSkin))) return {};
    const float scale = camera.metresPerPixel(drawing.extent);
    AreaName name{std::string(words.substr(0, words.find(" ("))), {}, {}, seen / (scale * scale)};
    name.size = {drawing.font.widthOf(name.words, textSize), textSize * 1.2f};
    name.low = project(clipFromWorld, drawing.extent, onSkin->position).pixel - name.size / 2.0f;
    return name;
}

void drawAreaNames(OverlayDrawing& drawing, std::vector<AreaName> names, float textSize,
                   Colour colour) {
    std::ranges::sort(names, std::ranges::greater{}, &AreaName::area);
    std::vector<AreaName> placed;
    for (const AreaName& name : names) {
        if (name.area < kLeastPixels * kLeastPixels) break;
        if (!drawing.free.contains(PictureArea{name.low, name.low + name.size})) continue;
        if (std::ranges::any_of(placed,
                                [&](const AreaName& other) { return overlaps(name, other); }))
            continue;
        drawing.out.textWithHalo(drawing.font, name.low + Vec2(0, textSize), textSize, name.words,
                                 colour, ink::paper(drawing.state));
        drawing.ground.take({name.low, name.low + name.size});
        placed.push_back(name);
    }
}

} // namespace myo
