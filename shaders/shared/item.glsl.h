// What differs from structure to structure: push constants.
#ifndef MYO_ITEM_GLSL_H
#define MYO_ITEM_GLSL_H
#include "both.glsl.h"

MYO_SHARED_BEGIN

struct ItemPush {
    vec4 colour; // linear colour of the belly or of the whole; a: opacity
    vec4 tendon; // linear colour of a muscle's ends; a: strength of their highlight
    float heat;   // 0..1: how strongly heat shows
    uint pickId;  // PickId::encode()
    float gloss;  // strength of the highlight
    float grain;  // 0..1: a rough, speckled surface, as of bone
};
MYO_SIZE(ItemPush, 48);

MYO_SHARED_END
#endif
