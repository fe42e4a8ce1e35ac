// Tone map, sRGB, background. One sample per pixel.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/composite.glsl"
layout(set = 0, binding = 0) uniform sampler2D scene;

void main() {
    vec4 back = vec4(push.background.rgb * push.background.a, push.background.a);
    vec4 c = finished(texelFetch(scene, ivec2(gl_FragCoord.xy), 0));
    colour = c + (1.0 - c.a) * back;
}
