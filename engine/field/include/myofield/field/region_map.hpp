#pragma once

#include <myofield/anatomy/atlas.hpp>
#include <myofield/anatomy/side.hpp>
#include <myofield/geometry/surface.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace myo {

/// One region on one side of the body. Side::Median for regions that lie across the midline.
struct RegionSide {
    RegionId region;
    Side side = Side::Median;
    friend bool operator==(const RegionSide&, const RegionSide&) = default;
};

/// The skin divided into named regions: every vertex belongs to the region whose seeds are nearest
/// along the surface.
class RegionMap {
public:
    static constexpr uint16_t kNoPatch = UINT16_MAX;
    /// Where a landmark lies on the skin.
    using LandmarkPlace = std::function<SurfacePoint(LandmarkId, Side)>;

    RegionMap() = default;
    /// O(skin log skin): about 0.1 s for 80,000 vertices.
    RegionMap(const Atlas& atlas, const Surface& skin, const LandmarkPlace& placeOf);
    /// The same regions on another skin: each vertex belongs where `original` has the vertex that
    /// it answers to (Surface::kNone: nowhere). O(skin).
    RegionMap(const RegionMap& original, const Surface& skin,
              const std::function<uint32_t(uint32_t vertex)>& answersTo);

    /// All regions of the skin, one patch per side.
    const std::vector<RegionSide>& patches() const { return patches_; }
    /// Patch of a skin vertex, or kNoPatch on pieces of skin without seeds.
    uint16_t patchAt(uint32_t vertex) const { return patchAt_[vertex]; }
    /// Where the border crosses the edge from vertex `a` to `b`, which lie in different patches:
    /// the share of the edge on a's side, 0..1. There both are equally far from their seeds.
    float borderAt(uint32_t a, uint32_t b, float edgeLength) const;
    /// Region and side of a skin vertex; no region where there is none.
    RegionSide at(uint32_t vertex) const;
    /// kNoPatch for regions inside the body. Regions across the midline have one patch for all
    /// sides.
    uint16_t patchOf(RegionId region, Side side) const;
    std::span<const uint32_t> verticesOf(uint16_t patch) const;
    /// Square metres.
    float areaOf(uint16_t patch) const { return areas_[patch]; }

private:
    void gatherVertices(const Surface& skin);

    std::vector<RegionSide> patches_;
    std::vector<uint16_t> patchAt_, ofRegion_; // ofRegion_: 2 a region, left and right
    std::vector<float> toSeed_;                // metres along the surface, of each vertex
    std::vector<uint32_t> starts_, vertices_;
    std::vector<float> areas_;
};

} // namespace myo
