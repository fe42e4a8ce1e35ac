#include "visible_items.hpp"

#include <shared/figures.glsl.h>

#include <algorithm>
#include <cmath>

namespace myo {

namespace {

constexpr float kOpaque = 0.999f;
constexpr float kUnseen = 0.002f;

/// Outer layers first: what they cover is not shaded.
int layerOf(Material material) {
    switch (material) {
    case Material::Skin: return 0;
    case Material::Muscle: return 1;
    case Material::Connective: return 2;
    case Material::Cartilage: return 3;
    case Material::Bone: return 4;
    }
    return 5;
}

void sortForDrawing(std::vector<VisibleItem>& items) {
    std::sort(items.begin(), items.end(), [](const VisibleItem& a, const VisibleItem& b) {
        const int la = layerOf(a.item->material), lb = layerOf(b.item->material);
        return la != lb ? la < lb : a.nearest < b.nearest;
    });
}

gpu::Rect rectOf(Vec2 low, Vec2 high, Extent size) {
    constexpr float kMargin = 3; // outlines and soft edges
    const Vec2 limit{float(size.width), float(size.height)};
    const Vec2 from = glm::clamp(glm::floor(low - kMargin), Vec2(0), limit);
    const Vec2 to = glm::clamp(glm::ceil(high + kMargin), Vec2(0), limit);
    if (to.x <= from.x || to.y <= from.y) return {};
    return {int32_t(from.x), int32_t(from.y), uint32_t(to.x - from.x), uint32_t(to.y - from.y)};
}

float nearestOf(const Camera& camera, const Box& box) {
    const Vec3 away = box.centre() - camera.eye();
    return -glm::dot(away, camera.direction()) -
           0.5f * glm::dot(glm::abs(camera.direction()), box.extent());
}

} // namespace

bool projectBox(const Mat4& clipFromWorld, Extent size, const Box& box, Vec2& low, Vec2& high) {
    if (box.isEmpty()) return false;
    low = Vec2(std::numeric_limits<float>::max());
    high = -low;
    int behind = 0;
    for (const Vec3& corner : box.corners()) {
        const Vec4 clip = clipFromWorld * Vec4(corner, 1);
        if (clip.w < 1e-4f) {
            ++behind;
            continue;
        }
        const Vec2 pixel{(clip.x / clip.w * 0.5f + 0.5f) * float(size.width),
                         (0.5f - clip.y / clip.w * 0.5f) * float(size.height)};
        low = glm::min(low, pixel);
        high = glm::max(high, pixel);
    }
    if (behind == 8) return false;
    if (behind > 0) {
        low = Vec2(0);
        high = {float(size.width), float(size.height)};
    }
    return high.x > 0 && high.y > 0 && low.x < float(size.width) && low.y < float(size.height);
}

namespace {

/// What a window does to an item that lies in it: what is clearly translucent stays.
WindowUse windowUseOf(const DrawItem& item, bool isWarm) {
    if (item.opacity > kSolidSkin) return WindowUse::Cut;
    return item.material == Material::Skin && isWarm ? WindowUse::Thin : WindowUse::None;
}

/// Gathers what is visible, item by item.
class Finder {
public:
    Finder(const DrawList& list, const Tile& tile, MeshStore& meshes, const HeatStream& heat,
           const PaintStream& paint, const VeiledMeshes& veils, float tolerance,
           const WindowFrame& window)
        : window_(window), camera_(list.camera), size_(tile.size), corner_(tile.x, tile.y),
          meshes_(meshes), heat_(heat), paint_(paint), veils_(veils),
          clipFromWorld_(tile.clipFromPictureClip() *
                         list.camera.clipFromWorld(tile.picture.aspect())),
          tolerance_(tolerance *
                     (2 * std::tan(0.5f * list.camera.fieldOfView) / float(tile.picture.height))) {}

    void add(const DrawItem& item);
    VisibleItems finish();

private:
    void addTo(std::vector<VisibleItem>& group, const VisibleItem& visible);
    void addBreath(VisibleItem visible);
    void addVeil(VisibleItem visible, const IndexSpan& indices);

    const WindowFrame& window_;
    const Camera& camera_;
    Extent size_;
    Vec2 corner_; ///< of the tile in the picture
    MeshStore& meshes_;
    const HeatStream& heat_;
    const PaintStream& paint_;
    const VeiledMeshes& veils_;
    Mat4 clipFromWorld_;
    float tolerance_; ///< per metre of distance
    Vec2 low_{std::numeric_limits<float>::max()}, high_{-std::numeric_limits<float>::max()};
    VisibleItems found_;
};

void Finder::addTo(std::vector<VisibleItem>& group, const VisibleItem& visible) {
    found_.triangles += visible.indices.count / 3;
    group.push_back(visible);
}

/// Of hard parts their form is left in the window, of skin the heat on it.
void Finder::addBreath(VisibleItem visible) {
    const bool isSkin = visible.item->material == Material::Skin;
    if (isSkin ? !visible.isWarm : visible.item->window != WindowPart::Ghosted) return;
    visible.window = WindowUse::Breath;
    addTo(isSkin ? found_.skin : found_.ghosts, visible);
}

void Finder::addVeil(VisibleItem visible, const IndexSpan& indices) {
    visible.indices = indices;
    visible.isWarm = false; // what is lit is no ghost
    addTo(visible.item->material == Material::Skin ? found_.skinVeils : found_.veils, visible);
}

void Finder::add(const DrawItem& item) {
    assert(item.structure.index < meshes_.ranges().size());
    const MeshRange& range = meshes_.ranges()[item.structure.index];
    Vec2 itemLow, itemHigh;
    const bool isUnseen = item.opacity < kUnseen;
    const bool floats = item.material == Material::Skin && item.heat > 0;
    if ((isUnseen && !floats) || range.indexCount == 0 ||
        !projectBox(clipFromWorld_, size_, range.box, itemLow, itemHigh))
        return;
    low_ = glm::min(low_, itemLow);
    high_ = glm::max(high_, itemHigh);
    VisibleItem visible{.item = &item, .firstVertex = range.firstVertex};
    visible.top = itemLow.y - 1;
    visible.bottom = itemHigh.y + 1;
    visible.nearest = nearestOf(camera_, range.box);
    visible.isInWindow = window_.touches(corner_ + itemLow, corner_ + itemHigh);
    const bool isCut = window_.cuts(item, visible.isInWindow, visible.nearest);
    const float metres =
        paint_.isOn(item.structure.index) ? 0 : tolerance_ * std::max(visible.nearest, 0.0f);
    std::vector<VisibleItem>& group = item.opacity >= kOpaque           ? found_.opaque
                                      : item.material == Material::Skin ? found_.skin
                                                                        : found_.ghosts;
    const VeiledMeshes::Parts* parts = veils_.of(item.structure.index);
    if (parts && !isUnseen) addVeil(visible, parts->veiled);
    const MeshChoice choice =
        parts ? MeshChoice{parts->whole, nullptr} : meshes_.choose(item.structure.index, metres);
    for (const WarmSpan& span : heat_.divide(item.structure.index, choice)) {
        visible.indices = span.indices;
        visible.isWarm = span.isWarm && item.heat > 0;
        if (isCut) visible.window = windowUseOf(item, visible.isWarm);
        if ((isUnseen && !visible.isWarm) || visible.indices.count == 0) continue;
        addTo(group, visible);
        if (&group == &found_.opaque && visible.window == WindowUse::Cut) addBreath(visible);
        if (item.isOutlined) found_.outlined.push_back(visible);
    }
}

VisibleItems Finder::finish() {
    if (low_.x <= high_.x) found_.area = rectOf(low_, high_, size_);
    sortForDrawing(found_.opaque);
    sortForDrawing(found_.ghosts);
    sortForDrawing(found_.skin);
    sortForDrawing(found_.veils);
    return std::move(found_);
}

} // namespace

VisibleItems findVisible(const DrawList& list, const Tile& tile, MeshStore& meshes,
                         const HeatStream& heat, const PaintStream& paint,
                         const VeiledMeshes& veils, float tolerance, const WindowFrame& window) {
    Finder finder(list, tile, meshes, heat, paint, veils, tolerance, window);
    for (const DrawItem& item : list.items) finder.add(item);
    VisibleItems found = finder.finish();
    found.isGrowing = list.growth < 1;
    return found;
}

} // namespace myo
