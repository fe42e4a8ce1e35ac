// What is the same for all draws of one picture.
#ifndef MYO_FRAME_GLSL_H
#define MYO_FRAME_GLSL_H
#include "both.glsl.h"

MYO_SHARED_BEGIN

struct FrameUniforms {
    mat4 clipFromWorld; // reverse-Z, y up
    vec4 eye;           // xyz: metres; w: 1 when what lies beneath the skin shows referred heat
    vec4 toEye;         // xyz: unit, from the target; w: metres a pixel covers at the target
    vec4 keyLight;      // xyz: unit, towards the light; w: height of the picture / 1080
    vec4 fillLight;     // w: metres from the eye to the target
    vec4 rimLight;
    vec4 upward;        // xyz: the picture's top; w: palette (0 classic, 1 cividis, 2 print hatch)
    vec4 picture;       // width, height in pixels of what is drawn; their inverses
    vec4 crop;          // from its device coordinates to those of the picture that it is part of
    vec4 depth;         // distance = x / (depth + y); z, w: tangents of half the fields of view
    vec4 stipple;       // coarse and fine cell in metres; x of coarse and fine dots, 0..1
    vec4 local;         // linear colour of the tender area round a point
    vec4 growth;        // x: how far the pattern has grown; y: from arrival to full; z: of the tender area
};
MYO_SIZE(FrameUniforms, 256);

#ifndef __cplusplus
#define MYO_FRAME layout(set = 0, binding = 0) uniform Frame { FrameUniforms frame; };
#endif

MYO_SHARED_END
#endif
