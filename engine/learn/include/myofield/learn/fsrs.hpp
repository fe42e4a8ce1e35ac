#pragma once

#include <cstdint>

namespace myo {

/// How well an answer was known.
enum class Grade : uint8_t { Again = 1, Hard, Good, Easy };

/// What is thought to be left of something learnt. Source of the model and of its 21 weights:
/// FSRS-6, the free spaced repetition scheduler (open-spaced-repetition, 2025), with the weights
/// that it starts from.
struct Recall {
    double stability = 0; ///< days until nine of ten such things would still be known; 0.001..36500
    double difficulty = 0; ///< 1..10

    friend bool operator==(const Recall&, const Recall&) = default;
};

/// After the very first answer.
Recall firstRecall(Grade grade);

/// After an answer `days` whole days after the last one. 0: on the same day.
Recall nextRecall(const Recall& recall, Grade grade, int days);

/// The chance that it is known `days` after the last answer, 0..1. `days` may be broken.
double chanceKnown(const Recall& recall, double days);

/// After how many days the chance has fallen to `retention` (0.7..0.99); 1..36500.
int daysUntil(const Recall& recall, double retention);

} // namespace myo
