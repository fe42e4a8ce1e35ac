#include <myofield/field/region_map.hpp>

#include <myofield/geometry/geodesic.hpp>

#include <algorithm>
#include <map>
#include <numeric>

namespace myo {
namespace {

/// Seeds on the midline belong to both sides of a paired region; within this distance of it the
/// sign of x decides.
constexpr float kMidline = 0.03f;
constexpr float kSpeck = 0.04f; ///< share of its patch below which a piece is one

std::vector<SurfacePath> seedsOf(const Region& region, Side side, const Surface& skin,
                                 const RegionMap::LandmarkPlace& placeOf, Geodesic& scratch) {
    std::vector<SurfacePath> paths;
    for (const std::vector<LandmarkId>& seed : region.seeds) {
        std::vector<SurfacePoint> points;
        for (const LandmarkId landmark : seed)
            if (landmark) points.push_back(placeOf(landmark, side));
        paths.push_back(tracePath(skin, points, scratch));
    }
    return paths;
}

/// Calls visit(neighbour) for the vertices that share an edge with `vertex`, some of them twice.
template <class Visit>
void forNeighbours(const Surface& skin, uint32_t vertex, const Visit& visit) {
    for (const uint32_t corner : skin.cornersAt(vertex)) {
        const Triangle& triangle = skin.mesh().triangles[corner / 3];
        visit(triangle[int((corner + 1) % 3)]);
        visit(triangle[int((corner + 2) % 3)]);
    }
}

/// A connected piece of one patch.
struct Piece {
    std::vector<uint32_t> vertices;
    float area = 0;
};

/// All pieces of the patches, smallest first.
std::vector<Piece> piecesOf(const std::vector<uint16_t>& patchAt, const Surface& skin) {
    std::vector<Piece> pieces;
    std::vector<bool> isDone(patchAt.size(), false);
    for (uint32_t start = 0; start < patchAt.size(); ++start) {
        if (isDone[start] || patchAt[start] == RegionMap::kNoPatch) continue;
        Piece piece{{start}};
        isDone[start] = true;
        for (size_t next = 0; next < piece.vertices.size(); ++next) {
            const uint32_t vertex = piece.vertices[next];
            piece.area += skin.areas()[vertex];
            forNeighbours(skin, vertex, [&](uint32_t neighbour) {
                if (isDone[neighbour] || patchAt[neighbour] != patchAt[start]) return;
                isDone[neighbour] = true;
                piece.vertices.push_back(neighbour);
            });
        }
        pieces.push_back(std::move(piece));
    }
    std::ranges::sort(pieces, {}, &Piece::area);
    return pieces;
}

/// The patch that most of a piece's border touches, or its own where there is none.
uint16_t patchAround(const Piece& piece, const std::vector<uint16_t>& patchAt,
                     const Surface& skin) {
    const uint16_t own = patchAt[piece.vertices.front()];
    std::map<uint16_t, uint32_t> touched;
    for (const uint32_t vertex : piece.vertices)
        forNeighbours(skin, vertex, [&](uint32_t neighbour) {
            const uint16_t patch = patchAt[neighbour];
            if (patch != own && patch != RegionMap::kNoPatch) ++touched[patch];
        });
    const auto most = std::ranges::max_element(touched, {}, [](const auto& t) { return t.second; });
    return most == touched.end() ? own : most->first;
}

/// Gives specks to the patch around them: where two fronts meet head on, single vertices of one
/// are left behind in the other.
void absorbSpecks(std::vector<uint16_t>& patchAt, const Surface& skin, size_t patchCount) {
    const std::vector<Piece> pieces = piecesOf(patchAt, skin);
    std::vector<float> areas(patchCount, 0.0f);
    for (const Piece& piece : pieces) areas[patchAt[piece.vertices.front()]] += piece.area;
    for (const Piece& piece : pieces) {
        if (piece.area >= kSpeck * areas[patchAt[piece.vertices.front()]]) continue;
        const uint16_t around = patchAround(piece, patchAt, skin);
        for (const uint32_t vertex : piece.vertices) patchAt[vertex] = around;
    }
}

} // namespace

RegionMap::RegionMap(const Atlas& atlas, const Surface& skin, const LandmarkPlace& placeOf) {
    Geodesic front(skin);
    std::vector<std::pair<SurfacePath, uint16_t>> seeds;
    ofRegion_.assign(2 * atlas.regions.size(), kNoPatch);
    for (uint32_t r = 0; r < atlas.regions.size(); ++r) {
        const Region& region = atlas.regions[r];
        if (region.isInside) continue;
        for (const Side side : {Side::Left, Side::Right}) {
            if (region.isPaired || side == Side::Left)
                patches_.push_back({RegionId{r}, region.isPaired ? side : Side::Median});
            const uint16_t patch = uint16_t(patches_.size() - 1);
            ofRegion_[2 * r + uint32_t(side)] = patch;
            for (SurfacePath& path : seedsOf(region, side, skin, placeOf, front))
                seeds.emplace_back(std::move(path), patch);
        }
    }
    front.clear();
    for (const auto& [path, patch] : seeds) front.addPath(path, patch);
    front.grow(Geodesic::kUnreached);

    patchAt_.assign(skin.vertexCount(), kNoPatch);
    toSeed_.assign(skin.vertexCount(), 0.0f);
    for (uint32_t vertex = 0; vertex < skin.vertexCount(); ++vertex) {
        if (front.distance(vertex) == Geodesic::kUnreached) continue;
        uint16_t patch = front.label(vertex);
        const float x = skin.mesh().positions[vertex].x;
        if (patches_[patch].side != Side::Median && std::abs(x) < kMidline)
            patch = ofRegion_[2 * patches_[patch].region.index + (x >= 0 ? 0 : 1)];
        patchAt_[vertex] = patch;
        toSeed_[vertex] = front.distance(vertex);
    }
    absorbSpecks(patchAt_, skin, patches_.size());
    gatherVertices(skin);
}

RegionMap::RegionMap(const RegionMap& original, const Surface& skin,
                     const std::function<uint32_t(uint32_t vertex)>& answersTo)
    : patches_(original.patches_), patchAt_(skin.vertexCount(), kNoPatch),
      ofRegion_(original.ofRegion_), toSeed_(skin.vertexCount(), 0.0f) {
    for (uint32_t vertex = 0; vertex < skin.vertexCount(); ++vertex)
        if (const uint32_t other = answersTo(vertex); other != Surface::kNone) {
            patchAt_[vertex] = original.patchAt_[other];
            toSeed_[vertex] = original.toSeed_[other];
        }
    gatherVertices(skin);
}

void RegionMap::gatherVertices(const Surface& skin) {
    areas_.assign(patches_.size(), 0.0f);
    starts_.assign(patches_.size() + 1, 0);
    for (uint32_t vertex = 0; vertex < skin.vertexCount(); ++vertex) {
        if (patchAt_[vertex] == kNoPatch) continue;
        areas_[patchAt_[vertex]] += skin.areas()[vertex];
        ++starts_[patchAt_[vertex] + 1u];
    }
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    vertices_.resize(starts_.back());
    std::vector<uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (uint32_t vertex = 0; vertex < skin.vertexCount(); ++vertex)
        if (patchAt_[vertex] != kNoPatch) vertices_[next[patchAt_[vertex]]++] = vertex;
}

float RegionMap::borderAt(uint32_t a, uint32_t b, float edgeLength) const {
    if (!(edgeLength > 0)) return 0.5f;
    const float share = 0.5f + (toSeed_[b] - toSeed_[a]) / (2 * edgeLength);
    return std::clamp(share, 0.02f, 0.98f);
}

RegionSide RegionMap::at(uint32_t vertex) const {
    const uint16_t patch = patchAt_[vertex];
    return patch == kNoPatch ? RegionSide{} : patches_[patch];
}

uint16_t RegionMap::patchOf(RegionId region, Side side) const {
    return ofRegion_[2 * region.index + (side == Side::Right ? 1 : 0)];
}

std::span<const uint32_t> RegionMap::verticesOf(uint16_t patch) const {
    return {vertices_.data() + starts_[patch], starts_[patch + 1u] - starts_[patch]};
}

} // namespace myo
