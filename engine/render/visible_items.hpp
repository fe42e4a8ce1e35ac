#pragma once

#include <myofield/gpu/commands.hpp>
#include <myofield/scene/draw_list.hpp>

#include "heat_stream.hpp"
#include "paint_stream.hpp"
#include "tile.hpp"
#include "veiled_meshes.hpp"
#include "window_frame.hpp"

#include <vector>

namespace myo {

/// Pixels that a simplified mesh may be off by while the camera moves.
constexpr float kMovingTolerance = 1.0f;
/// The same for a window at rest: too little to be seen. Files always get every triangle.
constexpr float kRestingTolerance = 0.35f;

/// What the window onto chosen muscles does to what is drawn.
enum class WindowUse : uint8_t {
    None,
    Cut,    ///< what lies within it is left out
    Breath, ///< what lies within it alone is drawn, faintly
    Thin,   ///< it is translucent and stays; heat over the muscle is thinner
};

/// One structure that is in the picture.
struct VisibleItem {
    const DrawItem* item = nullptr;
    IndexSpan indices;
    int32_t firstVertex = 0;
    float top = 0, bottom = 0; ///< rows of the picture that it can touch
    float nearest = 0;         ///< metres from the eye along the view
    bool isWarm = false;       ///< heat is shaded
    bool isInWindow = false;   ///< it may touch the pixels that the window can touch
    WindowUse window = WindowUse::None;
};

/// What of a draw list is in the picture, sorted for drawing.
struct VisibleItems {
    std::vector<VisibleItem> opaque;   ///< by material, outer ones first, then front to back
    std::vector<VisibleItem> ghosts;   ///< translucent, not skin
    std::vector<VisibleItem> skin;     ///< translucent skin
    std::vector<VisibleItem> outlined; ///< any of the above whose outline is drawn
    gpu::Rect area;                    ///< pixels that they can touch
    uint64_t triangles = 0;
    bool isGrowing = false;             ///< the pattern has not grown to its end yet
    std::vector<VisibleItem> veils;     ///< what lies under a veil, not skin
    std::vector<VisibleItem> skinVeils; ///< skin under a veil
};

/// Where a box lies in the picture, pixels; false when it is outside. A box that reaches behind the
/// eye covers the whole picture.
bool projectBox(const Mat4& clipFromWorld, Extent size, const Box& box, Vec2& low, Vec2& high);

/// Finds what of `list` a tile shows.
///
/// tolerance   pixels that simplified meshes may be off by; 0: every triangle is drawn
/// paint       a structure with a drawing on it is never simplified: the drawing lies on its vertices
/// veils       of the picture
/// window      of the picture
VisibleItems findVisible(const DrawList& list, const Tile& tile, MeshStore& meshes,
                         const HeatStream& heat, const PaintStream& paint,
                         const VeiledMeshes& veils, float tolerance,
                         const WindowFrame& window = {});

} // namespace myo
