#include "import_optimise.hpp"

#include <meshoptimizer.h>

#include <cassert>

namespace myo {
namespace {

uint32_t* corners(TriMesh& mesh) {
    return reinterpret_cast<uint32_t*>(mesh.triangles.data());
}

template <class Vector>
void addStream(std::vector<meshopt_Stream>& streams, const std::vector<Vector>& values) {
    if (!values.empty()) streams.push_back({values.data(), sizeof(Vector), sizeof(Vector)});
}

template <class Vector>
void moveVertices(std::vector<Vector>& values, const std::vector<uint32_t>& remap, size_t count) {
    if (values.empty()) return;
    std::vector<Vector> moved(count);
    meshopt_remapVertexBuffer(moved.data(), values.data(), values.size(), sizeof(Vector),
                              remap.data());
    values = std::move(moved);
}

void moveAll(TriMesh& mesh, const std::vector<uint32_t>& remap, size_t count) {
    const size_t cornerCount = 3 * mesh.triangles.size();
    meshopt_remapIndexBuffer(corners(mesh), corners(mesh), cornerCount, remap.data());
    moveVertices(mesh.positions, remap, count);
    moveVertices(mesh.normals, remap, count);
    moveVertices(mesh.places, remap, count);
    moveVertices(mesh.fibres, remap, count);
    moveVertices(mesh.strands, remap, count);
}

template <class Vector>
void joinStream(std::vector<Vector>& to, const std::vector<Vector>& from, size_t before,
                size_t added) {
    if (to.empty() && from.empty()) return;
    to.resize(before, Vector(0));
    to.insert(to.end(), from.begin(), from.end());
    to.resize(before + added, Vector(0));
}

} // namespace

void optimise(TriMesh& mesh) {
    if (mesh.triangles.empty()) return;
    std::vector<meshopt_Stream> streams;
    addStream(streams, mesh.positions);
    addStream(streams, mesh.normals);
    addStream(streams, mesh.places);
    addStream(streams, mesh.fibres);
    addStream(streams, mesh.strands);
    std::vector<uint32_t> remap(mesh.positions.size());
    const size_t unique =
        meshopt_generateVertexRemapMulti(remap.data(), corners(mesh), 3 * mesh.triangles.size(),
                                         mesh.positions.size(), streams.data(), streams.size());
    moveAll(mesh, remap, unique);
    std::erase_if(mesh.triangles,
                  [](const Triangle& t) { return t.x == t.y || t.y == t.z || t.z == t.x; });
    const size_t cornerCount = 3 * mesh.triangles.size();
    meshopt_optimizeVertexCache(corners(mesh), corners(mesh), cornerCount, unique);
    std::vector<uint32_t> order(unique);
    const size_t used =
        meshopt_optimizeVertexFetchRemap(order.data(), corners(mesh), cornerCount, unique);
    moveAll(mesh, order, used);
}

void join(TriMesh& to, const TriMesh& from) {
    const size_t before = to.positions.size(), added = from.positions.size();
    assert(before + added < UINT32_MAX);
    joinStream(to.positions, from.positions, before, added);
    joinStream(to.normals, from.normals, before, added);
    joinStream(to.places, from.places, before, added);
    joinStream(to.fibres, from.fibres, before, added);
    joinStream(to.strands, from.strands, before, added);
    for (const Triangle& t : from.triangles) to.triangles.push_back(t + Triangle(uint32_t(before)));
}

} // namespace myo
