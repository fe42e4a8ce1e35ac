#include "picture_ground.hpp"

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kCellsAlong = 120; ///< the shorter side of a picture
constexpr float kSmallestCell = 4; ///< pixels
constexpr float kRound = 1.3f;     ///< of the mean distance of vertices: how far each reaches

} // namespace

PictureGround::PictureGround(Extent extent)
    : cell_(std::max(kSmallestCell, float(std::min(extent.width, extent.height)) / kCellsAlong)),
      columns_(int(std::ceil(float(extent.width) / cell_))),
      rows_(int(std::ceil(float(extent.height) / cell_))),
      cells_(size_t(columns_) * size_t(rows_), uint8_t{0}) {}

PictureGround::PictureGround(const Stage& stage, const ViewState& state, const DrawList& list,
                             Extent extent)
    : PictureGround(extent) {
    const Mat4 clipFromWorld = list.camera.clipFromWorld(extent.aspect());
    const float perPixel = list.camera.metresPerPixel(extent);
    const auto splatAll = [&](const std::vector<Vec3>& places, float radius, What what) {
        for (const Vec3& place : places)
            if (const Projected at = project(clipFromWorld, extent, place); at.isInFront)
                splat(at.pixel, radius, what);
    };
    for (const DrawItem& item : list.items) {
        if (!item.isOutlined) continue;
        const TriMesh& mesh = stage.body()[item.structure].mesh;
        splatAll(mesh.positions, kRound * stage.spacingOf(item.structure) / perPixel, Muscle);
    }
    if (!stage.isPlaced()) {
        if (const StructureId skin = stage.body().skin()) {
            const TriMesh& mesh = stage.body()[skin].mesh;
            splatAll(mesh.positions, kRound * stage.spacingOf(skin) / perPixel, Body);
        }
        return;
    }
    const Surface& skin = stage.placement().skin();
    const std::vector<Vec3>& places = skin.mesh().positions;
    const float radius =
        kRound * std::sqrt(skin.area() / float(std::max<size_t>(places.size(), 1))) / perPixel;
    splatAll(places, radius, Body);
    for (const PointOnSide& point : pointsOn(stage.atlas(), state)) {
        const SparseField& pattern = stage.patterns().pattern(point);
        for (size_t i = 0; i < pattern.vertices.size(); ++i) {
            if (std::max(pattern.essential[i], pattern.spillover[i]) < kLit) continue;
            const uint32_t vertex = pattern.vertices[i];
            // From behind, it shines through nothing.
            if (glm::dot(skin.mesh().normals[vertex], list.camera.direction()) < -0.1f) continue;
            if (const Projected at = project(clipFromWorld, extent, places[vertex]); at.isInFront)
                splat(at.pixel, radius, Lit);
        }
    }
}

void PictureGround::splat(Vec2 pixel, float radius, What what) {
    const int left = int(std::floor((pixel.x - radius) / cell_));
    const int right = int(std::floor((pixel.x + radius) / cell_));
    const int top = int(std::floor((pixel.y - radius) / cell_));
    const int bottom = int(std::floor((pixel.y + radius) / cell_));
    if (right < 0 || bottom < 0 || left >= columns_ || top >= rows_) return;
    for (int y = std::max(top, 0); y <= std::min(bottom, rows_ - 1); ++y)
        for (int x = std::max(left, 0); x <= std::min(right, columns_ - 1); ++x)
            cells_[size_t(y) * size_t(columns_) + size_t(x)] |= what;
}

void PictureGround::mark(const PictureArea& area, What what) {
    const int left = std::max(int(std::floor(area.low.x / cell_)), 0);
    const int right = std::min(int(std::ceil(area.high.x / cell_)), columns_);
    const int top = std::max(int(std::floor(area.low.y / cell_)), 0);
    const int bottom = std::min(int(std::ceil(area.high.y / cell_)), rows_);
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) cells_[size_t(y) * size_t(columns_) + size_t(x)] |= what;
}

float PictureGround::share(const PictureArea& area, uint8_t what) const {
    const int left = std::max(int(std::floor(area.low.x / cell_)), 0);
    const int right = std::min(int(std::ceil(area.high.x / cell_)), columns_);
    const int top = std::max(int(std::floor(area.low.y / cell_)), 0);
    const int bottom = std::min(int(std::ceil(area.high.y / cell_)), rows_);
    if (right <= left || bottom <= top) return 0;
    int count = 0;
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x)
            count += (cells_[size_t(y) * size_t(columns_) + size_t(x)] & what) != 0;
    return float(count) / float((right - left) * (bottom - top));
}

Vec2 PictureGround::reachAcross(float top, float bottom, uint8_t what) const {
    const int first = std::max(int(std::floor(top / cell_)), 0);
    const int last = std::min(int(std::ceil(bottom / cell_)), rows_);
    int left = columns_, right = -1;
    for (int y = first; y < last; ++y)
        for (int x = 0; x < columns_; ++x)
            if (cells_[size_t(y) * size_t(columns_) + size_t(x)] & what) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
    return {float(left) * cell_, float(right + 1) * cell_};
}

} // namespace myo
