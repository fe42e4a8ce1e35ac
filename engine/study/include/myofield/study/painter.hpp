#pragma once

#include <myofield/field/painted_skin.hpp>
#include <myofield/field/placement.hpp>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace myo {

/// What a person holds while finding pain.
enum class PaintTool : uint8_t {
    Brush,
    Eraser,
    Hand ///< turns the body and points, as in other modes
};

/// How the next stroke will be.
struct BrushSettings {
    static constexpr float kSmallest = 0.003f, kLargest = 0.08f; ///< metres, of `radius`

    float radius = 0.02f; ///< metres along the skin, from the middle to the edge
    int strength = 5;     ///< 1..kHighestStrength
    PainQuality quality = PainQuality::Aching;
    PainDepth felt = PainDepth::Deep;
    int pain = 1;         ///< 1..kMostPains
    bool mirrors = false; ///< paints the other side too

    friend bool operator==(const BrushSettings&, const BrushSettings&) = default;
};

/// The strokes of a drawing, shared with the steps to undo. Never null.
using Strokes = std::shared_ptr<const std::vector<PainStroke>>;

/// The brush, what was painted with it, and which pain is asked about. Places that it is given are
/// on the skin that is shown; strokes are kept on the built-in one.
class Painter {
public:
    /// The placement must outlive this.
    explicit Painter(const Placement& placement);

    PaintTool tool() const { return tool_; }
    void take(PaintTool tool) { tool_ = tool; }
    const BrushSettings& brush() const { return brush_; }
    /// Values out of range are taken to the nearest.
    void setBrush(BrushSettings brush);

    // A stroke under way. `eye`: where it is seen from.

    /// Begins a stroke of the brush, or one that erases. False when there is no room for it.
    bool begin(bool erases, const Vec3& eye);
    /// Goes on to a place. Left out: what no short way along the skin joins to the last place, so
    /// that a stroke on an arm stays on the arm. Cost: of the skin round the brush.
    void goTo(const SurfacePoint& onSkin);
    /// Ends it. True when that changed the drawing.
    bool end();
    bool isPainting() const { return !current_.empty(); }

    // The drawing.

    const Strokes& strokes() const { return strokes_; }
    /// Takes over other strokes, as undo does; ends a stroke under way. Cost: of all their skin,
    /// where the drawing is looked at next.
    void show(Strokes strokes);
    void clear() { show(std::make_shared<const std::vector<PainStroke>>()); }
    /// Paints again on the other side what is there. False when there is no room for it.
    bool copyToOtherSide();
    bool isEmpty() const { return strokes_->empty() && current_.empty(); }
    /// Pains that have strokes, ascending.
    std::vector<int> pains() const;
    /// The one that is asked about; 0: all together.
    int asked() const { return asked_; }
    void askAbout(int pain);

    /// On the skin, with the stroke under way.
    const PaintedSkin& painted();
    /// Grows with every change of what is painted or asked about.
    uint64_t version() const { return version_; }
    /// What a dab at a place of the shown skin would paint, as an outline on it.
    std::vector<LevelStep> ringAt(const SurfacePoint& onSkin, const Vec3& eye);

private:
    struct Current {
        PainStroke stroke;
        std::optional<SurfacePoint> last{}, pending{}; ///< on the built-in skin
        /// Metres from the last place at which the pointer left for another part of the body.
        float lostAt = std::numeric_limits<float>::infinity();
    };
    void goOn(Current& current, const SurfacePoint& to);
    const Surface& skin() const { return placement_->original().skin(); }

    const Placement* placement_;
    PaintTool tool_ = PaintTool::Brush;
    BrushSettings brush_;
    int asked_ = 0;
    Strokes strokes_ = std::make_shared<const std::vector<PainStroke>>();
    std::vector<Current> current_; ///< with its mirror image
    size_t mostPoints_ = 0;        ///< that a path under way may have
    std::optional<PaintedSkin> painted_;
    bool isPaintedOld_ = false; ///< the strokes are no longer those on `painted_`
    uint64_t version_ = 1;
};

/// The same stroke on the other side of the body.
PainStroke mirrored(const PainStroke& stroke);

} // namespace myo
