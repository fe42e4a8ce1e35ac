#include "overlay_drawing.hpp"

#include <myofield/core/text.hpp>
#include <myofield/scene/ink.hpp>
#include <myofield/scene/orientation_cube.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace myo {
namespace {

constexpr float kSidesApart = 26; ///< text sizes from the picture's middle to either word, at most
constexpr float kSideWords = 0.95f; ///< text sizes

/// The first corner in which nothing is lit and nothing else stands; none where there is no such.
std::optional<OrientationCube> placeCube(const OverlayDrawing& drawing) {
    constexpr uint8_t kAvoided = PictureGround::Lit | PictureGround::Taken | PictureGround::Muscle;
    for (const auto& [isOnLeft, isAtBottom] :
         {std::pair(false, false), {true, false}, {false, true}, {true, true}}) {
        const OrientationCube cube =
            orientationCube(drawing.free, drawing.textSize, isOnLeft, isAtBottom);
        if (drawing.free.contains(cube.area()) && drawing.ground.isFree(cube.area(), kAvoided))
            return cube;
    }
    return std::nullopt;
}

void drawCube(OverlayDrawing& drawing, const OrientationCube& cube) {
    const float textSize = drawing.textSize;
    const Camera& camera = drawing.list.camera;
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

float sideWordsOf(const OverlayDrawing& drawing) {
    return std::max(kSideWords * drawing.textSize, drawing.options.leastText);
}

/// A word for one side, and where it starts.
struct SideWord {
    std::string words;
    PictureArea area;
};

/// The words for the sides in a line of the picture that begins at `top`.
std::vector<SideWord> sidesAt(const OverlayDrawing& drawing, float top) {
    const float size = sideWordsOf(drawing);
    const float rightward = drawing.list.camera.right().x; // +1: the person's left is at the right
    const float middle = (drawing.free.low.x + drawing.free.high.x) / 2;
    const float reach =
        std::min(drawing.free.size().x / 2 - drawing.textSize, kSidesApart * drawing.textSize);
    const auto wordAt = [&](std::string words, bool isOnLeft) {
        const float width = drawing.font.widthOf(words, size);
        const Vec2 low{isOnLeft ? middle - reach : middle + reach - width, top};
        return SideWord{std::move(words), {low, low + Vec2(width, 1.3f * size)}};
    };
    if (std::abs(rightward) > 0.35f)
        return {wordAt(tr("Person's right"), rightward > 0),
                wordAt(tr("Person's left"), rightward < 0)};
    const bool isFromLeft = drawing.list.camera.direction().x > 0;
    return {wordAt(isFromLeft ? tr("Person's left side") : tr("Person's right side"), true)};
}

/// In the first line, from above and then from below, in which nothing is lit or taken under any
/// of the words; where there is none, each word in the first line that is free for it alone.
void drawSides(OverlayDrawing& drawing) {
    const float size = sideWordsOf(drawing);
    const float line = 1.5f * size;
    const float first = drawing.free.low.y + 0.8f * drawing.textSize;
    const float last = drawing.free.high.y - 0.8f * drawing.textSize - line;
    constexpr uint8_t kAvoided = PictureGround::Lit | PictureGround::Taken;
    const auto isFree = [&](const SideWord& word) {
        return drawing.free.contains(word.area) && drawing.ground.isFree(word.area, kAvoided);
    };
    const auto draw = [&](const SideWord& word) {
        if (!drawing.ground.isFree(word.area, PictureGround::Body))
            drawing.out.box(word.area.low - 0.3f * size, word.area.high + 0.3f * size,
                            ink::thinPaper(drawing.state), 0.3f * size);
        drawing.out.text(drawing.font, word.area.low + Vec2(0, size), size, word.words,
                         ink::quiet(drawing.state));
        drawing.ground.take(word.area);
    };
    const std::array tops{first,       last,           first + line, first + 2 * line,
                          last - line, last - 2 * line};
    for (const float top : tops) {
        const std::vector<SideWord> words = sidesAt(drawing, top);
        if (!std::ranges::all_of(words, isFree)) continue;
        for (const SideWord& word : words) draw(word);
        return;
    }
    for (size_t w = 0; w < sidesAt(drawing, first).size(); ++w)
        for (const float top : tops)
            if (const SideWord word = sidesAt(drawing, top)[w]; isFree(word)) {
                draw(word);
                break;
            }
}

} // namespace

void drawOrientation(OverlayDrawing& drawing) {
    if (drawing.options.hasCube) drawing.words.cube = placeCube(drawing);
    if (drawing.words.cube) {
        drawCube(drawing, *drawing.words.cube);
        drawing.ground.take(drawing.words.cube->area());
    }
    drawSides(drawing);
}

} // namespace myo
