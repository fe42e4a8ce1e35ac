#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/frame.glsl.h"
MYO_FRAME

layout(location = 0) in vec3 position;
invariant gl_Position;

void main() { gl_Position = frame.clipFromWorld * vec4(position, 1); }
