#include "import_surface.hpp"

#include "import_pieces.hpp"

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

/// The area vectors of a closed surface add up to nothing. A piece whose sum is more than this share
/// of its area is open, or some of its triangles face the other way.
constexpr double kOpen = 1e-3;
/// An open piece that encloses less than this, as share of what a ball of its area does, is flat; a
/// closed one that encloses less than the other is nothing but folds.
constexpr double kFlat = 0.02;
constexpr double kNothing = 1e-5;

struct Piece {
    std::vector<uint32_t> triangles;
    glm::dvec3 areaVector{0};
    double area = 0, volume = 0; ///< signed, about the middle of its box
    Box box;
    bool isTurned = false, wasMixed = false;
};

glm::dvec3 areaVectorOf(const TriMesh& mesh, const Triangle& t) {
    const glm::dvec3 a(mesh.positions[t.x]), b(mesh.positions[t.y]), c(mesh.positions[t.z]);
    return glm::cross(b - a, c - a) / 2.0;
}

void measure(const TriMesh& mesh, Piece& piece) {
    piece.areaVector = glm::dvec3(0);
    piece.area = piece.volume = 0;
    for (const uint32_t t : piece.triangles)
        for (int corner = 0; corner < 3; ++corner)
            piece.box.include(mesh.positions[mesh.triangles[t][corner]]);
    const glm::dvec3 middle(piece.box.centre());
    for (const uint32_t t : piece.triangles) {
        const Triangle& triangle = mesh.triangles[t];
        const glm::dvec3 areaVector = areaVectorOf(mesh, triangle);
        piece.areaVector += areaVector;
        piece.area += glm::length(areaVector);
        piece.volume += glm::dot(glm::dvec3(mesh.positions[triangle.x]) - middle, areaVector) / 3;
    }
}

void flip(Triangle& triangle) {
    std::swap(triangle.y, triangle.z);
}

/// Gives the triangles of a piece the winding of its first one, across all edges that two of them
/// share. True when any was turned.
bool unifyWinding(TriMesh& mesh, const std::vector<uint32_t>& place, const Piece& piece) {
    struct Edge {
        uint32_t low, high, at; ///< `at`: the triangle's number in the piece
        bool isForward;
    };
    std::vector<Edge> edges;
    edges.reserve(3 * piece.triangles.size());
    for (uint32_t i = 0; i < piece.triangles.size(); ++i) {
        const Triangle& t = mesh.triangles[piece.triangles[i]];
        for (int corner = 0; corner < 3; ++corner) {
            const uint32_t a = place[t[corner]], b = place[t[(corner + 1) % 3]];
            edges.push_back({std::min(a, b), std::max(a, b), i, a < b});
        }
    }
    std::ranges::sort(edges, {}, [](const Edge& e) { return std::pair(e.low, e.high); });
    struct Link {
        uint32_t to;
        bool isSame; ///< both have the winding of one surface
    };
    std::vector<std::vector<Link>> links(piece.triangles.size());
    for (size_t e = 0; e < edges.size();) {
        size_t end = e + 1;
        while (end < edges.size() && edges[end].low == edges[e].low &&
               edges[end].high == edges[e].high)
            ++end;
        if (end - e == 2) {
            const bool isSame = edges[e].isForward != edges[e + 1].isForward;
            links[edges[e].at].push_back({edges[e + 1].at, isSame});
            links[edges[e + 1].at].push_back({edges[e].at, isSame});
        }
        e = end;
    }
    std::vector<uint8_t> isSeen(piece.triangles.size(), 0), isFlipped(piece.triangles.size(), 0);
    std::vector<uint32_t> open;
    bool isAnyFlipped = false;
    for (uint32_t start = 0; start < isSeen.size(); ++start) {
        if (isSeen[start]) continue;
        isSeen[start] = 1;
        std::vector<uint32_t> patch{start};
        open.assign(1, start);
        while (!open.empty()) {
            const uint32_t at = open.back();
            open.pop_back();
            for (const Link& link : links[at]) {
                if (isSeen[link.to]) continue;
                isSeen[link.to] = 1;
                isFlipped[link.to] = uint8_t((isFlipped[at] != 0) == link.isSame);
                patch.push_back(link.to);
                open.push_back(link.to);
            }
        }
        // The winding that most of the patch had stays.
        size_t count = 0;
        for (const uint32_t i : patch) count += isFlipped[i];
        if (2 * count > patch.size())
            for (const uint32_t i : patch) isFlipped[i] = isFlipped[i] ? 0 : 1;
    }
    for (uint32_t i = 0; i < isFlipped.size(); ++i) {
        if (!isFlipped[i]) continue;
        flip(mesh.triangles[piece.triangles[i]]);
        isAnyFlipped = true;
    }
    return isAnyFlipped;
}

/// How often a piece winds round a point, by solid angles (van Oosterom and Strackee, 1983).
double windingAbout(const TriMesh& mesh, const Piece& piece, const Vec3& point) {
    double sum = 0;
    for (const uint32_t t : piece.triangles) {
        const Triangle& triangle = mesh.triangles[t];
        const glm::dvec3 a(mesh.positions[triangle.x] - point),
            b(mesh.positions[triangle.y] - point), c(mesh.positions[triangle.z] - point);
        const double la = glm::length(a), lb = glm::length(b), lc = glm::length(c);
        sum += 2 * std::atan2(glm::dot(a, glm::cross(b, c)), la * lb * lc + glm::dot(a, b) * lc +
                                                                 glm::dot(b, c) * la +
                                                                 glm::dot(c, a) * lb);
    }
    return sum / (4 * double(kPi));
}

bool encloses(const Box& outer, const Box& inner) {
    return glm::all(glm::lessThanEqual(outer.low, inner.low)) &&
           glm::all(glm::greaterThanEqual(outer.high, inner.high));
}

bool isOpen(const Piece& piece) {
    return glm::length(piece.areaVector) >= kOpen * piece.area;
}

/// Whether nothing tells which side is outside. The volume of a closed piece does, however thin it is.
bool isUnclear(const Piece& piece) {
    const double ball = std::pow(piece.area, 1.5) / (6 * std::sqrt(double(kPi)));
    return std::abs(piece.volume) < (isOpen(piece) ? kFlat : kNothing) * ball;
}

/// Hair and grass have thousands of pieces and no hollows.
constexpr size_t kMostPiecesWithHollows = 500;

/// The smallest piece that holds another in it, or none.
const Piece* holderOf(const TriMesh& mesh, const std::vector<Piece>& pieces, const Piece& inner) {
    const Piece* holder = nullptr;
    if (pieces.size() > kMostPiecesWithHollows) return holder;
    for (const Piece& outer : pieces) {
        const bool mayHold = &outer != &inner && encloses(outer.box, inner.box) &&
                             std::abs(outer.volume) > std::abs(inner.volume);
        if (!mayHold || (holder && std::abs(holder->volume) < std::abs(outer.volume))) continue;
        const Vec3& point = mesh.positions[mesh.triangles[inner.triangles.front()].x];
        if (std::abs(windingAbout(mesh, outer, point)) > 0.5) holder = &outer;
    }
    return holder;
}

/// Turns normals that point away from their triangles' side: each one where triangles were turned,
/// otherwise only where most of the mesh has them so.
void alignNormals(TriMesh& mesh, bool isTurned) {
    if (mesh.normals.size() != mesh.positions.size()) return;
    std::vector<Vec3> sums(mesh.positions.size(), Vec3(0));
    for (const Triangle& t : mesh.triangles) {
        const Vec3 &a = mesh.positions[t.x], &b = mesh.positions[t.y], &c = mesh.positions[t.z];
        const Vec3 areaVector = glm::cross(b - a, c - a);
        for (int corner = 0; corner < 3; ++corner) sums[t[corner]] += areaVector;
    }
    size_t wrong = 0;
    for (size_t v = 0; v < sums.size(); ++v) wrong += glm::dot(sums[v], mesh.normals[v]) < 0;
    if (!isTurned && 2 * wrong <= sums.size()) return;
    for (size_t v = 0; v < sums.size(); ++v)
        if (glm::dot(sums[v], mesh.normals[v]) < 0) mesh.normals[v] = -mesh.normals[v];
}

} // namespace

Turning turnOutwards(TriMesh& mesh) {
    const MeshPieces found = piecesOf(mesh);
    std::vector<Piece> pieces(found.count);
    for (uint32_t t = 0; t < mesh.triangles.size(); ++t)
        pieces[found.ofTriangle[t]].triangles.push_back(t);
    Turning turning{pieces.size(), 0, 0};
    for (Piece& piece : pieces) {
        measure(mesh, piece);
        if (!isOpen(piece)) continue;
        piece.wasMixed = unifyWinding(mesh, found.vertex, piece);
        if (piece.wasMixed) measure(mesh, piece);
    }
    const bool isAnyInward =
        std::ranges::any_of(pieces, [](const Piece& piece) { return piece.volume < 0; });
    for (Piece& piece : pieces) {
        if (isUnclear(piece)) {
            ++turning.unclear;
            continue;
        }
        const Piece* holder = isAnyInward ? holderOf(mesh, pieces, piece) : nullptr;
        piece.isTurned = holder ? holder->volume < 0 : piece.volume < 0;
    }
    for (const Piece& piece : pieces) {
        if (piece.isTurned)
            for (const uint32_t t : piece.triangles) flip(mesh.triangles[t]);
        turning.turned += piece.isTurned || piece.wasMixed;
    }
    alignNormals(mesh, turning.turned > 0);
    return turning;
}

} // namespace myo
