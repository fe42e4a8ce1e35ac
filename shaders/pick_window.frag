// As pick.frag, for what a window is cut into: what is cut away is not picked.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/frame.glsl.h"
#include "shared/item.glsl.h"
MYO_FRAME
layout(push_constant) uniform Push { ItemPush item; };
layout(location = 1) in vec3 place;
layout(location = 0) out uint id;

#include "shared/window.glsl"

void main() {
    if (withinWindow(place, item.widening, true) > 0.0) discard;
    id = item.pickId;
}
