#pragma once

#include <myofield/field/pattern_library.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace myo {

/// Heat of one vertex, ready for the graphics card; all 0..65535 for 0..1.
struct HeatVertex {
    uint16_t essential = 0; ///< referred pain, here or on the skin above
    uint16_t spillover = 0;
    uint16_t local = 0; ///< tender area on the muscle itself
    uint16_t depth =
        0; ///< beneath the skin: 0 on it, 1 at kHeatDepth, where referred heat has faded
    /// The growth (growth.hpp) at which referred pain arrives, of warm vertices and those beside
    /// them; see BodyHeat::addArrivals.
    uint16_t essentialArrival = 0;
    uint16_t spilloverArrival = 0;
};
static_assert(sizeof(HeatVertex) == 12);

/// The heat of a selection on every vertex of a body, in the order of vertexOffsets(body).
///
/// With the skin hidden, what lies beneath shows the heat of the nearest skin; the shader fades it
/// by `depth`, which is 1 wherever no warm skin is near. A change of selection touches only what
/// was or becomes warm; what skin lies above that is found by SkinAbove where nobody asked before.
class BodyHeat {
public:
    explicit BodyHeat(const PatternLibrary& patterns);

    /// Shows these points and no others. Points without a pattern may be among them. `parts`: so
    /// many of their zones (zone_parts.hpp); none: all.
    void show(std::span<const PointOnSide> points, std::optional<uint32_t> parts = std::nullopt);
    /// The same without the tender areas on their muscles, which would say whose pain it is.
    void showReferred(std::span<const PointOnSide> points,
                      std::optional<uint32_t> parts = std::nullopt);
    /// Adds when pain arrives at each vertex, for a pattern that grows. Once for what is shown;
    /// costs about as much as showing it.
    void addArrivals();
    bool hasArrivals() const { return hasArrivals_; }
    const std::vector<HeatVertex>& vertices() const { return vertices_; }

private:
    void clear();
    void raiseSkin(const SparseField& pattern);
    void setArrivalsOnSkin();
    template <class Visit>
    void forEachBeneath(uint32_t stretch, const Visit& visit);
    void setArrivalsBeneath(uint32_t stretch);
    void raiseBeneath();
    void raise(uint32_t stretch);
    void raiseLocal(const LocalField& local);

    const PatternLibrary* patterns_;
    std::vector<uint32_t> offsets_;
    uint32_t skinStart_ = 0;
    std::vector<HeatVertex> vertices_;
    SurfaceField field_;
    std::vector<PointOnSide> shown_;
    bool hasArrivals_ = false;
    std::vector<uint32_t> warmSkin_, warmStretches_, warmLocal_;
    std::vector<uint32_t> besideWarm_; ///< cold vertices of the skin in triangles with warm ones
};

/// One selection on a body from scratch, with arrivals; for a sequence of selections keep a
/// BodyHeat.
BodyHeat heatOf(const PatternLibrary& patterns, std::span<const PointOnSide> points,
                std::optional<uint32_t> parts = std::nullopt);

} // namespace myo
