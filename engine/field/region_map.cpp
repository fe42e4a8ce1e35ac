#include <myofield/field/region_map.hpp>

#include <myofield/field/geodesic.hpp>

#include <numeric>

namespace myo {
namespace {

/// Seeds on the midline belong to both sides of a paired region; within this distance of it the
/// sign of x decides.
constexpr float kMidline = 0.03f;

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
    for (uint32_t vertex = 0; vertex < skin.vertexCount(); ++vertex) {
        if (front.distance(vertex) == Geodesic::kUnreached) continue;
        uint16_t patch = front.label(vertex);
        const float x = skin.mesh().positions[vertex].x;
        if (patches_[patch].side != Side::Median && std::abs(x) < kMidline)
            patch = ofRegion_[2 * patches_[patch].region.index + (x >= 0 ? 0 : 1)];
        patchAt_[vertex] = patch;
    }
    gatherVertices(skin);
}

RegionMap::RegionMap(const RegionMap& original, const Surface& skin,
                     const std::function<uint32_t(uint32_t vertex)>& answersTo)
    : patches_(original.patches_), patchAt_(skin.vertexCount(), kNoPatch),
      ofRegion_(original.ofRegion_) {
    for (uint32_t vertex = 0; vertex < skin.vertexCount(); ++vertex)
        if (const uint32_t other = answersTo(vertex); other != Surface::kNone)
            patchAt_[vertex] = original.patchAt_[other];
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
