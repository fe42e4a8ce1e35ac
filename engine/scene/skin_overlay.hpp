#pragma once

#include "overlay_drawing.hpp"

#include <span>

/// What overlays on the skin have in common: which triangles are seen, and where names stand.
namespace myo {

/// Whether a place on the skin is turned to the eye with nothing of the skin before it but ghosts.
bool isSeen(const OverlayDrawing& drawing, const Vec3& position, const Vec3& normal);
/// The same of a triangle's middle.
bool isSeen(const OverlayDrawing& drawing, const Triangle& triangle);

/// The name of an area of skin, where it stands in the picture.
struct AreaName {
    std::string words;
    Vec2 low{0};
    Vec2 size{0};
    float area = 0; ///< of what faces the eye, square pixels; 0: not to be named
};

/// In the middle of what of `vertices` is turned to the eye. Areas of which less than a third faces
/// it are not named.
AreaName nameOfArea(const OverlayDrawing& drawing, const Mat4& clipFromWorld,
                    std::span<const uint32_t> vertices, std::string_view words, float textSize);

/// Largest areas first; a name that would cover another is left out.
void drawAreaNames(OverlayDrawing& drawing, std::vector<AreaName> names, float textSize,
                   Colour colour);

} // namespace myo
