#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/item.glsl.h"
layout(push_constant) uniform Push { ItemPush item; };
layout(location = 0) out uint id;

void main() { id = item.pickId; }
