#include <myofield/geometry/surface.hpp>

#include <myofield/geometry/triangle_tree.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <mutex>
#include <numeric>

namespace myo {

namespace {
constexpr size_t kMostCorners = 256;
}

struct Surface::Tree {
    std::once_flag once;
    std::unique_ptr<TriangleTree> triangles;
};

Surface::Surface(const TriMesh& mesh) : mesh_(&mesh), tree_(std::make_unique<Tree>()) {
    lengths_.resize(mesh.triangles.size());
    for (uint32_t t = 0; t < mesh.triangles.size(); ++t) {
        const Triangle& triangle = mesh.triangles[t];
        const Vec3 &a = mesh.positions[triangle.x], &b = mesh.positions[triangle.y],
                   &c = mesh.positions[triangle.z];
        const float longest =
            std::max({glm::length(b - a), glm::length(c - b), glm::length(a - c)});
        const float twiceArea = glm::length(glm::cross(b - a, c - a));
        // A triangle 10,000 times as long as high cannot be unfolded exactly. NaN fails here too.
        const bool isUsable = twiceArea > 1e-4f * longest * longest && longest < 1e6f;
        lengths_[t] =
            isUsable ? Vec3(glm::length(b - a), glm::length(c - b), glm::length(a - c)) : Vec3(0);
    }
    areas_.assign(mesh.positions.size(), 0.0f);
    for (uint32_t t = 0; t < mesh.triangles.size(); ++t) {
        if (!hasArea(t)) continue;
        const Triangle& triangle = mesh.triangles[t];
        const Vec3& a = mesh.positions[triangle.x];
        const Vec3 cross =
            glm::cross(mesh.positions[triangle.y] - a, mesh.positions[triangle.z] - a);
        for (int corner = 0; corner < 3; ++corner)
            areas_[triangle[corner]] += glm::length(cross) / 6;
    }
    area_ = float(std::accumulate(areas_.begin(), areas_.end(), 0.0));
    linkCorners();
    linkEdges();
    findTurningPoints();
    numberPieces();
}

Surface::Surface(Surface&&) noexcept = default;
Surface& Surface::operator=(Surface&&) noexcept = default;
Surface::~Surface() = default;

void Surface::linkCorners() {
    starts_.assign(mesh_->positions.size() + 1, 0);
    const std::vector<Triangle>& triangles = mesh_->triangles;
    for (uint32_t t = 0; t < triangles.size(); ++t)
        for (int k = 0; k < 3 && hasArea(t); ++k) ++starts_[triangles[t][k] + 1];
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    corners_.resize(starts_.back());
    std::vector<uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (uint32_t t = 0; t < triangles.size(); ++t)
        for (uint32_t k = 0; k < 3 && hasArea(t); ++k)
            corners_[next[triangles[t][int(k)]]++] = 3 * t + k;
}

void Surface::linkEdges() {
    across_.assign(3 * mesh_->triangles.size(), kNone);
    for (uint32_t edge = 0; edge < across_.size(); ++edge) {
        const uint32_t t = edge / 3;
        if (!hasArea(t) || across_[edge] != kNone) continue;
        const uint32_t from = mesh_->triangles[t][int(edge % 3)];
        const uint32_t to = vertexAfter(edge);
        // The search is bounded, because a file may have a hundred thousand triangles at one edge.
        const std::span<const uint32_t> around = cornersAt(to);
        for (const uint32_t corner : around.first(std::min<size_t>(around.size(), kMostCorners))) {
            const uint32_t other = corner / 3;
            if (vertexAfter(corner) != from) continue;
            if (other == t || across_[corner] != kNone) continue;
            across_[edge] = other;
            across_[corner] = t;
            break;
        }
    }
}

void Surface::findTurningPoints() {
    turning_.assign(mesh_->positions.size(), 0);
    for (uint32_t vertex = 0; vertex < turning_.size(); ++vertex) {
        float turn = 0;
        bool isBorder = false;
        for (const uint32_t corner : cornersAt(vertex)) {
            const uint32_t triangle = corner / 3, k = corner % 3, before = (k + 2) % 3;
            const Vec3& length = lengths_[triangle];
            const float next = length[int(k)], last = length[int(before)],
                        far = length[int((k + 1) % 3)];
            const float cosine = (next * next + last * last - far * far) / (2 * next * last);
            turn += std::acos(std::clamp(cosine, -1.0f, 1.0f));
            isBorder |= across(triangle, k) == kNone || across(triangle, before) == kNone;
        }
        turning_[vertex] = isBorder || turn > 2 * kPi + 1e-3f;
    }
}

void Surface::numberPieces() {
    pieces_.assign(mesh_->positions.size(), kNone);
    std::vector<uint32_t> stack;
    for (uint32_t first = 0; first < pieces_.size(); ++first) {
        if (pieces_[first] != kNone) continue;
        pieces_[first] = pieceCount_;
        stack.push_back(first);
        while (!stack.empty()) {
            const uint32_t vertex = stack.back();
            stack.pop_back();
            for (const uint32_t corner : cornersAt(vertex))
                for (int k = 0; k < 3; ++k) {
                    const uint32_t other = mesh_->triangles[corner / 3][k];
                    if (pieces_[other] != kNone) continue;
                    pieces_[other] = pieceCount_;
                    stack.push_back(other);
                }
        }
        ++pieceCount_;
    }
}

const Surface::Tree& Surface::tree() const {
    std::call_once(tree_->once, [&] {
        std::vector<uint8_t> isIncluded(triangleCount());
        for (uint32_t t = 0; t < triangleCount(); ++t) isIncluded[t] = hasArea(t);
        tree_->triangles = std::make_unique<TriangleTree>(*mesh_, isIncluded);
    });
    return *tree_;
}

std::optional<SurfacePoint> Surface::closestPoint(const Vec3& to, float reach) const {
    const std::optional<TriangleTree::Hit> hit = tree().triangles->closest(to, reach);
    if (!hit) return std::nullopt;
    return pointAt(hit->triangle, hit->weights);
}

std::optional<SurfacePoint> Surface::castRay(const Vec3& origin, const Vec3& direction,
                                             float reach) const {
    const std::optional<TriangleTree::Hit> hit =
        tree().triangles->firstHit(origin, direction, reach);
    if (!hit) return std::nullopt;
    return pointAt(hit->triangle, hit->weights);
}

SurfacePoint Surface::pointAt(uint32_t triangle, const Vec3& weights) const {
    const Triangle& t = mesh_->triangles[triangle];
    const std::vector<Vec3>& at = mesh_->positions;
    return {triangle, weights, weights.x * at[t.x] + weights.y * at[t.y] + weights.z * at[t.z]};
}

std::optional<SurfacePoint> Surface::pointAtVertex(uint32_t vertex) const {
    const std::span<const uint32_t> corners = cornersAt(vertex);
    if (corners.empty()) return std::nullopt;
    Vec3 weights(0);
    weights[int(corners.front() % 3)] = 1;
    return pointAt(corners.front() / 3, weights);
}

uint32_t Surface::nearestVertex(const SurfacePoint& point) const {
    const Vec3& w = point.weights;
    const int corner = w.x >= w.y && w.x >= w.z ? 0 : w.y >= w.z ? 1 : 2;
    return mesh_->triangles[point.triangle][corner];
}

Vec3 Surface::faceNormal(uint32_t triangle) const {
    const Triangle& t = mesh_->triangles[triangle];
    const Vec3& a = mesh_->positions[t.x];
    const Vec3 cross = glm::cross(mesh_->positions[t.y] - a, mesh_->positions[t.z] - a);
    const float length = glm::length(cross);
    return length > 0 ? cross / length : Vec3(0, 1, 0);
}

Vec3 Surface::normalAt(const SurfacePoint& point) const {
    if (mesh_->normals.size() != mesh_->positions.size()) return faceNormal(point.triangle);
    const Triangle& t = mesh_->triangles[point.triangle];
    const std::vector<Vec3>& n = mesh_->normals;
    const Vec3 blend =
        point.weights.x * n[t.x] + point.weights.y * n[t.y] + point.weights.z * n[t.z];
    const float length = glm::length(blend);
    return length > 1e-6f ? blend / length : faceNormal(point.triangle);
}

} // namespace myo
