#include "zone_profile.hpp"

#include <algorithm>

namespace myo {
namespace {

constexpr float kFull = 1.12f;       ///< of the half width, in the middle of a band
constexpr float kWidthAtEnd = 0.70f; ///< at an end
/// A band reaches its full width so many half widths from an end, or at this share of its length.
constexpr float kOver = 5.0f, kOverShare = 0.45f;
constexpr float kLongBand = 2.5f; ///< half widths; shorter bands are less of a lens

/// Half a parabola: rises fast from 0 and levels out at 1.
float rounded(float x) {
    const float t = std::clamp(x, 0.0f, 1.0f);
    return t * (2 - t);
}

bool isSame(const Waypoint& a, const Waypoint& b) {
    return a.landmark == b.landmark && a.isOpposite == b.isOpposite;
}

/// Half width of the widest other stroke of the zone that passes through `waypoint`.
float widestThrough(const Waypoint& waypoint, const Zone& zone, size_t without) {
    float widest = 0;
    for (size_t s = 0; s < zone.strokes.size(); ++s) {
        if (s == without) continue;
        const Stroke& stroke = zone.strokes[s];
        for (size_t i = 0; i < stroke.path.size(); ++i)
            if (isSame(stroke.path[i], waypoint)) widest = std::max(widest, stroke.halfWidthAt(i));
    }
    return widest;
}

} // namespace

StrokeProfile::StrokeProfile(const Zone& zone, size_t stroke, const SurfacePath& path)
    : length_(path.length) {
    const Stroke& own = zone.strokes[stroke];
    widest_ = own.widest() / 2;
    if (own.isRibbon() && path.feet.size() == own.widths.size()) {
        feet_ = path.feet;
        for (size_t i = 0; i < own.widths.size(); ++i) halfWidths_.push_back(own.halfWidthAt(i));
        return;
    }
    half_ = widest_;
    if (own.path.size() < 2 || !(half_ > 0)) return;
    share_ = std::min(length_ / (kLongBand * half_), 1.0f);
    over_ = std::max(std::min(kOverShare * length_, kOver * half_), 1e-6f);
    const Waypoint* const tips[2] = {&own.path.front(), &own.path.back()};
    for (int end = 0; end < 2; ++end)
        ends_[end] = std::clamp(widestThrough(*tips[end], zone, stroke) / half_, kWidthAtEnd, 1.0f);
    widest_ *= 1 + share_ * (kFull - 1);
}

float StrokeProfile::halfWidth(float foot) const {
    if (feet_.empty()) {
        const float fromStart = glm::mix(ends_[0], kFull, rounded(foot / over_));
        const float fromEnd = glm::mix(ends_[1], kFull, rounded((length_ - foot) / over_));
        return half_ * (1 + share_ * (std::min(fromStart, fromEnd) - 1));
    }
    size_t next = 1;
    while (next + 1 < feet_.size() && feet_[next] < foot) ++next;
    return glm::mix(
        halfWidths_[next - 1], halfWidths_[next],
        feet_[next] > feet_[next - 1] ? glm::smoothstep(feet_[next - 1], feet_[next], foot) : 1.0f);
}

} // namespace myo
