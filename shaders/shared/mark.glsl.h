// What lies over the scene in a picture: X marks, outlines, the background, words.
#ifndef MYO_MARK_GLSL_H
#define MYO_MARK_GLSL_H
#include "both.glsl.h"

MYO_SHARED_BEGIN

// An X: one rectangle per mark.
struct MarkPush {
    vec3 position; // world
    float radius;  // half its size, pixels
    vec3 normal;   // of the muscle's surface there
    float unused;
    vec4 colour; // sRGB, straight alpha
};
MYO_SIZE(MarkPush, 48);
MYO_OFFSET(MarkPush, normal, 16);
MYO_OFFSET(MarkPush, colour, 32);

struct OutlinePush {
    vec4 colour; // sRGB, straight alpha
    vec2 corner; // top left of the mask on what is drawn, pixels
    float width; // pixels
    float unused;
};
MYO_SIZE(OutlinePush, 32);
MYO_OFFSET(OutlinePush, corner, 16);

struct CompositePush {
    vec4 background; // sRGB, straight alpha
};
MYO_SIZE(CompositePush, 16);

struct OverlayPush {
    vec2 corner;        // top left of what is drawn in the picture, pixels
    vec2 clipPerPixel;  // 2 / size of what is drawn
    vec2 sheetPerTexel; // 1 / size of the sheet of glyphs
};
MYO_SIZE(OverlayPush, 24);

MYO_SHARED_END
#endif
