#include <myofield/field/fibres.hpp>

#include <myofield/core/parallel.hpp>

#include "surface_solve.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace myo {

namespace {

constexpr size_t kFewestTriangles = 8;
constexpr size_t kMostVertices = 500'000;
constexpr float kHeldEnd = 0.05f;     ///< share of the way that counts as an end and is held
constexpr float kTendon = 0.10f;      ///< share of the way that is tendon where nobody says
constexpr float kPull = 0.02f;        ///< keeps pieces that touch no end near their guess
constexpr size_t kMostSamples = 1500; ///< of the muscle that is looked at for ends and tendon
constexpr int kSmoothing = 4;         ///< rounds for what was copied from the nearest sample

/// What is known of each vertex before anything is solved.
struct Guess {
    std::vector<float> along; ///< 0 at the origin, 1 at the insertion
    std::vector<float> belly; ///< 1 flesh, 0 tendon
};

/// The direction in which weighted vectors spread most.
Vec3 longestAxis(const Eigen::Matrix3d& spread) {
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> axes(spread);
    const Eigen::Vector3d axis = axes.eigenvectors().col(2);
    return Vec3(float(axis.x()), float(axis.y()), float(axis.z()));
}

Eigen::Matrix3d spreadOf(const TriMesh& mesh, Vec3 without) {
    Vec3 mean(0);
    for (const Vec3& p : mesh.positions) mean += p / float(mesh.positions.size());
    Eigen::Matrix3d spread = Eigen::Matrix3d::Zero();
    for (const Vec3& p : mesh.positions) {
        const Vec3 from = p - mean;
        const Vec3 d = from - without * glm::dot(without, from);
        const Eigen::Vector3d e(d.x, d.y, d.z);
        spread += e * e.transpose();
    }
    return spread;
}

Guess guessFromShape(const TriMesh& mesh) {
    const Vec3 axis = longestAxis(spreadOf(mesh, Vec3(0)));
    Guess guess;
    for (const Vec3& p : mesh.positions) guess.along.push_back(glm::dot(p, axis));
    const auto [low, high] = std::ranges::minmax(guess.along);
    for (float& u : guess.along) {
        u = (u - low) / std::max(high - low, 1e-6f);
        guess.belly.push_back(glm::smoothstep(0.3f * kTendon, 1.6f * kTendon, std::min(u, 1 - u)));
    }
    return guess;
}

/// From the nearest place of the same muscle elsewhere, its box fitted to this one's.
Guess guessFrom(const TriMesh& like, const TriMesh& mesh) {
    const Box from = boundsOf(like), to = boundsOf(mesh);
    const Vec3 scale = to.extent() / glm::max(from.extent(), Vec3(1e-4f));
    const size_t step = std::max<size_t>(1, like.positions.size() / kMostSamples);
    std::vector<Vec3> places;
    std::vector<uint32_t> origins;
    for (size_t v = 0; v < like.positions.size(); v += step) {
        places.push_back((like.positions[v] - from.centre()) * scale + to.centre());
        origins.push_back(uint32_t(v));
    }
    Guess guess;
    for (const Vec3& p : mesh.positions) {
        size_t best = 0;
        float nearest = INFINITY;
        for (size_t i = 0; i < places.size(); ++i) {
            const Vec3 d = places[i] - p;
            if (const float squared = glm::dot(d, d); squared < nearest) {
                nearest = squared;
                best = i;
            }
        }
        guess.along.push_back(std::clamp(like.places[origins[best]].x, 0.0f, 1.0f));
        guess.belly.push_back(std::clamp(like.strands[origins[best]].y, 0.0f, 1.0f));
    }
    return guess;
}

/// Which vertices are ends, once `along` is spread over 0..1; each end has some.
std::vector<bool> endsOf(std::vector<float>& along) {
    const auto [low, high] = std::ranges::minmax(along);
    const float range = std::max(high - low, 1e-6f);
    std::vector<bool> isEnd;
    for (float& u : along) {
        u = (u - low) / range;
        isEnd.push_back(u < kHeldEnd || u > 1 - kHeldEnd);
    }
    return isEnd;
}

/// Unit directions across the fibres, one per triangle, all towards the same side of the muscle: so
/// distance grows round it from one edge to the other, on its front and its back alike.
std::vector<Vec3> acrossOf(const SurfaceSolve& solve, const TriMesh& mesh,
                           const std::vector<Vec3>& gradients) {
    Vec3 mean(0);
    for (size_t t = 0; t < gradients.size(); ++t)
        if (const float length = glm::length(gradients[t]); length > 0)
            mean += gradients[t] / length * solve.area(t);
    const Vec3 along = glm::length(mean) > 0 ? glm::normalize(mean) : Vec3(0);
    const Vec3 width = longestAxis(spreadOf(mesh, along));
    std::vector<Vec3> across;
    for (size_t t = 0; t < gradients.size(); ++t) {
        const Vec3 direction = glm::cross(solve.normal(t), gradients[t]);
        const float length = glm::length(direction);
        const float sign = glm::dot(direction, width) < 0 ? -1.0f : 1.0f;
        across.push_back(length > 0 ? direction * (sign / length) : Vec3(0));
    }
    return across;
}

/// Of the triangles round each vertex, in its surface.
std::vector<Vec3> directionsAt(const SurfaceSolve& solve, const TriMesh& mesh,
                               const std::vector<Vec3>& gradients) {
    std::vector<Vec3> sums(mesh.positions.size(), Vec3(0));
    for (size_t t = 0; t < gradients.size(); ++t)
        if (const float length = glm::length(gradients[t]); length > 0)
            for (int k = 0; k < 3; ++k)
                sums[mesh.triangles[t][k]] += gradients[t] / length * solve.area(t);
    const bool hasNormals = mesh.normals.size() == sums.size();
    for (size_t v = 0; v < sums.size(); ++v) {
        if (hasNormals) sums[v] -= mesh.normals[v] * glm::dot(mesh.normals[v], sums[v]);
        const float length = glm::length(sums[v]);
        sums[v] = length > 0 ? sums[v] / length : Vec3(0);
    }
    return sums;
}

bool solveOne(TriMesh& mesh, const TriMesh* like) {
    Guess guess = like ? guessFrom(*like, mesh) : guessFromShape(mesh);
    const SurfaceSolve solve(mesh);
    solve.smooth(guess.along, kSmoothing);
    solve.smooth(guess.belly, kSmoothing);
    const std::vector<bool> isEnd = endsOf(guess.along);
    const std::vector<float> along = solve.harmonic(guess.along, isEnd, kPull);
    if (along.empty()) return false;
    const std::vector<Vec3> gradients = solve.gradientOf(along);
    const std::vector<float> across = solve.withGradient(acrossOf(solve, mesh, gradients));
    if (across.empty()) return false;
    mesh.fibres = directionsAt(solve, mesh, gradients);
    mesh.strands.clear();
    for (size_t v = 0; v < across.size(); ++v) mesh.strands.push_back({across[v], guess.belly[v]});
    return true;
}

bool needsFibres(const Structure& structure) {
    const TriMesh& mesh = structure.mesh;
    return structure.kind == Kind::Muscle && mesh.triangles.size() >= kFewestTriangles &&
           mesh.positions.size() <= kMostVertices && mesh.fibres.empty() && mesh.strands.empty();
}

const TriMesh* sameMuscle(const Structure& structure, const Body* like) {
    if (!like) return nullptr;
    const StructureId found = like->find(structure.id, structure.side);
    if (!found) return nullptr;
    const TriMesh& mesh = (*like)[found].mesh;
    const size_t count = mesh.positions.size();
    const bool isKnown = count > 0 && mesh.places.size() == count && mesh.strands.size() == count;
    return isKnown ? &mesh : nullptr;
}

} // namespace

size_t solveFibres(Body& body, const Body* like) {
    std::atomic<size_t> solved{0};
    inParallel(body.structures.size(), [&](size_t s) {
        Structure& structure = body.structures[s];
        if (needsFibres(structure) && solveOne(structure.mesh, sameMuscle(structure, like)))
            ++solved;
    });
    return solved;
}

} // namespace myo
