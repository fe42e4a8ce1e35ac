#include <myofield/geometry/half_edges.hpp>

#include <myofield/geometry/remesh.hpp>
#include <myofield/geometry/unions.hpp>

#include <algorithm>
#include <numeric>

namespace myo {
namespace {

/// The connected parts of a mesh: for each vertex a vertex that stands for its part, and for each
/// part the number of its triangles.
struct Parts {
    std::vector<uint32_t> partOf;
    std::vector<size_t> triangles;

    explicit Parts(const TriMesh& mesh)
        : partOf(mesh.positions.size()), triangles(partOf.size(), 0) {
        Unions unions(partOf.size());
        for (const Triangle& t : mesh.triangles) {
            unions.join(t.x, t.y);
            unions.join(t.x, t.z);
        }
        for (uint32_t v = 0; v < partOf.size(); ++v) partOf[v] = unions.find(v);
        for (const Triangle& t : mesh.triangles) ++triangles[partOf[t.x]];
    }
};

/// Removes the triangles that are not kept, and the vertices that no triangle uses any more.
template <class Keep>
void keepTriangles(TriMesh& mesh, const Keep& keep) {
    std::erase_if(mesh.triangles, [&](const Triangle& t) { return !keep(t); });
    std::vector<uint32_t> newIndex(mesh.positions.size(), 0);
    for (const Triangle& t : mesh.triangles)
        for (int c = 0; c < 3; ++c) newIndex[t[c]] = 1;
    uint32_t next = 0;
    for (size_t v = 0; v < newIndex.size(); ++v) {
        if (!newIndex[v]) continue;
        mesh.positions[next] = mesh.positions[v];
        newIndex[v] = next++;
    }
    mesh.positions.resize(next);
    for (Triangle& t : mesh.triangles)
        for (int c = 0; c < 3; ++c) t[c] = newIndex[t[c]];
}

/// One step of Laplacian smoothing with uniform weights. The neighbours of a boundary vertex
/// include their mirror images.
void smoothOnce(TriMesh& mesh, const HalfEdges& edges, float factor, std::vector<Vec4>& sums) {
    sums.assign(mesh.positions.size(), Vec4(0));
    for (uint32_t h = 0; h < edges.count(); ++h) {
        const uint32_t u = edges.origin(h), w = edges.target(h);
        const bool isRim = edges.twin(h) == HalfEdges::kNone;
        const bool isTwofold = edges.isBoundary(u) && !isRim;
        sums[u] += Vec4(mesh.positions[w], 1) * (isTwofold ? 2.0f : 1.0f);
        if (isRim) sums[w] += Vec4(mesh.positions[u], 1);
    }
    for (uint32_t v = 0; v < sums.size(); ++v) {
        if (sums[v].w == 0) continue;
        Vec3 step = Vec3(sums[v]) / sums[v].w - mesh.positions[v];
        if (edges.isBoundary(v)) step.x = 0;
        mesh.positions[v] += factor * step;
    }
}

} // namespace

void keepLargeParts(TriMesh& mesh, size_t smallest) {
    const Parts parts(mesh);
    keepTriangles(mesh,
                  [&](const Triangle& t) { return parts.triangles[parts.partOf[t.x]] > smallest; });
}

void keepLargestPart(TriMesh& mesh) {
    const Parts parts(mesh);
    if (parts.triangles.empty()) return;
    const auto largest = std::max_element(parts.triangles.begin(), parts.triangles.end());
    const uint32_t part = uint32_t(largest - parts.triangles.begin());
    keepTriangles(mesh, [&](const Triangle& t) { return parts.partOf[t.x] == part; });
}

void smooth(TriMesh& mesh, int rounds) {
    const HalfEdges edges(mesh);
    std::vector<Vec4> sums;
    for (int i = 0; i < rounds; ++i) {
        smoothOnce(mesh, edges, 0.5f, sums);
        smoothOnce(mesh, edges, -0.52f, sums);
    }
}

TriMesh completed(const TriMesh& half) {
    const HalfEdges edges(half);
    TriMesh whole = half;
    std::vector<uint32_t> image(half.positions.size());
    for (uint32_t v = 0; v < image.size(); ++v) {
        if (edges.isBoundary(v)) {
            whole.positions[v].x = 0;
            image[v] = v;
        } else {
            image[v] = uint32_t(whole.positions.size());
            whole.positions.push_back(mirrored(half.positions[v]));
            if (!half.normals.empty()) whole.normals.push_back(mirrored(half.normals[v]));
        }
    }
    for (const Triangle& t : half.triangles)
        whole.triangles.push_back({image[t.x], image[t.z], image[t.y]});
    return whole;
}

double signedVolume(const TriMesh& mesh) {
    double sixfold = 0;
    for (const Triangle& t : mesh.triangles)
        sixfold +=
            glm::dot(glm::dvec3(mesh.positions[t.x]),
                     glm::cross(glm::dvec3(mesh.positions[t.y]), glm::dvec3(mesh.positions[t.z])));
    return sixfold / 6;
}

void turnInsideOut(TriMesh& mesh) {
    for (Triangle& t : mesh.triangles) std::swap(t.y, t.z);
    for (Vec3& normal : mesh.normals) normal = -normal;
}

TriMesh mirrorImage(const TriMesh& mesh) {
    TriMesh image = mesh;
    for (auto* vectors : {&image.positions, &image.normals, &image.fibres})
        for (Vec3& v : *vectors) v = mirrored(v);
    for (Triangle& t : image.triangles) std::swap(t.y, t.z);
    return image;
}

} // namespace myo
