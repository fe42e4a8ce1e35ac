#include "skin_overlay.hpp"

#include <myofield/scene/ink.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr Colour kDot{0.10f, 0.36f, 0.62f, 1};
constexpr Colour kLandmarkColour{0.07f, 0.24f, 0.42f, 1};
constexpr float kRadius = 0.12f;      ///< of a dot, text sizes
constexpr float kSmallest = 1.3f;     ///< pixels
constexpr float kNameSize = 0.8f;     ///< text sizes
constexpr float kNearEnough = 0.016f; ///< metres per text size: farther away, dots have no names

struct Dot {
    Vec2 pixel{0};
    std::string name;
};

/// Landmarks of both sides whose place on the skin is seen from here.
std::vector<Dot> dotsSeen(const OverlayDrawing& drawing) {
    const Placement& placement = drawing.stage.placement();
    const std::vector<Landmark>& landmarks = drawing.stage.atlas().landmarks;
    const Mat4 clipFromWorld = drawing.clipFromWorld();
    std::vector<Dot> dots;
    for (uint32_t l = 0; l < landmarks.size(); ++l)
        for (const Side side : {Side::Left, Side::Right}) {
            if (side == Side::Right && !landmarks[l].isPaired) continue;
            const SurfacePoint& place = placement.landmark({l}, side);
            const Vec3 normal = placement.skin().normalAt(place);
            if (!isSeen(drawing, place.position, normal)) continue;
            const Projected at = project(clipFromWorld, drawing.extent, place.position);
            if (!at.isInFront) continue;
            const std::string& label = landmarks[l].label;
            dots.push_back({at.pixel, label.substr(0, label.find(" ("))});
        }
    return dots;
}

/// Names beside their dots, to the right or to the left: where they cover no other dot and no other
/// name.
void drawNames(OverlayDrawing& drawing, const std::vector<Dot>& dots, float radius) {
    const float size = kNameSize * drawing.textSize;
    std::vector<PictureArea> taken;
    for (const Dot& dot : dots) taken.push_back({dot.pixel - radius, dot.pixel + radius});
    const auto isFree = [&](const PictureArea& box) {
        return std::ranges::none_of(taken, [&](const PictureArea& other) {
            return box.low.x < other.high.x && other.low.x < box.high.x &&
                   box.low.y < other.high.y && other.low.y < box.high.y;
        });
    };
    for (const Dot& dot : dots) {
        const float width = drawing.font.widthOf(dot.name, size);
        for (const float offset : {2 * radius, -2 * radius - width}) {
            const Vec2 low = dot.pixel + Vec2(offset, -0.6f * size);
            const PictureArea box{low, low + Vec2(width, 1.2f * size)};
            if (!isFree(box) || !drawing.free.contains(box)) continue;
            drawing.out.textWithHalo(drawing.font, low + Vec2(0, size), size, dot.name,
                                     kLandmarkColour, ink::paper(drawing.state));
            taken.push_back(box);
            drawing.ground.take(box);
            break;
        }
    }
}

} // namespace

void drawLandmarks(OverlayDrawing& drawing) {
    const std::vector<Dot> dots = dotsSeen(drawing);
    const float radius = std::max(kSmallest, kRadius * drawing.textSize);
    for (const Dot& dot : dots) {
        drawing.out.disc(dot.pixel, radius * 1.6f, ink::paper(drawing.state));
        drawing.out.disc(dot.pixel, radius, kDot);
    }
    const float metresPerPixel = drawing.list.camera.metresPerPixel(drawing.extent);
    if (metresPerPixel * drawing.textSize <= kNearEnough) drawNames(drawing, dots, radius * 1.6f);
}

} // namespace myo
