#include "control_outliers.hpp"

#include <myofield/core/median.hpp>

#include <Eigen/Dense>

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

namespace myo {
namespace {

constexpr float kFar = 0.04f;          ///< metres
constexpr float kUnlikeNeighbours = 4; ///< times their own spread
constexpr size_t kNeighbours = 10;
constexpr size_t kFewest = 8; ///< with fewer places nobody can be called the odd one
constexpr int kRounds = 12;
constexpr double kTrusted = 0.02; ///< metres; places this far off count half

/// Of each axis by itself.
Vec3 medianVector(const std::vector<Vec3>& vectors) {
    Vec3 median(0);
    for (int axis = 0; axis < 3; ++axis) {
        std::vector<float> values;
        for (const Vec3& v : vectors) values.push_back(v[axis]);
        median[axis] = medianOf(std::move(values));
    }
    return median;
}

/// How far each place lies from the affine map that most of them agree with.
std::vector<Vec3> misfits(const ControlPoints& places) {
    const size_t count = places.from.size();
    std::vector<Vec3> misfit(count);
    for (size_t i = 0; i < count; ++i) misfit[i] = places.to[i] - places.from[i];
    // A common shift is no misfit: without this the first round would trust nobody.
    const Vec3 shift = medianVector(misfit);
    for (Vec3& m : misfit) m -= shift;
    for (int round = 0; round < kRounds; ++round) {
        Eigen::Matrix4d normal = Eigen::Matrix4d::Identity() * 1e-9;
        Eigen::Matrix<double, 4, 3> target = Eigen::Matrix<double, 4, 3>::Zero();
        for (size_t i = 0; i < count; ++i) {
            const double away = double(glm::length(misfit[i])) / kTrusted;
            const double weight = 1 / (1 + away * away);
            const Vec3 &p = places.from[i], &q = places.to[i];
            const Eigen::Vector4d row(p.x, p.y, p.z, 1);
            normal += weight * row * row.transpose();
            target += weight * row * Eigen::RowVector3d(q.x, q.y, q.z);
        }
        const Eigen::Matrix<double, 4, 3> map = normal.ldlt().solve(target);
        if (!map.allFinite()) break;
        for (size_t i = 0; i < count; ++i) {
            const Vec3& p = places.from[i];
            const Eigen::RowVector3d at = Eigen::RowVector4d(p.x, p.y, p.z, 1) * map;
            misfit[i] = places.to[i] - Vec3(at.x(), at.y(), at.z());
        }
    }
    return misfit;
}

/// How far a place lies from where the nearest places of other structures expect it; 0 where that is
/// within what they differ by themselves.
float strangeness(const ControlPoints& places, const std::vector<Vec3>& misfit,
                  const std::vector<uint8_t>& isOut, size_t at) {
    std::vector<std::pair<float, size_t>> others;
    for (size_t j = 0; j < places.from.size(); ++j)
        if (!isOut[j] && places.structure[j] != places.structure[at])
            others.emplace_back(glm::length(places.from[j] - places.from[at]), j);
    const size_t count = std::min(kNeighbours, others.size());
    if (count < kNeighbours / 2) return 0;
    std::partial_sort(others.begin(), others.begin() + std::ptrdiff_t(count), others.end());
    std::vector<Vec3> theirs;
    for (size_t n = 0; n < count; ++n) theirs.push_back(misfit[others[n].second]);
    const Vec3 expected = medianVector(theirs);
    std::vector<float> spread;
    for (const Vec3& each : theirs) spread.push_back(glm::length(each - expected));
    const float away = glm::length(misfit[at] - expected);
    return away > std::max(kFar, kUnlikeNeighbours * medianOf(std::move(spread))) ? away : 0;
}

} // namespace

std::vector<LeftOutStructure> takeOutliers(ControlPoints& places, const Body& from) {
    std::vector<LeftOutStructure> leftOut;
    const size_t count = places.from.size();
    if (count < kFewest) return leftOut;
    const std::vector<Vec3> misfit = misfits(places);
    std::vector<size_t> order(count);
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::sort(order, std::greater(), [&](size_t i) { return glm::length(misfit[i]); });
    std::vector<uint8_t> isOut(count, 0);
    std::set<uint32_t> structures;
    for (const size_t i : order) { // the worst first, so that they do not speak about others
        const float away = strangeness(places, misfit, isOut, i);
        if (away == 0) continue;
        isOut[i] = 1;
        if (!places.isCentre[i] || !structures.insert(places.structure[i]).second) continue;
        const Structure& structure = from.structures[places.structure[i]];
        leftOut.push_back({structure.id, structure.name, structure.side, away});
    }
    ControlPoints kept;
    for (size_t i = 0; i < count; ++i)
        if (!isOut[i] && !structures.contains(places.structure[i]))
            kept.add(places.from[i], places.to[i], places.structure[i], places.isCentre[i]);
    places = std::move(kept);
    return leftOut;
}

} // namespace myo
