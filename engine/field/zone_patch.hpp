#pragma once

#include "zone_strokes.hpp"

#include <myofield/geometry/surface.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace myo {

/// The skin round a zone as a mesh of its own. A place of the patch is 0 .. size() - 1; places are
/// neighbours when an edge of the skin joins them, so nothing that goes from place to place can
/// cross a gap.
class ZonePatch {
public:
    struct Link {
        uint32_t to;
        float weight; ///< half the sum of the cotangents of the angles that face the edge, clamped
    };

    /// Of the vertices in `near`. `placeOf` has an entry per vertex of the skin, all Surface::kNone,
    /// and is left so. O(k log k) for k vertices.
    ZonePatch(const Surface& skin, std::span<const NearStroke> near,
              std::vector<uint32_t>& placeOf);

    size_t size() const { return vertices_.size(); }
    /// Of the skin, ascending.
    const std::vector<uint32_t>& vertices() const { return vertices_; }
    /// The place of near[i] of the constructor.
    uint32_t placeOfNear(size_t i) const { return nearPlaces_[i]; }
    float area(size_t place) const { return areas_[place]; }
    /// Whether an edge of the skin leads from there out of the patch, or the skin ends there.
    bool isAtEdge(size_t place) const { return isAtEdge_[place] != 0; }
    std::span<const Link> linksAt(size_t place) const {
        return {links_.data() + starts_[place], starts_[place + 1] - starts_[place]};
    }

    /// Numbers the connected pieces of the places that `isPart` has, from 0; UINT32_MAX elsewhere.
    struct Pieces {
        std::vector<uint32_t> at; ///< one per place
        uint32_t count = 0;
    };
    Pieces pieces(const std::vector<bool>& isPart) const;

    /// Spreads values as heat spreads for a time: each becomes a mean over its neighbourhood, with
    /// a standard deviation of `spreads` metres (one per place). Values where `isHeld` stay; nothing
    /// flows out of the patch. One implicit step, solved by `sweeps` rounds of over-relaxation.
    /// Sources: Desbrun et al., Implicit fairing of irregular meshes, 1999; Young, Iterative
    /// methods for solving partial difference equations, 1954 (how far to over-relax).
    void diffuse(std::vector<float>& values, std::span<const float> spreads,
                 const std::vector<bool>& isHeld, int sweeps) const;

private:
    void link(const Surface& skin, const std::vector<uint32_t>& placeOf);

    std::vector<uint32_t> vertices_, nearPlaces_, starts_;
    std::vector<float> areas_;
    std::vector<uint8_t> isAtEdge_;
    std::vector<Link> links_;
};

} // namespace myo
