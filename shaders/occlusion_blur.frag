// The mean over 4 x 4 pixels, whose taps are all turned differently, without mixing surfaces.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/frame.glsl.h"
MYO_FRAME
layout(set = 0, binding = 1) uniform sampler2D distances;
layout(set = 0, binding = 2) uniform sampler2D openness;
layout(location = 0) out vec2 smoothed;

void main() {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    ivec2 last = ivec2(frame.size) - 1;
    float d = texelFetch(distances, pixel, 0).r;
    float tolerance = 6.0 * 2.0 * frame.cropScale.y * frame.tangents.y * d * frame.texel.y;
    vec2 sum = vec2(0);
    float weights = 0.0;
    for (int i = 0; i < 16; ++i) {
        ivec2 q = clamp(pixel + ivec2((i & 3) - 2, (i >> 2) - 2), ivec2(0), last);
        float w = max(1.0 - abs(texelFetch(distances, q, 0).r - d) / tolerance, 0.0) + 1e-4;
        sum += w * texelFetch(openness, q, 0).rg;
        weights += w;
    }
    smoothed = sum / weights;
}
