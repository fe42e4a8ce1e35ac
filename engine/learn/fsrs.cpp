#include <myofield/learn/fsrs.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace myo {
namespace {

constexpr std::array<double, 21> w{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                   0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                   1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
constexpr double kDecay = -w[20];
constexpr double kLongest = 36500;

/// Makes the chance 0.9 after as many days as the stability says.
const double kFactor = std::pow(0.9, 1 / kDecay) - 1;

double heldStability(double stability) {
    return std::clamp(stability, 0.001, kLongest);
}

double heldDifficulty(double difficulty) {
    return std::clamp(difficulty, 1.0, 10.0);
}

double firstDifficulty(Grade grade) {
    return w[4] - std::exp((int(grade) - 1) * w[5]) + 1;
}

/// Moves by the grade, less the nearer it is to its end, and a little towards that of an easy card.
double nextDifficulty(double difficulty, Grade grade) {
    const double moved = difficulty - w[6] * (int(grade) - 3) * (10 - difficulty) / 9;
    return heldDifficulty(w[7] * firstDifficulty(Grade::Easy) + (1 - w[7]) * moved);
}

double sameDay(double stability, Grade grade) {
    const double gain = std::pow(stability, -w[19]) * std::exp(w[17] * (int(grade) - 3 + w[18]));
    return stability * (grade == Grade::Again ? gain : std::max(gain, 1.0));
}

double afterRecalling(const Recall& recall, Grade grade, double chance) {
    const double gain = std::exp(w[8]) * (11 - recall.difficulty) *
                        std::pow(recall.stability, -w[9]) * (std::exp((1 - chance) * w[10]) - 1) *
                        (grade == Grade::Hard ? w[15] : 1) * (grade == Grade::Easy ? w[16] : 1);
    return recall.stability * (1 + gain);
}

double afterForgetting(const Recall& recall, double chance) {
    const double anew = w[11] * std::pow(recall.difficulty, -w[12]) *
                        (std::pow(recall.stability + 1, w[13]) - 1) *
                        std::exp((1 - chance) * w[14]);
    return std::min(anew, recall.stability / std::exp(w[17] * w[18]));
}

} // namespace

Recall firstRecall(Grade grade) {
    return {heldStability(std::max(w[size_t(grade) - 1], 0.1)),
            heldDifficulty(firstDifficulty(grade))};
}

Recall nextRecall(const Recall& recall, Grade grade, int days) {
    const double chance = chanceKnown(recall, days);
    const double stability = days <= 0               ? sameDay(recall.stability, grade)
                             : grade == Grade::Again ? afterForgetting(recall, chance)
                                                     : afterRecalling(recall, grade, chance);
    return {heldStability(stability), nextDifficulty(recall.difficulty, grade)};
}

double chanceKnown(const Recall& recall, double days) {
    return std::pow(1 + kFactor * std::max(days, 0.0) / recall.stability, kDecay);
}

int daysUntil(const Recall& recall, double retention) {
    const double days = recall.stability * (std::pow(retention, 1 / kDecay) - 1) / kFactor;
    return int(std::clamp(std::round(days), 1.0, kLongest));
}

} // namespace myo
