#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/distance.glsl"
layout(set = 0, binding = 1) uniform sampler2DMS depth;

// One sample, not a mean: a mean of two surfaces lies where neither is.
void main() { distance_ = distanceAt(texelFetch(depth, ivec2(gl_FragCoord.xy), 0).r); }
