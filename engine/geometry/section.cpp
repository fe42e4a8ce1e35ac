#include <myofield/geometry/section.hpp>

#include <myofield/geometry/unions.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace myo {
namespace {

/// Points of a cut by the edge they lie on, joined where a triangle holds two.
class Cut {
public:
    Cut(const TriMesh& mesh, const Vec3& through, const Vec3& normal) : mesh_(mesh) {
        heights_.reserve(mesh.positions.size());
        for (const Vec3& p : mesh.positions) heights_.push_back(glm::dot(p - through, normal));
    }

    void add(const Triangle& t) {
        uint32_t first = kNoPoint;
        for (int c = 0; c < 3; ++c) {
            const uint32_t a = t[c], b = t[(c + 1) % 3];
            if ((heights_[a] > 0) == (heights_[b] > 0)) continue;
            const uint32_t at = pointOn(a, b);
            if (first != kNoPoint) joined_.emplace_back(first, at);
            first = at;
        }
    }

    std::vector<std::vector<Vec3>> pieces() const {
        Unions unions(points_.size());
        for (const auto& [a, b] : joined_) unions.join(a, b);
        std::unordered_map<uint32_t, size_t> number;
        std::vector<std::vector<Vec3>> all;
        for (uint32_t i = 0; i < points_.size(); ++i) {
            const auto [found, isNew] = number.try_emplace(unions.find(i), all.size());
            if (isNew) all.emplace_back();
            all[found->second].push_back(points_[i]);
        }
        return all;
    }

private:
    static constexpr uint32_t kNoPoint = UINT32_MAX;

    uint32_t pointOn(uint32_t a, uint32_t b) {
        const auto [low, high] = std::minmax(a, b);
        const uint64_t edge = (uint64_t(low) << 32) | high;
        const auto [found, isNew] = byEdge_.try_emplace(edge, uint32_t(points_.size()));
        if (isNew) {
            const float share = heights_[low] / (heights_[low] - heights_[high]);
            points_.push_back(glm::mix(mesh_.positions[low], mesh_.positions[high], share));
        }
        return found->second;
    }

    const TriMesh& mesh_;
    std::vector<float> heights_;
    std::unordered_map<uint64_t, uint32_t> byEdge_;
    std::vector<Vec3> points_;
    std::vector<std::pair<uint32_t, uint32_t>> joined_; ///< points that a triangle holds both of
};

float turn(const Vec2& a, const Vec2& b, const Vec2& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

} // namespace

std::vector<std::vector<Vec3>> sectionOf(const TriMesh& mesh, const Vec3& through,
                                         const Vec3& normal) {
    Cut cut(mesh, through, normal);
    for (const Triangle& t : mesh.triangles) cut.add(t);
    return cut.pieces();
}

float tapeRound(std::span<const Vec3> points, const Vec3& normal) {
    const Vec3 n = glm::normalize(normal);
    const Vec3 u =
        glm::normalize(glm::cross(n, std::abs(n.y) < 0.8f ? Vec3(0, 1, 0) : Vec3(0, 0, 1)));
    const Vec3 v = glm::cross(n, u);
    std::vector<Vec2> flat;
    for (const Vec3& p : points) flat.emplace_back(glm::dot(p, u), glm::dot(p, v));
    std::ranges::sort(
        flat, [](const Vec2& a, const Vec2& b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    std::vector<Vec2> hull;
    const auto lay = [&](const Vec2& p, size_t least) {
        while (hull.size() > least && turn(hull[hull.size() - 2], hull.back(), p) <= 0)
            hull.pop_back();
        hull.push_back(p);
    };
    for (const Vec2& p : flat) lay(p, 1);
    const size_t lower = hull.size();
    for (size_t i = flat.size(); i-- > 0;) lay(flat[i], lower);
    float length = 0;
    for (size_t i = 1; i < hull.size(); ++i) length += glm::length(hull[i] - hull[i - 1]);
    return length;
}

} // namespace myo
