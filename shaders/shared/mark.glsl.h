// An X in the picture: one quad a mark.
#ifndef MYO_MARK_GLSL_H
#define MYO_MARK_GLSL_H
#include "both.glsl.h"

MYO_SHARED_BEGIN

struct MarkPush {
    vec4 position; // world; w: half the size in pixels
    vec4 normal;   // of the muscle's surface there
    vec4 colour;   // sRGB, straight alpha
};
MYO_SIZE(MarkPush, 48);

struct OutlinePush {
    vec4 colour; // sRGB, straight alpha
    vec4 width;  // x: pixels; yz: top left corner of the mask on what is drawn
};
MYO_SIZE(OutlinePush, 32);

struct CompositePush {
    vec4 background; // sRGB, straight alpha
};
MYO_SIZE(CompositePush, 16);

struct OverlayPush {
    vec4 scale;  // xy: 2 / size of what is drawn; zw: 1 / glyph sheet size
    vec4 corner; // xy: its top left corner in the picture, pixels
};
MYO_SIZE(OverlayPush, 32);

MYO_SHARED_END
#endif
