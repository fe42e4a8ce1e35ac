#include "zone_core.hpp"

#include <myofield/field/pain_field.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr float kFullTo = 0.12f, kCurve = 1.55f; ///< of the rise: nearly a cone, its tip rounded

// How central a place is: its rise, spread over a good part of its piece.
constexpr float kCoreSpread = 0.30f; ///< of the square root of the piece's area
constexpr float kLeastSpread = 0.004f, kMostSpread = 0.045f;
constexpr int kCoreSweeps = 20;
/// A piece whose heat stays below this everywhere is a faint one, and has no core.
constexpr float kCoreFrom = 0.8f;

constexpr float kLift = 0.90f, kLiftFrom = 0.25f; ///< of valleys between strokes
constexpr float kDepth = 0.60f; ///< share of what lies above the rim that is lost where not central

/// 1 in the middle of each piece, falling to 0 at its edge.
std::vector<float> centrality(const std::vector<float>& rises, const ZonePatch& patch) {
    std::vector<bool> isWarm(patch.size()), isCold(patch.size());
    for (size_t place = 0; place < patch.size(); ++place) {
        isWarm[place] = rises[place] > 0;
        isCold[place] = !isWarm[place];
    }
    const ZonePatch::Pieces pieces = patch.pieces(isWarm);
    std::vector<float> areas(pieces.count, 0.0f), highest(pieces.count, 0.0f);
    for (size_t place = 0; place < patch.size(); ++place) {
        if (!isWarm[place]) continue;
        areas[pieces.at[place]] += patch.area(place);
        highest[pieces.at[place]] = std::max(highest[pieces.at[place]], rises[place]);
    }
    std::vector<float> spreads(patch.size(), 0.0f), central = rises;
    for (size_t place = 0; place < patch.size(); ++place)
        if (isWarm[place])
            spreads[place] = std::clamp(kCoreSpread * std::sqrt(areas[pieces.at[place]]),
                                        kLeastSpread, kMostSpread);
    patch.diffuse(central, spreads, isCold, kCoreSweeps);
    std::vector<float> most(pieces.count, 0.0f);
    for (size_t place = 0; place < patch.size(); ++place)
        if (isWarm[place])
            most[pieces.at[place]] = std::max(most[pieces.at[place]], central[place]);
    for (size_t place = 0; place < patch.size(); ++place) {
        if (!isWarm[place]) continue;
        const uint32_t piece = pieces.at[place];
        central[place] *= std::min(highest[piece] / kCoreFrom, 1.0f) / std::max(most[piece], 1e-6f);
    }
    return central;
}

} // namespace

float riseAt(float level) {
    const float t = std::max(level - kFullTo, 0.0f) / (1 - kFullTo);
    return t < 1 ? 1 - std::pow(t, kCurve) : 0;
}

std::vector<float> risesOf(const ZoneLevels& levels, const ZonePatch& patch) {
    static const float present = inverseSmoothStep(kPresentShare);
    std::vector<float> rises;
    rises.reserve(patch.size());
    for (const float level : levels.level) rises.push_back(riseAt(level));
    const std::vector<float> central = centrality(rises, patch);
    for (size_t place = 0; place < patch.size(); ++place) {
        float& rise = rises[place];
        const float lifted = glm::smoothstep(kLiftFrom, 1.0f, central[place]);
        rise += kLift * std::max(lifted - rise, 0.0f);
        if (rise > present) rise -= kDepth * (1 - central[place]) * (rise - present);
    }
    return rises;
}

} // namespace myo
