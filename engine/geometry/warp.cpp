#include <myofield/geometry/warp.hpp>

#include <Eigen/Dense>

#include <cassert>
#include <cmath>

namespace myo {
namespace {

/// Whether the points lie in more than one plane: their smallest extent is at least a thousandth of
/// their largest.
bool spanSpace(std::span<const Vec3> points) {
    Eigen::Vector3d mean = Eigen::Vector3d::Zero();
    for (const Vec3& p : points) mean += Eigen::Vector3d(p.x, p.y, p.z) / double(points.size());
    Eigen::Matrix3d spread = Eigen::Matrix3d::Zero();
    for (const Vec3& p : points) {
        const Eigen::Vector3d d = Eigen::Vector3d(p.x, p.y, p.z) - mean;
        spread += d * d.transpose();
    }
    const Eigen::Vector3d extents =
        Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d>(spread).eigenvalues();
    return extents[0] > 1e-6 * extents[2];
}

} // namespace

Result<Warp> Warp::fit(std::span<const Vec3> from, std::span<const Vec3> to, float stiffness) {
    assert(from.size() == to.size());
    if (from.size() < 4)
        return Error("the two bodies have only " + std::to_string(from.size()) +
                     " places in common, and a warp needs four");
    if (!spanSpace(from))
        return Error("the places that the two bodies have in common lie in one plane");
    const Eigen::Index n = Eigen::Index(from.size());
    Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(n + 4, n + 4);
    Eigen::MatrixXd target = Eigen::MatrixXd::Zero(n + 4, 3);
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < n; ++j)
            matrix(i, j) = -double(glm::length(from[size_t(i)] - from[size_t(j)]));
        matrix(i, i) = double(stiffness);
        for (int k = 0; k < 3; ++k) {
            matrix(i, n + k) = matrix(n + k, i) = double(from[size_t(i)][k]);
            target(i, k) = double(to[size_t(i)][k]);
        }
        matrix(i, n + 3) = matrix(n + 3, i) = 1;
    }
    const Eigen::MatrixXd solved = matrix.partialPivLu().solve(target);
    if (!solved.allFinite())
        return Error("the places that the two bodies have in common give no warp");
    Warp warp;
    warp.controls_.assign(from.begin(), from.end());
    for (Eigen::Index i = 0; i < n; ++i)
        warp.weights_.push_back({solved(i, 0), solved(i, 1), solved(i, 2)});
    for (int column = 0; column < 4; ++column)
        warp.affine_[column] = {solved(n + column, 0), solved(n + column, 1),
                                solved(n + column, 2)};
    return warp;
}

Vec3 Warp::operator()(const Vec3& point) const {
    glm::dvec3 sum = affine_ * glm::dvec4(point, 1);
    for (size_t i = 0; i < controls_.size(); ++i)
        sum -= weights_[i] * double(glm::length(point - controls_[i]));
    return Vec3(sum);
}

} // namespace myo
