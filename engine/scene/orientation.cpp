#include "overlay_drawing.hpp"
#include "overlay_style.hpp"

#include <myofield/core/text.hpp>
#include <myofield/scene/orientation_cube.hpp>

#include <cmath>
#include <string>

namespace myo {
namespace {

constexpr float kSidesApart = 26; ///< text sizes from the picture's middle to either word, at most

void drawCube(OverlayDrawing& drawing) {
    const float textSize = drawing.textSize;
    const Camera& camera = drawing.list.camera;
    const OrientationCube cube = orientationCube(drawing.layout.whole, textSize);
    const auto flat = [&](const Vec3& p) { return cube.pixelOf(camera, p); };
    for (const CubeFace& face : cubeFaces()) {
        const float facing = glm::dot(face.normal, camera.direction());
        if (facing <= 0.02f) continue;
        const Vec3 upward = glm::cross(face.normal, face.across);
        const auto corner = [&](float x, float y) {
            return flat(face.normal + x * face.across + y * upward);
        };
        const float shade = 0.66f + 0.3f * facing;
        drawing.out.quad(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1),
                         {shade * 0.97f, shade * 0.96f, shade * 0.94f, 0.92f});
        const Vec2 corners[]{corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)};
        for (int i = 0; i < 4; ++i)
            drawing.out.line(corners[i], corners[(i + 1) % 4], 1, {0.45f, 0.43f, 0.41f, 0.9f});
        if (facing < 0.45f) continue;
        const float size = textSize * 0.72f;
        const Vec2 middle = flat(face.normal);
        drawing.out.text(
            drawing.font,
            middle + Vec2(-drawing.font.widthOf(tr(face.words), size) / 2, size * 0.35f), size,
            tr(face.words), {0.15f, 0.14f, 0.13f, std::min(1.0f, (facing - 0.4f) * 3)});
    }
}

void drawSides(OverlayDrawing& drawing) {
    const float textSize = drawing.textSize;
    const float rightward = drawing.list.camera.right().x; // +1: the person's left is at the right
    const float size = textSize * 0.95f;
    const float y = drawing.layout.whole.low.y + textSize * 1.7f;
    const float margin = textSize;
    const auto put = [&](const std::string& words, bool isOnLeft) {
        const float width = drawing.font.widthOf(words, size);
        const float middle = (drawing.layout.whole.low.x + drawing.layout.whole.high.x) / 2;
        const float reach =
            std::min((drawing.layout.whole.high.x - drawing.layout.whole.low.x) / 2 - margin,
                     kSidesApart * textSize);
        drawing.out.textWithHalo(drawing.font,
                                 {isOnLeft ? middle - reach : middle + reach - width, y}, size,
                                 words, ink::quiet(drawing.state), ink::paper(drawing.state));
    };
    if (std::abs(rightward) > 0.35f) {
        put(tr("Person's right"), rightward > 0);
        put(tr("Person's left"), rightward < 0);
        return;
    }
    const bool isFromLeft = drawing.list.camera.direction().x > 0;
    put(isFromLeft ? tr("Person's left side") : tr("Person's right side"), true);
}

} // namespace

void drawOrientation(OverlayDrawing& drawing) {
    drawCube(drawing);
    drawSides(drawing);
}

} // namespace myo
