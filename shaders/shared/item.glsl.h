// What differs from structure to structure: push constants.
#ifndef MYO_ITEM_GLSL_H
#define MYO_ITEM_GLSL_H
#include "both.glsl.h"

MYO_SHARED_BEGIN

struct ItemPush {
    vec4 colour;    // linear colour of the belly or of the whole; a: opacity
    float wash;     // 0..1 towards a pale rosy grey
    float showsHeat; // 0 or 1
    uint pickId;    // PickId::encode()
    float gloss;    // strength of the highlight
};
MYO_SIZE(ItemPush, 32);

MYO_SHARED_END
#endif
