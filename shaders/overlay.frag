// Flat triangles; those with a place in the sheet of glyphs are cut out by its distances.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/figures.glsl.h"
#include "shared/mark.glsl.h"
layout(set = 0, binding = 0) uniform sampler2D sheet;
layout(push_constant) uniform Push { OverlayPush push; };
layout(location = 0) in vec2 texel;
layout(location = 1) in vec4 colourIn;
layout(location = 0) out vec4 colour;

void main() {
    float d = (texture(sheet, texel * push.sheetPerTexel).r - kGlyphOutline / 255.0) * 2.0 * kGlyphSpread;
    float texelsPerPixel = max(0.5 * (length(dFdx(texel)) + length(dFdy(texel))), 1e-4);
    float isGlyph = step(1e-3, abs(texel.x) + abs(texel.y));
    float alpha = colourIn.a * mix(1.0, clamp(d / texelsPerPixel + 0.5, 0.0, 1.0), isGlyph);
    colour = vec4(colourIn.rgb * alpha, alpha);
}
