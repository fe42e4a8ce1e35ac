// A small picture in a panel: one rectangle per draw.
#ifndef MYO_PANEL_PICTURE_GLSL_H
#define MYO_PANEL_PICTURE_GLSL_H
#include "both.glsl.h"

MYO_SHARED_BEGIN

struct PanelPicturePush {
    vec2 corner; // top left, in pixels of the canvas
    vec2 size;   // pixels
    vec2 canvas; // pixels
    float alpha; // 0..1, of all of it
    float unused;
};
MYO_SIZE(PanelPicturePush, 32);

MYO_SHARED_END
#endif
