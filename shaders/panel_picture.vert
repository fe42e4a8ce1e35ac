// A rectangle of the canvas, as six corners.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/panel_picture.glsl.h"
layout(push_constant) uniform Push { PanelPicturePush push; };
layout(location = 0) out vec2 place; // in the picture, 0..1 from the top left

void main() {
    int i = gl_VertexIndex % 3 + (gl_VertexIndex >= 3 ? 1 : 0);
    place = vec2(i & 1, i >> 1);
    vec2 at = (push.corner + place * push.size) * 2.0 / push.canvas;
    gl_Position = vec4(at.x - 1.0, 1.0 - at.y, 0, 1);
}
