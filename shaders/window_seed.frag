// Where the muscle is in a window's map, each texel is its own seed.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/flood.glsl.h"
layout(set = 0, binding = 1) uniform sampler2D depth;
layout(location = 0) out uint seed;

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    seed = texelFetch(depth, at, 0).r > 0.0 ? seedOf(at) : kNoSeed;
}
