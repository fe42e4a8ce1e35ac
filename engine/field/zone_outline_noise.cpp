#include "zone_outline_noise.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace myo {
namespace {

constexpr float kMost = 0.16f, kMostMetres = 0.007f;
constexpr float kWave = 2.3f, kLeastWave = 0.010f, kMostWave = 0.090f; ///< half widths; metres

/// Where no noise brings a level down to 1, from which on there is no heat.
constexpr float kNoHeat = 1 + 1.5f * kMost;

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

/// A number in -1..1 for a lattice point.
float atLattice(const glm::ivec3& point, uint32_t seed) {
    const uint32_t hash =
        mixed(mixed(mixed(seed, uint32_t(point.x)), uint32_t(point.y)), uint32_t(point.z));
    return float(hash >> 8) / float(1u << 23) - 1;
}

/// Smooth value noise in -1..1, one lattice point per unit.
float noiseAt(const Vec3& at, uint32_t seed) {
    const Vec3 cell = glm::floor(at);
    Vec3 f = at - cell;
    f = f * f * (3.0f - 2.0f * f);
    const glm::ivec3 corner(cell);
    const auto along = [&](int y, int z) {
        return glm::mix(atLattice(corner + glm::ivec3(0, y, z), seed),
                        atLattice(corner + glm::ivec3(1, y, z), seed), f.x);
    };
    return glm::mix(glm::mix(along(0, 0), along(1, 0), f.y),
                    glm::mix(along(0, 1), along(1, 1), f.y), f.z);
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
        if (levels.level[place] > kNoHeat) continue;
        Vec3 at = skin.mesh().positions[patch.vertices()[place]];
        if (side == Side::Right) at = mirrored(at);
        at /= wave;
        levels.level[place] /= 1 + height * (noiseAt(at, seed) + noiseAt(2.0f * at, seed + 1) / 2);
    }
}

} // namespace myo
