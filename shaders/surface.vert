// Muscles, bones, cartilage and connective tissue.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/frame.glsl.h"
MYO_FRAME

layout(location = 0) in vec3 position;
layout(location = 1) in vec2 normalCode; // octahedral
layout(location = 2) in vec2 fibreCode;  // octahedral
layout(location = 3) in vec2 strand;     // metres across the fibres; belly 1 .. tendon 0, < 0: unknown
layout(location = 4) in vec4 heatIn;     // essential, spillover, local, depth
layout(location = 5) in vec2 arrivalIn;  // of essential and spillover
#ifdef MYO_VEIL
layout(location = 8) in float veilIn; // 0 as ever .. 1 a ghost
layout(location = 7) out float veil;
#endif

layout(location = 0) out vec3 normal;
layout(location = 1) out vec3 place;
layout(location = 2) out vec3 fibre;
layout(location = 3) out vec4 strands; // the strand, and the arrivals of essential and spillover
layout(location = 4) out vec4 heat;

invariant gl_Position;

#include "shared/direction.glsl"

void main() {
    gl_Position = frame.clipFromWorld * vec4(position, 1);
    normal = unitFrom(normalCode);
#ifdef MYO_VEIL
    veil = veilIn;
#endif
    place = position;
    fibre = unitFrom(fibreCode);
    strands = vec4(strand, arrivalIn);
    heat = heatIn;
}
