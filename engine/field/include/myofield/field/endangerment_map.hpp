#pragma once

#include <myofield/field/placement.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace myo {

/// The atlas' endangerment sites on the skin of a body, both sides.
class EndangermentMap {
public:
    /// Index into Atlas::endangermentSites of no site.
    static constexpr uint16_t kNone = UINT16_MAX;
    /// `insideAt` on a site's edge.
    static constexpr float kEdge = 0.2f;

    /// Paints every site on both sides: about 1 ms each. Keeps nothing of `placement`.
    explicit EndangermentMap(const Placement& placement);

    /// One site on one side.
    struct Patch {
        uint16_t site = kNone;
        std::vector<uint32_t> vertices; ///< of the skin, inside the edge, ascending
    };
    std::span<const Patch> patches() const { return patches_; }
    /// The site whose inside the skin vertex lies in, or kNone.
    uint16_t siteAt(uint32_t vertex) const {
        return inside_[vertex] > kEdge ? sites_[vertex] : kNone;
    }
    /// 0 outside all sites .. 1 in the middle of one; kEdge on the drawn edge.
    float insideAt(uint32_t vertex) const { return inside_[vertex]; }

private:
    std::vector<Patch> patches_;
    std::vector<float> inside_;
    std::vector<uint16_t> sites_;
};

} // namespace myo
