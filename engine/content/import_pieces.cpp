#include "import_pieces.hpp"

#include <meshoptimizer.h>

#include <numeric>

namespace myo {
namespace {

class Unions {
public:
    explicit Unions(size_t count) : parents_(count) {
        std::iota(parents_.begin(), parents_.end(), 0u);
    }
    uint32_t find(uint32_t v) {
        while (parents_[v] != v) v = parents_[v] = parents_[parents_[v]];
        return v;
    }
    void join(uint32_t a, uint32_t b) {
        a = find(a), b = find(b);
        parents_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<uint32_t> parents_;
};

template <class Vector>
void copyKept(const std::vector<Vector>& from, const std::vector<uint32_t>& kept,
              std::vector<Vector>& to) {
    if (from.empty()) return;
    to.reserve(kept.size());
    for (const uint32_t v : kept) to.push_back(from[v]);
}

} // namespace

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
    constexpr uint32_t kNone = UINT32_MAX;
    std::vector<uint32_t> number(mesh.positions.size(), kNone), kept;
    TriMesh part;
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        if (!isKept[t]) continue;
        Triangle triangle = mesh.triangles[t];
        for (int corner = 0; corner < 3; ++corner) {
            uint32_t& vertex = number[triangle[corner]];
            if (vertex == kNone) {
                vertex = uint32_t(kept.size());
                kept.push_back(triangle[corner]);
            }
            triangle[corner] = vertex;
        }
        part.triangles.push_back(triangle);
    }
    copyKept(mesh.positions, kept, part.positions);
    copyKept(mesh.normals, kept, part.normals);
    copyKept(mesh.places, kept, part.places);
    copyKept(mesh.fibres, kept, part.fibres);
    copyKept(mesh.strands, kept, part.strands);
    return part;
}

} // namespace myo
