#include "skin_layer.hpp"

#include "neighbours.hpp"

#include <myofield/core/parallel.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace myo {
namespace {

constexpr float kPlaceReach = 0.038f;  // of a place's share in depth, metres
constexpr float kNormalReach = 0.055f; // that normals a right angle apart count for, metres
constexpr int kDepthRounds = 10;       // of evening out
constexpr int kReliefRounds = 80, kVolumeRounds = 250;
constexpr float kMostRelief = 0.012f;                // metres
constexpr float kThickFat = 0.02f;                   // thicker than small hollows are deep, metres
constexpr int kWayRounds = 6, kThickWayRounds = 250; // of evening out the way fat grows
constexpr float kThighGap = 0.001f;                  // from thigh to midline, metres
constexpr float kThighSlowed = 0.006f;               // before that gap, metres
constexpr float kThighTop = 0.77f; // height below which the halves stay apart, metres

/// A bell: 1 at 0, about exp(-x), 0 beyond 64. Of products alone, so that every machine gives the
/// same bits; the library's exp does not.
float bell(float x) {
    float value = std::max(0.0f, 1 - x / 64);
    for (int i = 0; i < 6; ++i) value *= value;
    return value;
}

/// A power of a number from 0 to 1 in the same way: exact where the exponent is 0.5, 1, 1.5, 2 ...,
/// smoothly between them elsewhere.
float power(float base, float exponent) {
    const float halves = 2 * exponent, whole = std::floor(halves);
    const float root = std::sqrt(base);
    float low = 1;
    for (int i = 0; i < int(whole); ++i) low *= root;
    return glm::mix(low, low * root, halves - whole);
}

struct SoftLayer {
    float fat = 0, softness = 0;
};

/// Fat and softness anywhere on the skin: the mean of the places, those that are near and face the
/// same way above all, so that thigh does not count for thigh.
class DepthField {
public:
    DepthField(const std::vector<SkinDepth>& depths, const TriMesh& skin) {
        for (const SkinDepth& depth : depths)
            for (const Vec3& at : depth.at) {
                const Vec3 normal = skin.normals[nearestVertex(skin, at)];
                places_.push_back({at, normal, {depth.fat, depth.softness}});
                if (at.x > kOnMidline)
                    places_.push_back({mirrored(at), mirrored(normal), places_.back().depth});
            }
    }

    /// `exponents`: scratch.
    SoftLayer at(const Vec3& point, const Vec3& normal, std::vector<float>& exponents) const {
        if (places_.empty()) return {};
        exponents.resize(places_.size());
        float least = std::numeric_limits<float>::max();
        for (size_t i = 0; i < places_.size(); ++i) {
            const Vec3 off = (point - places_[i].at) / kPlaceReach;
            const Vec3 turned = (normal - places_[i].normal) * (kNormalReach / kPlaceReach);
            exponents[i] = (glm::dot(off, off) + glm::dot(turned, turned)) / 2;
            least = std::min(least, exponents[i]);
        }
        SoftLayer sum;
        float weights = 0;
        for (size_t i = 0; i < places_.size(); ++i) {
            const float weight = bell(exponents[i] - least);
            sum.fat += weight * places_[i].depth.fat;
            sum.softness += weight * places_[i].depth.softness;
            weights += weight;
        }
        return {sum.fat / weights, sum.softness / weights};
    }

private:
    static constexpr float kOnMidline = 0.001f;

    struct Place {
        Vec3 at, normal;
        SoftLayer depth;
    };

    static uint32_t nearestVertex(const TriMesh& mesh, const Vec3& point) {
        uint32_t best = 0;
        float least = std::numeric_limits<float>::max();
        for (uint32_t v = 0; v < mesh.positions.size(); ++v) {
            const Vec3 off = mesh.positions[v] - point;
            if (const float squared = glm::dot(off, off); squared < least)
                least = squared, best = v;
        }
        return best;
    }

    std::vector<Place> places_;
};

/// Works on one skin.
class SkinLayer {
public:
    SkinLayer(const Derivation& how, const TriMesh& first, TriMesh& skin)
        : how_(how), first_(first), skin_(skin), neighbours_(skin) {
        const DepthField field(how.depths, first);
        fat_.resize(first.positions.size());
        softness_.resize(first.positions.size());
        parallelRanges(first.positions.size(), 4096, [&](size_t begin, size_t end) {
            std::vector<float> scratch;
            for (size_t v = begin; v < end; ++v) {
                const SoftLayer depth = field.at(first.positions[v], first.normals[v], scratch);
                fat_[v] = depth.fat;
                softness_[v] = depth.softness;
            }
        });
    }

    void hideRelief() {
        std::vector<uint32_t> soft;
        for (uint32_t v = 0; v < softness_.size(); ++v)
            if (softness_[v] > 0.005f) soft.push_back(v);
        const std::vector<Vec3> rough = skin_.positions;
        std::vector<Vec3> even = rough;
        neighbours_.smooth(even, kReliefRounds, soft);
        for (const uint32_t v : soft) {
            const Vec3 step = glm::clamp(even[v] - rough[v], -kMostRelief, kMostRelief);
            skin_.positions[v] += step * softness_[v];
        }
        // Evening out shrinks: what is lost in the mean is given back.
        const std::vector<Vec3> normals = vertexNormals(skin_);
        std::vector<float> lost(rough.size());
        for (size_t v = 0; v < lost.size(); ++v)
            lost[v] = glm::dot(rough[v] - skin_.positions[v], normals[v]);
        neighbours_.smooth(lost, kVolumeRounds, soft);
        for (const uint32_t v : soft) skin_.positions[v] += normals[v] * lost[v];
    }

    void addFat() {
        neighbours_.smooth(fat_, kDepthRounds);
        const std::vector<Vec3> way = waysOut();
        for (size_t v = 0; v < fat_.size(); ++v) {
            const float length = glm::length(way[v]);
            if (length > 0) skin_.positions[v] += way[v] * (fat_[v] / length);
        }
        keepThighsApart();
    }

    void addBreasts(const Breast& breast) {
        const std::vector<Vec3> normals = vertexNormals(skin_);
        const std::vector<Vec3> flat = skin_.positions;
        std::vector<float> touched(flat.size());
        for (size_t v = 0; v < flat.size(); ++v) {
            const bool isRight = first_.positions[v].x < 0;
            const Vec3 at = isRight ? mirrored(flat[v]) : flat[v];
            const Vec3 normal = isRight ? mirrored(normals[v]) : normals[v];
            const Mound mound = moundAt(breast, at, normal);
            touched[v] = mound.share > 0 ? 1.0f : 0.0f;
            skin_.positions[v] += isRight ? mirrored(mound.step) : mound.step;
        }
        neighbours_.smooth(touched, 4);
        std::vector<uint32_t> on;
        for (uint32_t v = 0; v < touched.size(); ++v)
            if (touched[v] > 0) on.push_back(v);
        std::vector<Vec3> even = skin_.positions;
        neighbours_.smooth(even, 8, on);
        for (const uint32_t v : on)
            skin_.positions[v] = glm::mix(skin_.positions[v], even[v], touched[v]);
    }

private:
    /// Where fat grows: along the normals, evened out. Walls of a small hollow such as the navel face
    /// each other and would meet under thick fat, so that there it grows the way its surroundings do.
    std::vector<Vec3> waysOut() const {
        std::vector<Vec3> ways = vertexNormals(skin_);
        neighbours_.smooth(ways, kWayRounds);
        std::vector<uint32_t> thick;
        for (uint32_t v = 0; v < fat_.size(); ++v)
            if (fat_[v] > kThickFat) thick.push_back(v);
        neighbours_.smooth(ways, kThickWayRounds, thick);
        return ways;
    }

    struct Mound {
        Vec3 step{0};
        float share = 0;
    };

    static Mound moundAt(const Breast& breast, const Vec3& at, const Vec3& normal) {
        const Vec3& out = breast.out;
        const Vec3 side = glm::normalize(Vec3(out.z, 0, -out.x)), up = glm::cross(out, side);
        const Vec3 off = at - breast.centre;
        const float x = glm::dot(off, side), y = glm::dot(off, up), z = glm::dot(off, out);
        const float wide = x / (x > 0 ? breast.lateral : breast.medial);
        const float high = y / (y > 0 ? breast.up : breast.down);
        const float squared = wide * wide + high * high;
        if (squared >= 1 || std::abs(z) > 0.075f || glm::dot(normal, out) < -0.1f) return {};
        const float below = -y / std::max(std::sqrt(x * x + y * y), 1e-6f); // -1 above, 1 below
        const Vec3& f = breast.fullness;
        const float exponent = below < 0 ? glm::mix(f.y, f.x, -below) : glm::mix(f.y, f.z, below);
        const float share = power(1 - squared, exponent);
        return {(out * breast.height - up * breast.sag) * share, share};
    }

    /// No vertex of a thigh comes nearer to the midline than kThighGap, unless it was nearer; those
    /// that come near are slowed down, so that thighs that touch are flat there and have no edge.
    void keepThighsApart() {
        for (size_t v = 0; v < skin_.positions.size(); ++v) {
            const Vec3& first = first_.positions[v];
            if (first.y > kThighTop || first.x == 0) continue;
            const float side = first.x > 0 ? 1.0f : -1.0f,
                        least = std::min(first.x * side, kThighGap);
            const float slowed = std::min(kThighSlowed, 0.5f * std::abs(first.x));
            const float over = (least + slowed - skin_.positions[v].x * side) / slowed;
            if (over > 0) skin_.positions[v].x = side * (least + slowed / (1 + over));
        }
    }

    const Derivation& how_;
    const TriMesh& first_;
    TriMesh& skin_;
    const Neighbours neighbours_;
    std::vector<float> fat_, softness_;
};

} // namespace

void addSkinLayer(const Derivation& how, const TriMesh& first, TriMesh& warped) {
    SkinLayer layer(how, first, warped);
    if (!how.depths.empty()) {
        layer.hideRelief();
        layer.addFat();
    }
    if (how.breast) layer.addBreasts(*how.breast);
}

} // namespace myo
