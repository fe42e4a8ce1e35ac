#include "surface_solve.hpp"

#include <Eigen/Sparse>
#include <Eigen/SparseCholesky>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace myo {

namespace {

using Matrix = Eigen::SparseMatrix<double>;
using Entry = Eigen::Triplet<double>;

constexpr double kHeld = 1e4; ///< weight of a held vertex beside the stiffness of its triangles

bool comesBefore(const Vec3& a, const Vec3& b) {
    return a.x != b.x ? a.x < b.x : a.y != b.y ? a.y < b.y : a.z < b.z;
}

std::vector<float> solved(const Matrix& matrix, const Eigen::VectorXd& right,
                          const std::vector<uint32_t>& placeOf) {
    const Eigen::SimplicialLDLT<Matrix> factors(matrix);
    if (factors.info() != Eigen::Success) return {};
    const Eigen::VectorXd x = factors.solve(right);
    if (factors.info() != Eigen::Success || !x.allFinite()) return {};
    std::vector<float> values;
    values.reserve(placeOf.size());
    for (const uint32_t place : placeOf) values.push_back(float(x[place]));
    return values;
}

} // namespace

SurfaceSolve::SurfaceSolve(const TriMesh& mesh) : placeOf_(mesh.positions.size()) {
    std::vector<uint32_t> order(mesh.positions.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, [&](uint32_t a, uint32_t b) {
        return comesBefore(mesh.positions[a], mesh.positions[b]);
    });
    for (size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && mesh.positions[order[i]] != mesh.positions[order[i - 1]]) ++placeCount_;
        placeOf_[order[i]] = placeCount_;
    }
    if (!order.empty()) ++placeCount_;
    for (const Triangle& t : mesh.triangles) {
        Element element;
        element.corners = {placeOf_[t.x], placeOf_[t.y], placeOf_[t.z]};
        const Vec3 p[3]{mesh.positions[t.x], mesh.positions[t.y], mesh.positions[t.z]};
        const Vec3 twice = glm::cross(p[1] - p[0], p[2] - p[0]);
        const float length = glm::length(twice);
        const float longest = std::max(
            {glm::distance(p[0], p[1]), glm::distance(p[1], p[2]), glm::distance(p[2], p[0])});
        if (length > 1e-4f * longest * longest) {
            element.area = length / 2;
            element.normal = twice / length;
            for (int k = 0; k < 3; ++k)
                element.slopes[k] =
                    glm::cross(element.normal, p[(k + 2) % 3] - p[(k + 1) % 3]) / length;
        }
        elements_.push_back(element);
    }
}

std::vector<float> SurfaceSolve::harmonic(std::span<const float> wanted,
                                          const std::vector<bool>& isHeld, float pull) const {
    std::vector<Entry> entries;
    Eigen::VectorXd weights = Eigen::VectorXd::Constant(placeCount_, 1e-9);
    double total = 0;
    for (const Element& e : elements_) {
        if (e.area <= 0) continue;
        total += e.area;
        for (int i = 0; i < 3; ++i) {
            weights[e.corners[i]] += e.area / 3;
            for (int k = 0; k < 3; ++k)
                entries.emplace_back(e.corners[i], e.corners[k],
                                     double(e.area * glm::dot(e.slopes[i], e.slopes[k])));
        }
    }
    if (total <= 0) return {};
    weights *= pull / total;
    Eigen::VectorXd right = Eigen::VectorXd::Zero(placeCount_);
    Eigen::VectorXd target = Eigen::VectorXd::Zero(placeCount_);
    for (size_t v = 0; v < placeOf_.size(); ++v) {
        target[placeOf_[v]] = wanted[v];
        if (isHeld[v]) weights[placeOf_[v]] = kHeld;
    }
    for (uint32_t i = 0; i < placeCount_; ++i) {
        entries.emplace_back(i, i, weights[i]);
        right[i] = weights[i] * target[i];
    }
    Matrix matrix(placeCount_, placeCount_);
    matrix.setFromTriplets(entries.begin(), entries.end());
    return solved(matrix, right, placeOf_);
}

std::vector<float> SurfaceSolve::withGradient(std::span<const Vec3> gradients) const {
    std::vector<Entry> entries;
    Eigen::VectorXd right = Eigen::VectorXd::Zero(placeCount_);
    for (size_t t = 0; t < elements_.size(); ++t) {
        const Element& e = elements_[t];
        if (e.area <= 0) continue;
        for (int i = 0; i < 3; ++i) {
            right[e.corners[i]] += double(e.area * glm::dot(e.slopes[i], gradients[t]));
            for (int k = 0; k < 3; ++k)
                entries.emplace_back(e.corners[i], e.corners[k],
                                     double(e.area * glm::dot(e.slopes[i], e.slopes[k])));
        }
    }
    for (uint32_t i = 0; i < placeCount_; ++i) entries.emplace_back(i, i, 1e-7);
    Matrix matrix(placeCount_, placeCount_);
    matrix.setFromTriplets(entries.begin(), entries.end());
    return solved(matrix, right, placeOf_);
}

std::vector<Vec3> SurfaceSolve::gradientOf(std::span<const float> values) const {
    std::vector<float> atPlace(placeCount_);
    for (size_t v = 0; v < placeOf_.size(); ++v) atPlace[placeOf_[v]] = values[v];
    std::vector<Vec3> gradients;
    gradients.reserve(elements_.size());
    for (const Element& e : elements_) {
        Vec3 sum(0);
        if (e.area > 0)
            for (int k = 0; k < 3; ++k) sum += atPlace[e.corners[k]] * e.slopes[k];
        gradients.push_back(sum);
    }
    return gradients;
}

void SurfaceSolve::smooth(std::vector<float>& values, int rounds) const {
    std::vector<float> at(placeCount_);
    for (size_t v = 0; v < placeOf_.size(); ++v) at[placeOf_[v]] = values[v];
    for (int round = 0; round < rounds; ++round) {
        std::vector<float> sums(at), counts(at.size(), 1.0f);
        for (const Element& e : elements_)
            for (int k = 0; k < 3; ++k) {
                sums[e.corners[k]] += at[e.corners[(k + 1) % 3]] + at[e.corners[(k + 2) % 3]];
                counts[e.corners[k]] += 2;
            }
        for (size_t place = 0; place < at.size(); ++place) at[place] = sums[place] / counts[place];
    }
    for (size_t v = 0; v < placeOf_.size(); ++v) values[v] = at[placeOf_[v]];
}

} // namespace myo
