// From how far heat has risen at a place (0 at the edge of a zone, 1 at its core) to how it is
// drawn: for shaders, and for C++ that draws the same without them. Needs figures.glsl.h.
#ifndef MYO_HEAT_SHADE_GLSL_H
#define MYO_HEAT_SHADE_GLSL_H
#ifdef __cplusplus
#include "figures.glsl.h"

#include <glm/common.hpp>
namespace myo::heat {
using glm::mix;
using glm::smoothstep;
#define MYO_FUNCTION inline
#else
#define MYO_FUNCTION
#endif

// Depth of shade, 0..1: nearly linear in the rise, so that a zone is graded from rim to core. Heat
// colours are looked up by it.
MYO_FUNCTION float shadeOf(float rise) {
    return mix(rise, smoothstep(0.0f, 1.0f, rise), kShadeCurve);
}

// Alpha of an essential zone: thin at the rim, nearly opaque at the core.
MYO_FUNCTION float essentialCover(float shade) {
    return smoothstep(0.0f, kEssentialEdge, shade) *
           mix(kEssentialThin, kEssentialFull, smoothstep(0.0f, kEssentialFullFrom, shade));
}

// Alpha of the pale ground between the dots of a spillover zone.
MYO_FUNCTION float groundCover(float shade) {
    return kGroundCover * smoothstep(0.0f, kGroundFullFrom, shade);
}

// The intensity by which the colour of spillover is looked up: its paler half is for legends only.
MYO_FUNCTION float spilloverIntensity(float shade) {
    return kSpilloverPlateau * mix(kSpilloverPalest, 1.0f, shade);
}

// The shade from which a dot of spillover grows. `chance`, 0..1, is the dot's own: so dots thin out
// by number, and only near their own shade by size.
MYO_FUNCTION float dotStart(float chance) {
    return mix(kFirstDot, kLastDot, chance);
}

// Radius of such a dot, 0..1 of its full one.
MYO_FUNCTION float dotGrowth(float start, float shade) {
    return smoothstep(start - kFirstDot, start + kDotGrowth, shade);
}

#undef MYO_FUNCTION
#ifdef __cplusplus
} // namespace myo::heat
#endif
#endif
