#include "window_frame.hpp"

#include "visible_items.hpp"
#include "window_map.hpp"

#include <shared/window_figures.glsl.h>

#include <algorithm>
#include <cmath>

namespace myo {

namespace {

constexpr float kAround = 0.006f;          ///< metres that a window is wider than the muscle
constexpr float kLeastAround = 9 / 960.0f; ///< of the picture's height: not less than that
constexpr float kTexels = 270;             ///< of the map per height of a picture
constexpr float kFinest = 2;               ///< pixels per texel

/// What the box takes up of the picture.
struct Touched {
    Vec2 low{std::numeric_limits<float>::max()}, high{std::numeric_limits<float>::lowest()};
    float farthest = 0;
};

float farthestOf(const Camera& camera, const Box& box) {
    return -glm::dot(box.centre() - camera.eye(), camera.direction()) +
           0.5f * glm::dot(glm::abs(camera.direction()), box.extent());
}

void addTo(Touched& touched, const DrawList& list, const Box& box, Extent picture) {
    Vec2 low, high;
    if (!projectBox(list.camera.clipFromWorld(picture.aspect()), picture, box, low, high)) return;
    touched.low = glm::min(touched.low, low);
    touched.high = glm::max(touched.high, high);
    touched.farthest = std::max(touched.farthest, farthestOf(list.camera, box));
}

float widestOf(const DrawList& list) {
    float widest = 0;
    for (const DrawItem& item : list.items) widest = std::max(widest, item.widening);
    return widest;
}

/// Fits the map to the pixels that the window can touch.
void placeMap(WindowFrame& window, const Touched& touched) {
    const Vec2 size{float(window.picture.width), float(window.picture.height)};
    window.corner = glm::floor(glm::max(touched.low, Vec2(0)) - window.reach);
    window.extent = glm::ceil(glm::min(touched.high, size) + window.reach) - window.corner;
    constexpr float kSide = float(WindowMap::kSide);
    window.pixelsPerTexel = std::max(
        {kFinest, size.y / kTexels, window.extent.x / (kSide - 1), window.extent.y / (kSide - 1)});
    const auto texels = [&](float pixels) {
        return std::clamp(uint32_t(std::ceil(pixels / window.pixelsPerTexel)), 1u,
                          WindowMap::kSide);
    };
    window.width = texels(window.extent.x);
    window.height = texels(window.extent.y);
}

} // namespace

bool WindowFrame::touches(Vec2 low, Vec2 high) const {
    return isOpen && low.x < corner.x + extent.x && low.y < corner.y + extent.y &&
           high.x > corner.x && high.y > corner.y;
}

bool WindowFrame::cuts(const DrawItem& item, bool isTouched, float nearest) const {
    const bool canBe = item.window == WindowPart::Cut || item.window == WindowPart::Ghosted;
    return isTouched && canBe && nearest < farthest;
}

WindowFrame windowFrameOf(const DrawList& list, Extent picture, const MeshStore& meshes,
                          bool mayBeSimplified) {
    WindowFrame window;
    window.picture = picture;
    Touched touched;
    for (const DrawItem& item : list.items) {
        if (item.window != WindowPart::Onto) continue;
        const MeshRange& range = meshes.ranges()[item.structure.index];
        if (range.indexCount == 0) continue;
        window.onto.push_back(&item);
        window.isDeep |= range.isDeep;
        addTo(touched, list, range.box, picture);
    }
    if (touched.low.x > touched.high.x) return window;
    const float perPixel = list.camera.metresPerPixel(picture);
    window.isOpen = true;
    window.farthest = touched.farthest;
    window.around = std::max(kAround / perPixel, kLeastAround * float(picture.height));
    window.slope = kWindowSlope / perPixel;
    constexpr float kWaves = 1 + kWindowBroadWaves + kWindowFineWaves;
    window.reach =
        kWaves * (window.around + window.slope * kWindowDeepest) + widestOf(list) / perPixel + 2;
    // No picture needs a window that is wider than itself.
    window.reach = std::min(window.reach, float(std::max(picture.width, picture.height)));
    placeMap(window, touched);
    if (mayBeSimplified) window.tolerance = 0.3f * window.pixelsPerTexel * perPixel;
    return window;
}

WindowKey windowKeyOf(const DrawList& list, Extent picture) {
    WindowKey key{picture, list.camera, {}};
    for (const DrawItem& item : list.items)
        key.items.push_back(
            {item.structure.index, item.window, item.widening, item.opacity >= 0.999f});
    return key;
}

} // namespace myo
