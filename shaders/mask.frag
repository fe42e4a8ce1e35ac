// Where the selected structures are: red everywhere, green where nothing opaque lies in front.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/frame.glsl.h"
MYO_FRAME
layout(set = 0, binding = 3) uniform sampler2D distances;
layout(location = 0) out vec2 mask;

void main() {
    float mine = frame.depthScale / (gl_FragCoord.z + frame.depthOffset);
    float front = texelFetch(distances, ivec2(gl_FragCoord.xy), 0).r;
    mask = vec2(1, mine < front * 1.0005 + 0.001 ? 1 : 0);
}
