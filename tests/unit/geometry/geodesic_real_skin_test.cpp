#include <myofield/content/body_file.hpp>
#include <myofield/geometry/geodesic.hpp>

#include <Eigen/Geometry>
#include <Eigen/Sparse>
#include <Eigen/SparseCholesky>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <queue>

namespace myo {
namespace {

std::filesystem::path sharedSkin() {
    const char* folder = std::getenv("MYOFIELD_SHARED");
    const std::filesystem::path shared =
        folder ? folder
               : std::filesystem::path(MYOFIELD_SOURCE_FOLDER) / "../shared/anatomy/bodyparts3d";
    return shared / "skin.glb";
}

/// Part of the skin around a point, with vertices numbered anew.
TriMesh cutOut(const TriMesh& whole, const Geodesic& front, std::vector<uint32_t>& numbers) {
    TriMesh part;
    numbers.assign(whole.positions.size(), UINT32_MAX);
    for (const uint32_t vertex : front.reached()) {
        numbers[vertex] = uint32_t(part.positions.size());
        part.positions.push_back(whole.positions[vertex]);
    }
    for (const Triangle& t : whole.triangles)
        if (numbers[t.x] != UINT32_MAX && numbers[t.y] != UINT32_MAX && numbers[t.z] != UINT32_MAX)
            part.triangles.push_back({numbers[t.x], numbers[t.y], numbers[t.z]});
    part.normals = vertexNormals(part);
    return part;
}

/// Distances from a vertex, at most half a percent too long: shortest ways over a graph of
/// `kPoints` points on every edge, joined across every triangle. Source: Lanthier, Maheshwari,
/// Sack, Approximating Shortest Paths on Weighted Polyhedral Surfaces, Algorithmica 30, 2001.
class EdgePoints {
public:
    explicit EdgePoints(const TriMesh& mesh) : positions_(mesh.positions) {
        for (const Triangle& t : mesh.triangles) {
            std::vector<uint32_t> around{t.x, t.y, t.z};
            for (int k = 0; k < 3; ++k) {
                const uint32_t first = firstOn(mesh, t[k], t[(k + 1) % 3]);
                for (uint32_t i = 0; i < kPoints; ++i) around.push_back(first + i);
            }
            cells_.push_back(around);
        }
        cellsAt_.resize(positions_.size());
        for (uint32_t c = 0; c < cells_.size(); ++c)
            for (const uint32_t point : cells_[c]) cellsAt_[point].push_back(c);
    }

    std::vector<float> from(uint32_t source) const {
        std::vector<float> distances(positions_.size(), 1e9f);
        using Entry = std::pair<float, uint32_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> heap;
        distances[source] = 0;
        heap.push({0.0f, source});
        while (!heap.empty()) {
            const auto [distance, point] = heap.top();
            heap.pop();
            if (distance > distances[point]) continue;
            for (const uint32_t cell : cellsAt_[point])
                for (const uint32_t other : cells_[cell]) {
                    const float offered =
                        distance + glm::length(positions_[other] - positions_[point]);
                    if (offered >= distances[other]) continue;
                    distances[other] = offered;
                    heap.push({offered, other});
                }
        }
        return distances;
    }

private:
    static constexpr uint32_t kPoints = 9;

    uint32_t firstOn(const TriMesh& mesh, uint32_t a, uint32_t b) {
        const auto [found, isNew] =
            edges_.try_emplace(std::minmax(a, b), uint32_t(positions_.size()));
        for (uint32_t i = 0; isNew && i < kPoints; ++i)
            positions_.push_back(
                glm::mix(mesh.positions[a], mesh.positions[b], float(i + 1) / float(kPoints + 1)));
        return found->second;
    }

    std::vector<Vec3> positions_;
    std::vector<std::vector<uint32_t>> cells_, cellsAt_;
    std::map<std::pair<uint32_t, uint32_t>, uint32_t> edges_;
};

/// Distances from a vertex by the heat method. Source: Crane, Weischedel, Wardetzky, Geodesics in
/// Heat, ACM Transactions on Graphics 32, 2013.
class HeatMethod {
public:
    HeatMethod(const TriMesh& mesh, double step) : mesh_(mesh) {
        const Eigen::Index n = Eigen::Index(mesh.positions.size());
        std::vector<Eigen::Triplet<double>> stiffness, mass;
        double edges = 0;
        for (const Triangle& t : mesh.triangles)
            for (int k = 0; k < 3; ++k) {
                const Eigen::Index i = t[(k + 1) % 3], j = t[(k + 2) % 3];
                const Eigen::Vector3d u = at(t[(k + 1) % 3]) - at(t[k]),
                                      v = at(t[(k + 2) % 3]) - at(t[k]);
                const double twice = u.cross(v).norm();
                const double weight = twice > 1e-14 ? 0.5 * u.dot(v) / twice : 0;
                stiffness.emplace_back(i, j, -weight);
                stiffness.emplace_back(j, i, -weight);
                stiffness.emplace_back(i, i, weight);
                stiffness.emplace_back(j, j, weight);
                mass.emplace_back(Eigen::Index(t[k]), Eigen::Index(t[k]), twice / 6);
                edges += (u - v).norm() / double(3 * mesh.triangles.size());
            }
        for (Eigen::Index i = 0; i < n; ++i) {
            mass.emplace_back(i, i, 1e-12);
            stiffness.emplace_back(i, i, 1e-9);
        }
        laplace_.resize(n, n);
        laplace_.setFromTriplets(stiffness.begin(), stiffness.end());
        Eigen::SparseMatrix<double> areas(n, n);
        areas.setFromTriplets(mass.begin(), mass.end());
        flow_.compute(areas + step * edges * edges * laplace_);
        poisson_.compute(laplace_);
    }

    Eigen::VectorXd from(uint32_t vertex) const {
        Eigen::VectorXd source = Eigen::VectorXd::Zero(laplace_.rows());
        source[Eigen::Index(vertex)] = 1;
        const Eigen::VectorXd heat = flow_.solve(source);
        Eigen::VectorXd divergence = Eigen::VectorXd::Zero(laplace_.rows());
        for (const Triangle& t : mesh_.triangles) addDivergence(t, heat, divergence);
        Eigen::VectorXd distance = poisson_.solve(divergence);
        distance.array() -= distance[Eigen::Index(vertex)];
        return distance.mean() < 0 ? Eigen::VectorXd(-distance) : distance;
    }

private:
    Eigen::Vector3d at(uint32_t vertex) const {
        const Vec3& p = mesh_.positions[vertex];
        return {double(p.x), double(p.y), double(p.z)};
    }

    void addDivergence(const Triangle& t, const Eigen::VectorXd& heat,
                       Eigen::VectorXd& divergence) const {
        const Eigen::Vector3d p[3] = {at(t.x), at(t.y), at(t.z)};
        const Eigen::Vector3d normal = (p[1] - p[0]).cross(p[2] - p[0]);
        if (normal.norm() < 1e-14) return;
        Eigen::Vector3d gradient = Eigen::Vector3d::Zero();
        for (int k = 0; k < 3; ++k)
            gradient += heat[Eigen::Index(t[k])] * normal.cross(p[(k + 2) % 3] - p[(k + 1) % 3]);
        if (gradient.norm() > 0) gradient.normalize();
        for (int k = 0; k < 3; ++k) {
            const Eigen::Vector3d a = p[(k + 1) % 3] - p[k], b = p[(k + 2) % 3] - p[k];
            const Eigen::Vector3d c = b - a;
            const double atNext = -a.dot(c) / normal.norm(), atLast = b.dot(c) / normal.norm();
            divergence[Eigen::Index(t[k])] +=
                0.5 * (atLast * a.dot(gradient) + atNext * b.dot(gradient));
        }
    }

    const TriMesh& mesh_;
    Eigen::SparseMatrix<double> laplace_;
    Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>> flow_, poisson_;
};

TEST(GeodesicOnRealSkin, IsWithinTwoPercentAndAgreesWithTheHeatMethod) {
    if (!std::filesystem::exists(sharedSkin()))
        GTEST_SKIP() << "no shared anatomy at " << sharedSkin();
    const Result<Body> body = readBody(sharedSkin());
    ASSERT_TRUE(body) << body.error().text();
    const TriMesh& whole = (*body)[body->skin()].mesh;
    const Surface surface(whole);
    Geodesic wide(surface);
    for (const Vec3& place :
         {Vec3(0.19f, 1.3f, 0.05f), Vec3(0.08f, 1.25f, -0.1f), Vec3(0.1f, 0.7f, 0.1f)}) {
        wide.clear();
        wide.addPoint(*surface.closestPoint(place));
        wide.grow(0.2f);
        std::vector<uint32_t> numbers;
        const TriMesh part = cutOut(whole, wide, numbers);
        const Surface partSurface(part);
        const uint32_t source = numbers[wide.reached().front()];
        Geodesic front(partSurface);
        front.addVertex(source);
        front.grow(0.15f);
        const Eigen::VectorXd heat = HeatMethod(part, 1).from(source);
        const std::vector<float> exact = EdgePoints(part).from(source);
        double toHeat = 0, toExact = 0, heatToExact = 0;
        size_t count = 0;
        for (const uint32_t vertex : front.reached()) {
            const double ours = double(front.distance(vertex)), truth = double(exact[vertex]);
            // The heat method is rough near its source and bends at the cut.
            if (ours < 0.02 || ours > 0.12) continue;
            toHeat += std::abs(ours - heat[vertex]) / truth;
            toExact += std::abs(ours - truth) / truth;
            heatToExact += std::abs(heat[vertex] - truth) / truth;
            ++count;
        }
        ASSERT_GT(count, 200u);
        const double share = 100 / double(count);
        std::printf("%zu vertices: %.2f %% from exact, %.2f %% from the heat method, which is %.2f "
                    "%% from exact\n",
                    count, toExact * share, toHeat * share, heatToExact * share);
        EXPECT_LT(toExact * share, 2);
        EXPECT_LT(toHeat * share, 2 + heatToExact * share);
    }
}

} // namespace
} // namespace myo
