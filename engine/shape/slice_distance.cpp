#include <myofield/shape/contour_stack.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

Vec2 flipped(const Vec2& point) {
    return {-point.x, point.y};
}

/// The point at share x of the span b-c of a centripetal Catmull-Rom spline (Barry and Goldman
/// 1988).
Vec2 splinePoint(const Vec2& a, const Vec2& b, const Vec2& c, const Vec2& d, float x) {
    const auto knot = [](const Vec2& p, const Vec2& q) {
        return std::max(1e-4f, std::sqrt(glm::length(q - p)));
    };
    const float t1 = knot(a, b), t2 = t1 + knot(b, c), t3 = t2 + knot(c, d);
    const float t = t1 + x * (t2 - t1);
    const auto between = [t](const Vec2& p, const Vec2& q, float from, float to) {
        return p + (q - p) * ((t - from) / (to - from));
    };
    const Vec2 ab = between(a, b, 0, t1), bc = between(b, c, t1, t2), cd = between(c, d, t2, t3);
    return between(between(ab, bc, 0, t2), between(bc, cd, t1, t3), t1, t2);
}

Polygon splined(const std::vector<Vec2>& points) {
    constexpr int kPerSpan = 3;
    Polygon polygon;
    polygon.reserve(points.size() * kPerSpan);
    const size_t n = points.size();
    for (size_t i = 0; i < n; ++i)
        for (int s = 0; s < kPerSpan; ++s)
            polygon.push_back(splinePoint(points[(i + n - 1) % n], points[i], points[(i + 1) % n],
                                          points[(i + 2) % n], float(s) / kPerSpan));
    return polygon;
}

/// Closes an open line: its ends are moved to x = 0, and its mirror image is added.
std::vector<Vec2> closed(std::vector<Vec2> line) {
    line.front().x = line.back().x = 0;
    for (size_t i = line.size() - 2; i > 0; --i) line.push_back(flipped(line[i]));
    return line;
}

struct Segment {
    Vec2 from, along;
    float inverse; ///< 1 / squared length; 0 for a segment without length

    float squaredDistance(const Vec2& p) const {
        const Vec2 d = p - from;
        const float t = std::clamp(glm::dot(d, along) * inverse, 0.0f, 1.0f);
        const Vec2 off = d - along * t;
        return glm::dot(off, off);
    }
};

std::vector<Segment> segmentsOf(std::span<const Polygon> outlines) {
    std::vector<Segment> segments;
    for (const Polygon& polygon : outlines) {
        for (size_t i = 0; i < polygon.size(); ++i) {
            const Vec2 along = polygon[(i + 1) % polygon.size()] - polygon[i];
            const float squared = glm::dot(along, along);
            segments.push_back({polygon[i], along, squared > 0 ? 1 / squared : 0});
        }
    }
    return segments;
}

/// Computes unsigned distances tile by tile. For each tile only the segments are used that can be
/// nearest to one of its nodes.
class TiledDistance {
public:
    TiledDistance(std::vector<Segment> segments, float limit)
        : segments_(std::move(segments)), limit_(limit), toCentre_(segments_.size()) {}

    void fill(std::span<const float> first, std::span<const float> second, std::span<float> out) {
        constexpr size_t kTile = 8;
        for (size_t j = 0; j < second.size(); j += kTile)
            for (size_t i = 0; i < first.size(); i += kTile)
                fillTile(first, second, {i, std::min(i + kTile, first.size())},
                         {j, std::min(j + kTile, second.size())}, out);
    }

private:
    using Range = std::pair<size_t, size_t>;

    void fillTile(std::span<const float> first, std::span<const float> second, Range is, Range js,
                  std::span<float> out) {
        const Vec2 low(first[is.first], second[js.first]);
        const Vec2 high(first[is.second - 1], second[js.second - 1]);
        const float radius = glm::length(high - low) / 2;
        gather((low + high) / 2.0f, radius);
        for (size_t j = js.first; j < js.second; ++j) {
            for (size_t i = is.first; i < is.second; ++i) {
                float squared = limit_ * limit_;
                for (const Segment& segment : near_)
                    squared = std::min(squared, segment.squaredDistance({first[i], second[j]}));
                out[j * first.size() + i] = std::sqrt(squared);
            }
        }
    }

    void gather(const Vec2& centre, float radius) {
        float least = limit_ + radius;
        for (size_t s = 0; s < segments_.size(); ++s) {
            toCentre_[s] = std::sqrt(segments_[s].squaredDistance(centre));
            least = std::min(least, toCentre_[s]);
        }
        near_.clear();
        for (size_t s = 0; s < segments_.size(); ++s)
            if (toCentre_[s] <= least + 2 * radius) near_.push_back(segments_[s]);
    }

    std::vector<Segment> segments_, near_;
    float limit_;
    std::vector<float> toCentre_;
};

/// Negates the distances outside, by the even-odd rule along each grid line. A corner belongs to
/// the edge above it, so that it counts once.
void signOutside(std::span<const Polygon> outlines, std::span<const float> first,
                 std::span<const float> second, std::span<float> distance) {
    std::vector<std::vector<float>> crossings(second.size());
    const auto cross = [&](const Vec2& a, const Vec2& b) {
        const auto from = std::lower_bound(second.begin(), second.end(), std::min(a.y, b.y));
        const auto to = std::lower_bound(from, second.end(), std::max(a.y, b.y));
        for (auto row = from; row != to; ++row)
            crossings[size_t(row - second.begin())].push_back(
                a.x + (b.x - a.x) * ((*row - a.y) / (b.y - a.y)));
    };
    for (const Polygon& polygon : outlines)
        for (size_t i = 0; i < polygon.size(); ++i)
            cross(polygon[i], polygon[(i + 1) % polygon.size()]);
    for (size_t j = 0; j < second.size(); ++j) {
        std::vector<float>& xs = crossings[j];
        std::sort(xs.begin(), xs.end());
        size_t passed = 0;
        for (size_t i = 0; i < first.size(); ++i) {
            while (passed < xs.size() && xs[passed] <= first[i]) ++passed;
            float& value = distance[j * first.size() + i];
            if (passed % 2 == 0) value = -value;
        }
    }
}

} // namespace

std::vector<Polygon> polygonsOf(const Slice& slice, bool isHalf) {
    std::vector<Polygon> polygons;
    for (const Contour& contour : slice.contours) {
        polygons.push_back(splined(contour.isOpen ? closed(contour.points) : contour.points));
        if (!isHalf || contour.isOpen) continue;
        Polygon other = polygons.back();
        for (Vec2& point : other) point = flipped(point);
        polygons.push_back(std::move(other));
    }
    return polygons;
}

void signedDistance(std::span<const Polygon> outlines, std::span<const float> first,
                    std::span<const float> second, float limit, std::span<float> distance) {
    TiledDistance(segmentsOf(outlines), limit).fill(first, second, distance);
    signOutside(outlines, first, second, distance);
}

} // namespace myo
