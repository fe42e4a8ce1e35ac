// Tone map, sRGB, background. Every pixel has several samples, and each is finished before their
// mean is taken: then an edge between light and dark looks as smooth as any other.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/composite.glsl"
#include "shared/figures.glsl.h"
layout(set = 0, binding = 0) uniform sampler2DMS scene;

void main() {
    vec4 back = vec4(push.background.rgb * push.background.a, push.background.a);
    vec4 sum = vec4(0);
    for (int i = 0; i < kStillSamples; ++i) {
        vec4 c = finished(texelFetch(scene, ivec2(gl_FragCoord.xy), i));
        sum += c + (1.0 - c.a) * back;
    }
    colour = sum / float(kStillSamples);
}
