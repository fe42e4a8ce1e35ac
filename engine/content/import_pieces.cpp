#include "import_pieces.hpp"

#include <myofield/geometry/simplify.hpp>
#include <myofield/geometry/unions.hpp>

#include <meshoptimizer.h>

namespace myo {

MeshPieces piecesOf(const TriMesh& mesh) {
    constexpr uint32_t kNone = UINT32_MAX;
    const size_t count = mesh.positions.size();
    MeshPieces pieces;
    std::vector<uint32_t> place(count);
    const size_t places = meshopt_generateVertexRemap(place.data(), nullptr, count,
                                                      mesh.positions.data(), count, sizeof(Vec3));
    std::vector<uint32_t> first(places, kNone);
    pieces.vertex.resize(count);
    for (uint32_t v = 0; v < count; ++v) {
        if (first[place[v]] == kNone) first[place[v]] = v;
        pieces.vertex[v] = first[place[v]];
    }
    Unions unions(count);
    for (const Triangle& t : mesh.triangles) {
        unions.join(pieces.vertex[t.x], pieces.vertex[t.y]);
        unions.join(pieces.vertex[t.x], pieces.vertex[t.z]);
    }
    std::vector<uint32_t> number(count, kNone);
    pieces.ofTriangle.reserve(mesh.triangles.size());
    for (const Triangle& t : mesh.triangles) {
        uint32_t& piece = number[unions.find(pieces.vertex[t.x])];
        if (piece == kNone) piece = pieces.count++;
        pieces.ofTriangle.push_back(piece);
    }
    return pieces;
}

TriMesh withTriangles(const TriMesh& mesh, const std::vector<uint8_t>& isKept) {
    TriMesh part = mesh;
    part.triangles.clear();
    for (size_t t = 0; t < mesh.triangles.size(); ++t)
        if (isKept[t]) part.triangles.push_back(mesh.triangles[t]);
    dropUnused(part);
    return part;
}

} // namespace myo
