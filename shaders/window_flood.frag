// Passes on the nearest seed, after Rong and Tan 2006, "Jump Flooding in GPU with Applications to
// Voronoi Diagram and Distance Transform".
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/flood.glsl.h"
layout(set = 0, binding = 1) uniform usampler2D seeds;
layout(push_constant) uniform Push { FloodPush push; };
layout(location = 0) out uint seed;

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    float nearest = 1e9;
    seed = kNoSeed;
    for (int i = 0; i < 9; ++i) {
        ivec2 from = at + push.reach * ivec2(i % 3 - 1, i / 3 - 1);
        from = clamp(from, ivec2(0), ivec2(push.width - 1, push.height - 1));
        uint candidate = texelFetch(seeds, from, 0).r;
        if (candidate == kNoSeed) continue;
        vec2 away = texelOf(candidate) - vec2(at);
        float d = dot(away, away);
        if (d >= nearest) continue;
        nearest = d;
        seed = candidate;
    }
}
