// As depth.vert, with the place, which the window's edge depends on.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/frame.glsl.h"
MYO_FRAME

layout(location = 0) in vec3 position;
layout(location = 1) out vec3 place;
invariant gl_Position;

void main() {
    gl_Position = frame.clipFromWorld * vec4(position, 1);
    place = position;
}
