// Skin: like surface.vert, without what only muscles have.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/frame.glsl.h"
MYO_FRAME

layout(location = 0) in vec3 position;
layout(location = 1) in vec2 normalCode; // octahedral
layout(location = 4) in vec4 heatIn;     // essential, spillover, local, depth
layout(location = 5) in vec2 arrivalIn;  // of essential and spillover
layout(location = 6) in vec4 paintIn;    // of a drawing: see paint.glsl
layout(location = 7) in vec4 paintMoreIn;
#ifdef MYO_VEIL
layout(location = 8) in float veilIn; // 0 as ever .. 1 a ghost
layout(location = 7) out float veil;
#endif

layout(location = 0) out vec3 normal;
layout(location = 1) out vec3 place;
layout(location = 4) out vec4 heat; // essential, spillover, and their arrivals
layout(location = 5) out vec4 paint;
layout(location = 6) out vec4 paintMore;

invariant gl_Position;

#include "shared/direction.glsl"

void main() {
    gl_Position = frame.clipFromWorld * vec4(position, 1);
    if (frame.skinLift > 0) { // in depth alone
        const vec4 lifted =
            frame.clipFromWorld * vec4(mix(position, frame.eye, frame.skinLift), 1);
        gl_Position.z = lifted.z / lifted.w * gl_Position.w;
    }
    normal = unitFrom(normalCode);
#ifdef MYO_VEIL
    veil = veilIn;
#endif
    place = position;
    heat = vec4(heatIn.xy, arrivalIn);
    paint = paintIn;
    paintMore = paintMoreIn;
}
