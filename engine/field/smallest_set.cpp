#include <myofield/field/smallest_set.hpp>

#include <Eigen/Dense>

#include <algorithm>

namespace myo {
namespace {

constexpr size_t kCandidates = 24;
/// A point stays only while leaving it out would leave this much more of the drawing unexplained.
constexpr double kWorth = 0.02;

/// Least squares over patterns, by what they share with one another and with the drawing.
struct Normal {
    Eigen::MatrixXd gram;
    Eigen::VectorXd right;
    double square = 0; // of the drawing

    double missed(const Eigen::VectorXd& x) const {
        return square - 2 * x.dot(right) + x.dot(gram * x);
    }
};

Normal normalEquations(const PatternLibrary& patterns, const PainQuery& query,
                       const std::vector<PainMatch>& candidates) {
    const std::vector<float>& areas = patterns.placement().skin().areas();
    const Eigen::Index n = Eigen::Index(candidates.size());
    Normal normal{Eigen::MatrixXd::Zero(n, n), Eigen::VectorXd::Zero(n)};
    for (size_t v = 0; v < areas.size(); ++v)
        normal.square += double(areas[v]) * double(query.weights[v]) * double(query.weights[v]);
    std::vector<float> dense(areas.size(), 0.0f);
    for (Eigen::Index i = 0; i < n; ++i) {
        const SparseField& a = patterns.pattern(candidates[size_t(i)].point);
        for (size_t k = 0; k < a.vertices.size(); ++k) {
            const uint32_t v = a.vertices[k];
            dense[v] = areas[v] * std::max(a.essential[k], a.spillover[k]);
            normal.right[i] += double(dense[v]) * double(query.weights[v]);
        }
        for (Eigen::Index j = 0; j <= i; ++j) {
            const SparseField& b = patterns.pattern(candidates[size_t(j)].point);
            double sum = 0;
            for (size_t k = 0; k < b.vertices.size(); ++k)
                sum +=
                    double(dense[b.vertices[k]]) * double(std::max(b.essential[k], b.spillover[k]));
            normal.gram(i, j) = normal.gram(j, i) = sum;
        }
        for (const uint32_t v : a.vertices) dense[v] = 0;
    }
    return normal;
}

/// Minimum over x >= 0 that uses only `allowed` entries: coordinate descent, which for these few,
/// mostly separate patterns settles in tens of rounds.
Eigen::VectorXd solveNonNegative(const Normal& normal, const std::vector<bool>& allowed) {
    const Eigen::Index n = normal.right.size();
    Eigen::VectorXd x = Eigen::VectorXd::Zero(n);
    for (int round = 0; round < 300; ++round) {
        double change = 0;
        for (Eigen::Index i = 0; i < n; ++i) {
            if (!allowed[size_t(i)] || !(normal.gram(i, i) > 0)) continue;
            const double step = (normal.right[i] - normal.gram.row(i).dot(x)) / normal.gram(i, i);
            const double next = std::max(0.0, x[i] + step);
            change = std::max(change, std::abs(next - x[i]));
            x[i] = next;
        }
        if (change < 1e-6) break;
    }
    return x;
}

} // namespace

std::vector<PainShare> smallestSet(const PatternLibrary& patterns, const PainQuery& query) {
    const std::vector<PainMatch> candidates = rankPoints(patterns, query, kCandidates);
    if (candidates.empty()) return {};
    const Normal normal = normalEquations(patterns, query, candidates);
    std::vector<bool> allowed(candidates.size(), true);
    Eigen::VectorXd x = solveNonNegative(normal, allowed);
    while (true) {
        size_t weakest = candidates.size();
        double least = kWorth * normal.square;
        Eigen::VectorXd without;
        for (size_t i = 0; i < candidates.size(); ++i) {
            if (!allowed[i]) continue;
            allowed[i] = false;
            const Eigen::VectorXd other = solveNonNegative(normal, allowed);
            allowed[i] = true;
            const double loss = normal.missed(other) - normal.missed(x);
            if (loss < least) least = loss, weakest = i, without = other;
        }
        if (weakest == candidates.size()) break;
        allowed[weakest] = false;
        x = without;
    }
    std::vector<PainShare> kept;
    for (size_t i = 0; i < candidates.size(); ++i)
        if (allowed[i] && x[Eigen::Index(i)] > 0)
            kept.push_back({candidates[i], float(x[Eigen::Index(i)])});
    std::ranges::stable_sort(kept, std::ranges::greater{}, &PainShare::share);
    return kept;
}

} // namespace myo
