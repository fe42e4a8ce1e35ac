#version 300 es
// What every shader of the page begins with; the program's own shaders (shaders/shared) follow.
precision highp float;
precision highp int;
precision highp sampler2D;

struct Frame {
    vec3 eye, toEye, keyLight, fillLight, rimLight, upward, localColour;
    float metresPerPixel, pictureScale, distance, growth, localGrowth, arrivalFade;
    float coarseCell, fineCell, coarseShare, fineShare;
    vec2 tangents;
    int palette;
};
uniform Frame frame;
uniform sampler2D heatColours;
const bool kIsStill = true;
