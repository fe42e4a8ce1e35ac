#include "zone_smoothing.hpp"

#include "zone_level.hpp"

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kStrokeBlend = 0.22f; ///< half widths over which strokes flow into each other
constexpr float kFilled = 0.45f;      ///< level in a hole that was closed
constexpr float kEdgeSpread = 0.42f, kMostEdgeSpread = 0.012f; ///< half widths; metres
constexpr int kEdgeSweeps = 10;
constexpr float kLeastScale = 0.85f, kMostScale = 1.2f;
constexpr int kScaleSteps = 12;

} // namespace

ZoneLevels united(const ZonePatch& patch, std::span<const NearStroke> near) {
    ZoneLevels levels;
    levels.level.assign(patch.size(), kOuterLevel);
    levels.halfWidth.assign(patch.size(), 0.0f);
    for (size_t i = 0; i < near.size(); ++i) {
        const uint32_t place = patch.placeOfNear(i);
        const bool isFirst = levels.halfWidth[place] == 0;
        if (!isFirst && near[i].level >= levels.level[place]) continue;
        levels.level[place] = near[i].level;
        levels.halfWidth[place] = near[i].halfWidth;
    }
    double area = 0, widths = 0;
    for (size_t place = 0; place < patch.size(); ++place) {
        if (levels.level[place] >= kRimLevel) continue;
        area += double(patch.area(place));
        widths += double(patch.area(place) * levels.halfWidth[place]);
    }
    levels.area = float(area);
    levels.meanHalfWidth = area > 0 ? float(widths / area) : 0;
    std::vector<float> sums(patch.size(), 0.0f);
    for (size_t i = 0; i < near.size(); ++i) {
        const uint32_t place = patch.placeOfNear(i);
        sums[place] += std::exp((levels.level[place] - near[i].level) / kStrokeBlend);
    }
    for (size_t place = 0; place < patch.size(); ++place)
        if (sums[place] > 1) levels.level[place] -= kStrokeBlend * std::log(sums[place]);
    return levels;
}

void closeHoles(ZoneLevels& levels, const ZonePatch& patch) {
    std::vector<bool> isOut(patch.size());
    for (size_t place = 0; place < patch.size(); ++place)
        isOut[place] = levels.level[place] > kRimLevel;
    const ZonePatch::Pieces pieces = patch.pieces(isOut);
    std::vector<bool> isOpen(pieces.count, false);
    for (size_t place = 0; place < patch.size(); ++place)
        if (isOut[place] && patch.isAtEdge(place)) isOpen[pieces.at[place]] = true;
    for (size_t place = 0; place < patch.size(); ++place)
        if (isOut[place] && !isOpen[pieces.at[place]]) levels.level[place] = kFilled;
}

void smooth(ZoneLevels& levels, const ZonePatch& patch) {
    std::vector<float> spreads;
    spreads.reserve(patch.size());
    for (const float half : levels.halfWidth)
        spreads.push_back(std::min(kEdgeSpread * half, kMostEdgeSpread));
    patch.diffuse(levels.level, spreads, std::vector<bool>(patch.size(), false), kEdgeSweeps);
}

void keepArea(ZoneLevels& levels, const ZonePatch& patch) {
    const auto areaAt = [&](float scale) {
        double area = 0;
        for (size_t place = 0; place < patch.size(); ++place)
            if (levels.level[place] * scale < kRimLevel) area += double(patch.area(place));
        return float(area);
    };
    float low = kLeastScale, high = kMostScale;
    for (int step = 0; step < kScaleSteps; ++step) {
        const float middle = (low + high) / 2;
        (areaAt(middle) > levels.area ? low : high) = middle;
    }
    const float scale = (low + high) / 2;
    for (float& level : levels.level) level *= scale;
}

} // namespace myo
