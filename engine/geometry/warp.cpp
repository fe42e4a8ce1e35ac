#include <myofield/geometry/warp.hpp>

#include <Eigen/Dense>

#include <cassert>
#include <cmath>

namespace myo {
namespace {

constexpr double kAtControl = 1e-9; // metres

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

/// Solves matrix * x = sides by elimination with row pivots; x comes back in `sides`. Row by row, so
/// that no sum depends on the processor's caches, as those of a blocked solver do.
void solve(Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>& matrix,
           Eigen::Matrix<double, Eigen::Dynamic, 3, Eigen::RowMajor>& sides) {
    const Eigen::Index n = matrix.rows();
    for (Eigen::Index k = 0; k < n; ++k) {
        Eigen::Index pivot = k;
        for (Eigen::Index i = k + 1; i < n; ++i)
            if (std::abs(matrix(i, k)) > std::abs(matrix(pivot, k))) pivot = i;
        if (pivot != k) {
            matrix.row(k).swap(matrix.row(pivot));
            sides.row(k).swap(sides.row(pivot));
        }
        for (Eigen::Index i = k + 1; i < n; ++i) {
            const double share = matrix(i, k) / matrix(k, k);
            if (share == 0) continue;
            matrix.row(i).tail(n - k) -= share * matrix.row(k).tail(n - k);
            sides.row(i) -= share * sides.row(k);
        }
    }
    for (Eigen::Index k = n - 1; k >= 0; --k) {
        sides.row(k) /= matrix(k, k);
        for (Eigen::Index i = 0; i < k; ++i) sides.row(i) -= matrix(i, k) * sides.row(k);
    }
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
    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> matrix =
        Eigen::MatrixXd::Zero(n + 4, n + 4);
    Eigen::Matrix<double, Eigen::Dynamic, 3, Eigen::RowMajor> solved =
        Eigen::MatrixXd::Zero(n + 4, 3);
    Warp warp;
    warp.controls_.assign(from.begin(), from.end());
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < n; ++j)
            matrix(i, j) = -glm::length(warp.controls_[size_t(i)] - warp.controls_[size_t(j)]);
        matrix(i, i) = double(stiffness);
        for (int k = 0; k < 3; ++k) {
            matrix(i, n + k) = matrix(n + k, i) = double(from[size_t(i)][k]);
            solved(i, k) = double(to[size_t(i)][k]);
        }
        matrix(i, n + 3) = matrix(n + 3, i) = 1;
    }
    solve(matrix, solved);
    if (!solved.allFinite())
        return Error("the places that the two bodies have in common give no warp");
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
        sum -= weights_[i] * glm::length(glm::dvec3(point) - controls_[i]);
    return Vec3(sum);
}

Warp::Bent Warp::bend(const Vec3& point) const {
    glm::dvec3 sum = affine_ * glm::dvec4(point, 1);
    glm::dmat3 derivative(affine_[0], affine_[1], affine_[2]);
    for (size_t i = 0; i < controls_.size(); ++i) {
        const glm::dvec3 off = glm::dvec3(point) - controls_[i];
        const double distance = glm::length(off);
        sum -= weights_[i] * distance;
        if (distance < kAtControl) continue;
        const glm::dvec3 slope = weights_[i] / distance;
        for (int axis = 0; axis < 3; ++axis) derivative[axis] -= slope * off[axis];
    }
    return {Vec3(sum), glm::mat3(derivative)};
}

} // namespace myo
