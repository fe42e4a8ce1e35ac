// Premultiplied sRGB, as it is on the canvas.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/panel_picture.glsl.h"
layout(set = 0, binding = 0) uniform sampler2D picture;
layout(push_constant) uniform Push { PanelPicturePush push; };
layout(location = 0) in vec2 place;
layout(location = 0) out vec4 colour;

void main() { colour = texture(picture, place) * push.alpha; }
