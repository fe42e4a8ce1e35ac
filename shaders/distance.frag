#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/distance.glsl"
layout(set = 0, binding = 1) uniform sampler2D depth;

void main() { distance_ = distanceAt(texelFetch(depth, ivec2(gl_FragCoord.xy), 0).r); }
