#include "zone_outline_noise.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace myo {
namespace {

constexpr float kMost = 0.16f, kMostMetres = 0.007f;
constexpr float kWave = 2.3f, kLeastWave = 0.010f, kMostWave = 0.090f; ///< half widths; metres

uint32_t mixed(uint32_t a, uint32_t b) {
    uint32_t h = (a ^ b) * 0x9e3779b1u;
    h = (h ^ (h >> 15)) * 0x85ebca77u;
    return h ^ (h >> 13);
}

/// By ids, not by places in a list: a new landmark elsewhere changes no zone.
uint32_t seedOf(const Zone& zone, const Atlas& atlas) {
    uint32_t seed = 1;
    const auto addMetres = [&](float metres) {
        seed = mixed(seed, uint32_t(std::lround(metres * 1e5f)));
    };
    for (const Stroke& stroke : zone.strokes) {
        addMetres(stroke.width);
        addMetres(stroke.full);
        for (const float width : stroke.widths) addMetres(width);
        for (const Waypoint& waypoint : stroke.path) {
            if (!waypoint.landmark) continue;
            for (const char letter : atlas[waypoint.landmark].id)
                seed = mixed(seed, uint8_t(letter));
        }
    }
    return seed;
}

/// Smooth value noise in -1..1, one lattice point per unit.
float noiseAt(const Vec3& at, uint32_t seed) {
    const Vec3 cell = glm::floor(at);
    Vec3 f = at - cell;
    f = f * f * (3.0f - 2.0f * f);
    const glm::ivec3 corner(cell);
    float sum = 0;
    for (int k = 0; k < 8; ++k) {
        const glm::ivec3 step(k & 1, (k >> 1) & 1, k >> 2);
        const glm::ivec3 at_ = corner + step;
        const uint32_t hash =
            mixed(mixed(mixed(seed, uint32_t(at_.x)), uint32_t(at_.y)), uint32_t(at_.z));
        const Vec3 share = glm::mix(1.0f - f, f, Vec3(step));
        sum += share.x * share.y * share.z * (float(hash >> 8) / float(1u << 23) - 1);
    }
    return sum;
}

} // namespace

void roughen(ZoneLevels& levels, const ZonePatch& patch, const Zone& zone, Side side,
             const Atlas& atlas, const Surface& skin) {
    const float half = levels.meanHalfWidth;
    if (!(half > 0)) return;
    const uint32_t seed = seedOf(zone, atlas);
    const float height = std::min(kMost, kMostMetres / half);
    const float wave = std::clamp(kWave * half, kLeastWave, kMostWave);
    for (size_t place = 0; place < patch.size(); ++place) {
        Vec3 at = skin.mesh().positions[patch.vertices()[place]];
        if (side == Side::Right) at = mirrored(at);
        at /= wave;
        levels.level[place] /= 1 + height * (noiseAt(at, seed) + noiseAt(2.0f * at, seed + 1) / 2);
    }
}

} // namespace myo
