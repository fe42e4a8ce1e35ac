// One pass of the flood that finds the nearest place of a muscle for every texel of a window's map.
#ifndef MYO_FLOOD_GLSL_H
#define MYO_FLOOD_GLSL_H
#include "both.glsl.h"

MYO_SHARED_BEGIN

struct FloodPush {
    int width;  // texels of the map in use
    int height; //
    int reach;  // texels between those that are looked at
};
MYO_SIZE(FloodPush, 12);

#ifndef __cplusplus
// A seed is the texel where the muscle is nearest; kNoSeed where none is known.
const uint kNoSeed = 0xffffffffu;
uint seedOf(ivec2 texel) { return uint(texel.x) | uint(texel.y) << 16; }
vec2 texelOf(uint seed) { return vec2(seed & 0xffffu, seed >> 16); }
#endif

MYO_SHARED_END
#endif
