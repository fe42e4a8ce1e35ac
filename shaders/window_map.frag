// From seeds to a window's map: how many pixels away the muscle is, and how many metres beyond the
// target. The latter is a mean over near places, otherwise the cut would have a step wherever the
// muscle's distance jumps.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/flood.glsl.h"
#include "shared/frame.glsl.h"
MYO_FRAME
layout(set = 0, binding = 1) uniform usampler2D seeds;
layout(set = 0, binding = 2) uniform sampler2D depth;
layout(push_constant) uniform Push { FloodPush push; };
layout(location = 0) out vec2 mapped;

const float kBeyond = 8192.0; // pixels, where the muscle is out of reach
const int kTaps = 16;

uint seedAt(ivec2 at) {
    return texelFetch(seeds, clamp(at, ivec2(0), ivec2(push.width - 1, push.height - 1)), 0).r;
}

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    uint own = seedAt(at);
    mapped = vec2(kBeyond, 0);
    if (own == kNoSeed) return;
    // Smoothed over 3 x 3 texels: the muscle's outline has steps of one.
    float away = 0.0;
    for (int i = 0; i < 9; ++i) {
        ivec2 from = at + ivec2(i % 3 - 1, i / 3 - 1);
        uint seed = seedAt(from);
        float weight = float((2 - abs(i % 3 - 1)) * (2 - abs(i / 3 - 1))) * (1.0 / 16.0);
        away += weight * (seed == kNoSeed ? distance(texelOf(own), vec2(at)) : distance(texelOf(seed), vec2(from)));
    }
    float radius = max(4.0, 0.7 * distance(texelOf(own), vec2(at)));
    vec2 sum = vec2(0);
    for (int i = 0; i < kTaps; ++i) {
        float turn = float(i) * 2.399963; // golden angle
        float reach = radius * sqrt(float(i) / float(kTaps));
        uint seed = seedAt(at + ivec2(round(vec2(cos(turn), sin(turn)) * reach)));
        if (seed == kNoSeed) continue;
        vec2 to = texelOf(seed) - vec2(at);
        float near_ = 1.0 / (4.0 + dot(to, to));
        float metres = frame.depthScale / (texelFetch(depth, ivec2(texelOf(seed)), 0).r + frame.depthOffset);
        sum += near_ * near_ * vec2(metres - frame.distance, 1);
    }
    mapped = vec2(away * frame.drawnScale, sum.x / sum.y);
}
