#include "skin_match.hpp"

#include <myofield/core/parallel.hpp>

#include <algorithm>
#include <numeric>

namespace myo {

SkinMatch::SkinMatch(const Surface& source, const std::vector<Vec3>& warped, const Surface& target)
    : triangles_(source.mesh().triangles), answers_(target.vertexCount()) {
    TriMesh mesh;
    mesh.triangles = triangles_;
    mesh.positions = warped;
    mesh.normals = vertexNormals(mesh);
    const Surface skin(mesh);
    parallelRanges(answers_.size(), 1024, [&](size_t begin, size_t end) {
        for (size_t v = begin; v < end; ++v)
            if (const auto found = skin.closestPoint(target.mesh().positions[v], kFurthest))
                answers_[v] = {found->triangle, found->weights};
    });
    linkTargets();
}

void SkinMatch::linkTargets() {
    uint32_t sourceCount = 0;
    for (const Triangle& triangle : triangles_)
        sourceCount = std::max({sourceCount, triangle.x + 1, triangle.y + 1, triangle.z + 1});
    starts_.assign(sourceCount + 1, 0);
    for (const Answer& answer : answers_)
        for (int k = 0; k < 3 && answer.triangle != Surface::kNone; ++k)
            ++starts_[triangles_[answer.triangle][k] + 1];
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    targets_.resize(starts_.back());
    std::vector<uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (uint32_t v = 0; v < answers_.size(); ++v)
        for (int k = 0; k < 3 && answers_[v].triangle != Surface::kNone; ++k)
            targets_[next[triangles_[answers_[v].triangle][k]]++] = v;
}

ZoneField SkinMatch::carried(const ZoneField& onSource) const {
    if (keepsVertices()) return onSource;
    std::vector<uint32_t> warm;
    for (const uint32_t vertex : onSource.vertices)
        warm.insert(warm.end(), targets_.begin() + starts_[vertex],
                    targets_.begin() + starts_[vertex + 1]);
    std::ranges::sort(warm);
    warm.erase(std::unique(warm.begin(), warm.end()), warm.end());
    const auto valueAt = [&](uint32_t vertex) {
        const auto found = std::ranges::lower_bound(onSource.vertices, vertex);
        const bool isThere = found != onSource.vertices.end() && *found == vertex;
        return isThere ? onSource.values[size_t(found - onSource.vertices.begin())] : 0.0f;
    };
    ZoneField field;
    for (const uint32_t target : warm) {
        const Triangle& triangle = triangles_[answers_[target].triangle];
        const Vec3& weights = answers_[target].weights;
        float value = 0;
        for (int k = 0; k < 3; ++k) value += weights[k] * valueAt(triangle[k]);
        if (value <= 0) continue;
        field.vertices.push_back(target);
        field.values.push_back(value);
    }
    return field;
}

std::optional<SkinMatch::SourcePlace> SkinMatch::sourceOf(uint32_t target) const {
    if (keepsVertices()) return SourcePlace{Triangle(target), {1, 0, 0}};
    const Answer& answer = answers_[target];
    if (answer.triangle == Surface::kNone) return std::nullopt;
    return SourcePlace{triangles_[answer.triangle], answer.weights};
}

uint32_t SkinMatch::sourceVertex(uint32_t target) const {
    if (keepsVertices()) return target;
    const Answer& answer = answers_[target];
    if (answer.triangle == Surface::kNone) return Surface::kNone;
    const Vec3& w = answer.weights;
    const int corner = w.x >= w.y && w.x >= w.z ? 0 : w.y >= w.z ? 1 : 2;
    return triangles_[answer.triangle][corner];
}

} // namespace myo
