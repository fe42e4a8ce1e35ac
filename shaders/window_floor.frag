// Marks where something is left behind a window's cut, in the places of its map.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/frame.glsl.h"
#include "shared/item.glsl.h"
MYO_FRAME
layout(push_constant) uniform Push { ItemPush item; };
layout(constant_id = 0) const bool kIsCut = false;
layout(location = 1) in vec3 place;
layout(location = 0) out float left;

#include "shared/window.glsl"

void main() {
    if (kIsCut && withinWindow(place, item.widening, false) > 0.0) discard;
    left = 1.0;
}
