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

} // namespace

struct SurfaceSolve::System {
    Matrix stiffness; ///< lower half; every diagonal entry is there, first in its column
    Eigen::SimplicialLDLT<Matrix> factors;

    /// Solves (stiffness + diagonal) x = right; empty when it cannot be solved.
    std::vector<float> solved(const Eigen::VectorXd& diagonal, const Eigen::VectorXd& right,
                              const std::vector<uint32_t>& placeOf) {
        Matrix matrix = stiffness;
        for (Eigen::Index i = 0; i < diagonal.size(); ++i)
            matrix.valuePtr()[matrix.outerIndexPtr()[i]] += diagonal[i];
        factors.factorize(matrix);
        if (factors.info() != Eigen::Success) return {};
        const Eigen::VectorXd x = factors.solve(right);
        if (factors.info() != Eigen::Success || !x.allFinite()) return {};
        std::vector<float> values;
        values.reserve(placeOf.size());
        for (const uint32_t place : placeOf) values.push_back(float(x[place]));
        return values;
    }
};

SurfaceSolve::~SurfaceSolve() = default;

SurfaceSolve::System& SurfaceSolve::system() const {
    if (system_) return *system_;
    std::vector<Entry> entries;
    entries.reserve(6 * elements_.size() + placeCount_);
    for (const Element& e : elements_) {
        if (e.area <= 0) continue;
        for (int i = 0; i < 3; ++i)
            for (int k = 0; k < 3; ++k)
                if (e.corners[i] > e.corners[k] || i == k)
                    entries.emplace_back(e.corners[i], e.corners[k],
                                         double(e.area * glm::dot(e.slopes[i], e.slopes[k])));
    }
    for (uint32_t i = 0; i < placeCount_; ++i) entries.emplace_back(i, i, 0);
    system_ = std::make_unique<System>();
    system_->stiffness.resize(placeCount_, placeCount_);
    system_->stiffness.setFromTriplets(entries.begin(), entries.end());
    system_->factors.analyzePattern(system_->stiffness);
    return *system_;
}

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
    Eigen::VectorXd weights = Eigen::VectorXd::Constant(placeCount_, 1e-9);
    double total = 0;
    for (const Element& e : elements_) {
        total += e.area;
        for (int i = 0; i < 3; ++i) weights[e.corners[i]] += e.area / 3;
    }
    if (total <= 0) return {};
    weights *= pull / total;
    Eigen::VectorXd target = Eigen::VectorXd::Zero(placeCount_);
    for (size_t v = 0; v < placeOf_.size(); ++v) {
        target[placeOf_[v]] = wanted[v];
        if (isHeld[v]) weights[placeOf_[v]] = kHeld;
    }
    return system().solved(weights, weights.cwiseProduct(target), placeOf_);
}

std::vector<float> SurfaceSolve::withGradient(std::span<const Vec3> gradients) const {
    Eigen::VectorXd right = Eigen::VectorXd::Zero(placeCount_);
    for (size_t t = 0; t < elements_.size(); ++t) {
        const Element& e = elements_[t];
        for (int i = 0; e.area > 0 && i < 3; ++i)
            right[e.corners[i]] += double(e.area * glm::dot(e.slopes[i], gradients[t]));
    }
    return system().solved(Eigen::VectorXd::Constant(placeCount_, 1e-7), right, placeOf_);
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
