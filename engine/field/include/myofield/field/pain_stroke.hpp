#pragma once

#include <myofield/core/maths.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace myo {

/// How a pain feels.
enum class PainQuality : uint8_t { Aching, Burning, Stabbing, Tingling, Numb };
constexpr size_t kPainQualities = 5;

/// Where it is felt.
enum class PainDepth : uint8_t { Deep, Surface };

/// "aching", "burning", "stabbing", "tingling", "numb".
std::string_view nameOf(PainQuality quality);
std::optional<PainQuality> painQualityNamed(std::string_view name);
/// "deep", "surface".
std::string_view nameOf(PainDepth depth);
std::optional<PainDepth> painDepthNamed(std::string_view name);

/// One stroke of a pain drawing. Later strokes lie over earlier ones.
struct PainStroke {
    std::vector<Vec3> path{};  ///< metres, on the built-in skin or at most 10 cm from it
    std::optional<Vec3> eye{}; ///< where it was painted from: skin that faces away is left out
    float width = 0;           ///< metres, from edge to edge
    float weight = 1;          ///< (0, 1]: how much it counts when muscles are looked for
    bool erases = false;       ///< takes away what lies beneath; what follows then means nothing
    std::optional<int> strength{}; ///< 1..10; empty: nobody said
    std::optional<PainQuality> quality{};
    std::optional<PainDepth> felt{};
    int pain = 1; ///< 1..kMostPains: which of several pains it is a part of

    friend bool operator==(const PainStroke&, const PainStroke&) = default;
};

constexpr size_t kMostStrokes = 1000;       ///< of a drawing
constexpr size_t kMostStrokePoints = 20000; ///< of all of them together
constexpr int kMostPains = 9;
constexpr int kHighestStrength = 10;

} // namespace myo
