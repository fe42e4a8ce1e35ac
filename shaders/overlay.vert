#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/mark.glsl.h"
layout(push_constant) uniform Push { OverlayPush push; };
layout(location = 0) in vec2 pixel;
layout(location = 1) in vec2 glyph;
layout(location = 2) in vec4 colourIn;
layout(location = 0) out vec2 texel;
layout(location = 1) out vec4 colour;

void main() {
    vec2 at = (pixel - push.corner) * push.clipPerPixel;
    gl_Position = vec4(at.x - 1.0, 1.0 - at.y, 0, 1);
    texel = glyph;
    colour = colourIn;
}
