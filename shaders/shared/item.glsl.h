// What differs from structure to structure: push constants.
#ifndef MYO_ITEM_GLSL_H
#define MYO_ITEM_GLSL_H
#include "both.glsl.h"

MYO_SHARED_BEGIN

struct ItemPush {
    vec3 colour;       // linear, of a muscle's belly or of the whole
    float opacity;     // 0..1
    vec3 tendon;       // linear, of a muscle's ends
    float tendonGloss; // strength of their highlight
    float heat;        // 0..1: how strongly heat shows
    uint pickId;       // PickId::encode()
    float gloss;       // strength of the highlight
    float grain;       // 0..1: a rough, speckled surface, as of bone
    float widening;    // metres by which a window in it is wider than usual
};
MYO_SIZE(ItemPush, 52);
MYO_OFFSET(ItemPush, tendon, 16);
MYO_OFFSET(ItemPush, heat, 32);

MYO_SHARED_END
#endif
