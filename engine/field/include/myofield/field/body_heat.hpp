#pragma once

#include <myofield/field/pattern_library.hpp>

#include <cstdint>
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
};
static_assert(sizeof(HeatVertex) == 8);

/// Metres beneath the skin at which referred heat has faded out.
constexpr float kHeatDepth = 0.04f;

/// The heat of a selection on every vertex of a body, in the order of vertexOffsets(body).
///
/// With the skin hidden, what lies beneath shows the heat of the nearest skin; the shader fades it
/// by `depth`. Made once for a body: finds the nearest skin of every vertex on all processors,
/// about 1 microsecond each. A change of selection then touches only what was or becomes warm.
class BodyHeat {
public:
    explicit BodyHeat(const PatternLibrary& patterns);

    /// Shows these points and no others. Points without a pattern may be among them.
    void show(std::span<const PointOnSide> points);
    const std::vector<HeatVertex>& vertices() const { return vertices_; }
    /// Skin vertices of what is shown, both channels, for coverage and export.
    const SurfaceField& skinField() const { return field_; }

private:
    void findSkinAbove();
    void clear();
    void raiseSkin(const SparseField& pattern);
    void raiseBeneath(uint32_t triangle);
    void raiseLocal(const LocalField& local);

    const PatternLibrary* patterns_;
    std::vector<uint32_t> offsets_;
    uint32_t skinStart_ = 0;
    std::vector<HeatVertex> vertices_;
    SurfaceField field_;
    // Body vertices by the skin triangle above them, and where above in it.
    std::vector<uint32_t> starts_, beneath_;
    std::vector<Vec2> weights_;
    std::vector<uint32_t> warmSkin_, warmVertices_, warmTriangles_;
    std::vector<uint8_t> isWarmTriangle_;
};

/// One selection on a body from scratch; for a sequence of selections keep a BodyHeat.
BodyHeat heatOf(const PatternLibrary& patterns, std::span<const PointOnSide> points);

} // namespace myo
