// What is the same for all draws of one picture.
#ifndef MYO_FRAME_GLSL_H
#define MYO_FRAME_GLSL_H
#include "both.glsl.h"

MYO_SHARED_BEGIN

struct FrameUniforms {
    mat4 clipFromWorld; // reverse-Z, y up

    vec3 eye;             // world
    float beneathSkin;    // 0..1: how much referred heat shows on what lies beneath the skin
    vec3 toEye;           // unit, from the target
    float metresPerPixel; // at the target

    vec3 keyLight;      // unit, towards the light
    float pictureScale; // height of the picture / 1080
    vec3 fillLight;     // unit, towards the light
    float distance;     // metres from the eye to the target
    vec3 rimLight;      // unit, towards the light
    uint palette;       // of heat: its rows in the image of heat colours
    vec3 upward;        // unit, the picture's top
    float growth;       // 0..1: how far the pattern has grown

    vec2 size;       // pixels of what is drawn: the picture, or a part of it
    vec2 texel;      // 1 / size
    vec2 cropScale;  // normalised device coordinates of the picture =
    vec2 cropOffset; // those of what is drawn * cropScale + cropOffset

    float depthScale;  // metres along the view = depthScale / (depth + depthOffset)
    float depthOffset; //
    vec2 tangents;     // of half the fields of view, to the side and up

    float coarseCell;  // metres between the dots of spillover, in two sizes
    float fineCell;    // that change places as the camera comes nearer
    float coarseShare; // 0..1: how large the dots of each are
    float fineShare;   //

    vec3 localColour;   // linear, of the tender area round a point
    float arrivalFade;  // growth between the arrival of heat at a place and its full strength
    float localGrowth;  // 0..1: how far the tender area has grown
    float drawnScale;   // pixels of the picture per pixel of what is drawn; not 1 in a window's map
    vec2 drawnCorner;   // top left of what is drawn, pixels of the picture

    vec2 mapCorner; // top left of the window's map, pixels of the picture
    vec2 mapTexels; // of the map in use
    vec2 mapTexel;  // 1 / all texels of the map
    float mapScale; // texels per pixel of the picture

    float windowAround; // pixels that the window is wider than the muscle
    float windowSlope;  // pixels more per metre that a cover lies in front
    float heatThinning; // 0..1, over the muscle
    float skinLift;     // how much nearer opaque skin is drawn, share of its distance
    float unused0;
};
MYO_SIZE(FrameUniforms, 304);
MYO_OFFSET(FrameUniforms, eye, 64);
MYO_OFFSET(FrameUniforms, toEye, 80);
MYO_OFFSET(FrameUniforms, keyLight, 96);
MYO_OFFSET(FrameUniforms, fillLight, 112);
MYO_OFFSET(FrameUniforms, rimLight, 128);
MYO_OFFSET(FrameUniforms, upward, 144);
MYO_OFFSET(FrameUniforms, size, 160);
MYO_OFFSET(FrameUniforms, cropScale, 176);
MYO_OFFSET(FrameUniforms, depthScale, 192);
MYO_OFFSET(FrameUniforms, coarseCell, 208);
MYO_OFFSET(FrameUniforms, localColour, 224);
MYO_OFFSET(FrameUniforms, localGrowth, 240);
MYO_OFFSET(FrameUniforms, mapCorner, 256);
MYO_OFFSET(FrameUniforms, mapTexel, 272);
MYO_OFFSET(FrameUniforms, windowSlope, 288);

#ifndef __cplusplus
#define MYO_FRAME layout(set = 0, binding = 0) uniform Frame { FrameUniforms frame; };
#endif

MYO_SHARED_END
#endif
