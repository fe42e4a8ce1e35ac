// Depth of what a window is cut into: samples within the window are dropped, so that the edge is
// as smooth as any other. Of what leaves a breath in the window, those outside are.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/frame.glsl.h"
#include "shared/item.glsl.h"
MYO_FRAME
layout(push_constant) uniform Push { ItemPush item; };
layout(constant_id = 0) const bool kIsBreath = false;
layout(constant_id = 1) const bool kIsStill = false;
layout(location = 1) in vec3 place;

#include "shared/window.glsl"

// Where the four samples of a pixel lie, from its middle: Vulkan's standard places.
const vec2 kSamples[4] = vec2[](vec2(-0.125, -0.375), vec2(0.375, -0.125), vec2(-0.375, 0.125), vec2(0.125, 0.375));

void main() {
    float within = withinWindow(place, item.widening, kIsStill);
    gl_SampleMask[0] = ~0;
    if (kIsBreath) {
        if (within <= -0.5) discard;
        return;
    }
    if (!kIsStill) {
        if (within > 0.0) discard;
        return;
    }
    vec2 slope = clamp(vec2(dFdx(within), dFdy(within)), vec2(-2), vec2(2));
    int kept = 0;
    for (int i = 0; i < 4; ++i)
        if (within + dot(slope, kSamples[i]) <= 0.0) kept |= 1 << i;
    gl_SampleMask[0] = kept;
}
