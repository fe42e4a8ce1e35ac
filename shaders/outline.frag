// A thin line along the edge of the mask. The mask is blurred over a small disc, and the line is
// where the blur is neither empty nor full. It is faint where something covers the edge.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/mark.glsl.h"
layout(set = 0, binding = 0) uniform sampler2D mask;
layout(push_constant) uniform Push { OutlinePush push; };
layout(location = 0) out vec4 colour;

void main() {
    vec2 texel = 1.0 / vec2(textureSize(mask, 0));
    vec2 at = (gl_FragCoord.xy - push.corner) * texel;
    float w = push.width;
    vec2 sum = vec2(0);
    float seen = 0.0;
    for (int i = 0; i < 16; ++i) {
        float a = float(i) * 2.399963; // golden angle
        vec2 m = texture(mask, at + vec2(cos(a), sin(a)) * sqrt((float(i) + 0.5) / 16.0) * w * texel).rg;
        sum += m;
        seen = max(seen, m.g);
    }
    float cover = sum.r / 16.0;
    float line = smoothstep(0.10, 0.42, cover) * (1.0 - smoothstep(0.58, 0.90, cover));
    float alpha = line * push.colour.a * mix(0.38, 1.0, seen);
    colour = vec4(push.colour.rgb * alpha, alpha);
}
