#pragma once

#include <myofield/field/pain_stroke.hpp>
#include <myofield/field/placement.hpp>
#include <myofield/geometry/level_set.hpp>
#include <myofield/geometry/surface_brush.hpp>

#include <shared/figures.glsl.h>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace myo {

/// A skin vertex of a pain drawing, as the graphics card takes it.
struct PaintVertex {
    /// How far inside what is painted with each quality, -127..127 for -kPaintBand..kPaintBand:
    /// painted where it is above 0.
    std::array<int8_t, kPainQualities> inside{-127, -127, -127, -127, -127};
    int8_t strength = 0;  ///< 0..127 for 0..10
    int8_t isSurface = 0; ///< 127: felt at the surface, otherwise deep
    int8_t isAside = 0;   ///< 127: of a pain that is not asked about
    friend bool operator==(const PaintVertex&, const PaintVertex&) = default;
};
static_assert(sizeof(PaintVertex) == 8);

/// A pain drawing on the skin of a placement.
///
/// Strokes lie on the built-in skin, where they are painted with SurfaceBrush; on another body
/// everything is carried over as its regions are. Each vertex knows how far inside the drawing it
/// lies, so edges run between vertices, and areas are those within the edges.
///
/// Where one stroke lies over another, the later one holds: its quality, its strength, its pain.
class PaintedSkin {
public:
    /// The placement must outlive this.
    explicit PaintedSkin(const Placement& placement);

    void clear();
    /// Lays a stroke over what is there. False, and nothing painted, when a point of its path is
    /// more than 10 cm from the skin. Cost: of the skin it touches, about 1 ms for 4 x 10 cm.
    bool add(const PainStroke& stroke);
    /// Goes on with a stroke: from a point of the built-in skin to the next one. Several of these
    /// paint what `add` of the whole path paints.
    void addStep(const PainStroke& like, const SurfacePoint& from, const SurfacePoint& to);

    bool isEmpty() const { return touched_.empty(); }
    /// Of every vertex of the placement's skin, 0..1: how much it hurts there, by the strokes'
    /// weights. `pain`: of that one alone; 0: of all.
    std::vector<float> weights(int pain = 0) const;
    /// For drawing: one entry per vertex of the placement's skin.
    std::vector<PaintVertex> vertices(int pain = 0) const;
    /// Metres from the edge inwards, at most kPaintBand, below 0 outside: one entry per vertex of
    /// the placement's skin.
    std::vector<float> inside(int pain = 0) const;
    /// Square metres of the placement's skin that are marked.
    double area(int pain = 0) const;

    /// What somebody's vertex is like on the built-in skin.
    struct Mark {
        std::array<float, kPainQualities> inside{-kPaintBand, -kPaintBand, -kPaintBand, -kPaintBand,
                                                 -kPaintBand};
        float weight = 0;
        uint8_t strength = 0; ///< 1..10; 0: nobody said
        uint8_t pain = 0;     ///< 0: never painted
        bool isSurface = false;

        float deepest() const;
        /// Which quality holds where it is painted.
        PainQuality quality() const;
        bool isPainted() const { return deepest() > 0; }
    };
    /// One per vertex of the built-in skin (Placement::original().skin()).
    const std::vector<Mark>& marks() const { return marks_; }
    /// Vertices of the built-in skin that a stroke has reached, in no order, each once.
    std::span<const uint32_t> touched() const { return touched_; }

    /// The outline on the placement's skin of what a dab at a point of the built-in skin would
    /// paint.
    std::vector<LevelStep> ring(const SurfacePoint& at, float width,
                                const std::optional<Vec3>& eye);
    SurfaceBrush& brush() { return brush_; }

private:
    void lay(const PainStroke& stroke, std::span<const SurfacePoint> points);
    float insideOf(const Mark& mark, int pain) const;
    PaintVertex coded(const Mark& mark, int pain) const;
    std::vector<float> onThisSkin(std::vector<float> onOriginal, float nowhere) const;

    const Placement* placement_;
    SurfaceBrush brush_;
    std::vector<Mark> marks_;
    std::vector<uint32_t> touched_; ///< of the built-in skin, each once
};

/// How much of the skin round a vertex is painted, 0..1, where that lies so many metres inside.
float coverAt(float inside);

/// The place of the built-in skin that a place of a placement's skin answers to; the same place
/// where that is the built-in one. Empty where there is none.
std::optional<SurfacePoint> onOriginalSkin(const Placement& placement, const SurfacePoint& point);

} // namespace myo
