// Skin: matt and neutral; translucent, a little denser at the rim and where it is hot.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/figures.glsl.h"
#include "shared/frame.glsl.h"
#include "shared/item.glsl.h"
MYO_FRAME
layout(set = 0, binding = 1) uniform sampler2D heatColours;
layout(set = 0, binding = 2) uniform sampler2D openness;
layout(push_constant) uniform Push { ItemPush item; };

layout(constant_id = 1) const bool kHasHeat = false;
layout(constant_id = 2) const bool kIsStill = false;
layout(constant_id = 3) const bool kIsGhost = false;
layout(constant_id = 4) const bool kIsGrowing = false;
layout(constant_id = 5) const bool kIsCut = false;    // a window is cut into it
layout(constant_id = 6) const bool kIsBreath = false; // what is left of it in the window: heat
layout(constant_id = 7) const bool kIsThin = false;   // it stays, with thinner heat over the muscle
layout(constant_id = 8) const bool kIsPainted = false; // a pain drawing lies on it

layout(location = 0) in vec3 normalIn;
layout(location = 1) in vec3 place;
layout(location = 4) in vec4 heat; // essential, spillover, and their arrivals
layout(location = 5) in vec4 paint;
layout(location = 6) in vec4 paintMore;
#ifdef MYO_VEIL
layout(location = 7) in float veil; // 0 as ever .. 1 a ghost
#endif
layout(location = 0) out vec4 colour;

#include "shared/colour.glsl"
#include "shared/haze.glsl"
#include "shared/light.glsl"
#include "shared/heat_shade.glsl.h"
#include "shared/stipple.glsl"
#include "shared/heat.glsl"
#include "shared/paint_colours.glsl.h"
#include "shared/paint.glsl"
#include "shared/window.glsl"

void main() {
    float within = kIsCut ? withinWindow(place, item.widening, kIsStill) : 0.0;
    if (kIsCut && !kIsGhost && !kIsStill && within > 0.0) discard; // at rest, depth has left it out
    vec3 n = normalize(normalIn);
    vec3 v = kIsStill ? normalize(frame.eye - place) : frame.toEye;
    vec2 open = vec2(1);
    if (kIsStill && !kIsGhost) open = texture(openness, gl_FragCoord.xy * frame.texel).rg;
    vec3 lit = litBy(item.colour, n, v, open, item.gloss);
    float opacity = 1.0;
    if (kIsGhost) {
        // Clear where one looks straight through, denser and a little darker where it turns away,
        // so that the form can be seen, on pale paper, too.
        float edge = 1.0 - abs(dot(n, v));
        float rim = edge * edge * edge;
        float solid = smoothstep(kSolidSkin, 1.0, item.opacity);
        opacity = clamp(item.opacity * (kClearSkin + 2.1 * rim), 0.0, 1.0);
        opacity = mix(opacity, item.opacity, solid);
        lit *= mix(vec3(1), vec3(0.70, 0.66, 0.63), rim * (1.0 - solid));
        if (kIsCut) opacity *= 1.0 - solid * clamp(within + 0.5, 0.0, 1.0);
    }
    if (kIsCut && !kIsGhost) lit = withCutEdge(lit, -within);
    if (kIsBreath) opacity = 0.0;
#ifdef MYO_VEIL
    // Of a ghost its form is left, as a line that fades inwards.
    float turned = 1.0 - abs(dot(n, v));
    opacity = mix(opacity, kVeiledSkin + kVeiledSkinEdge * turned * turned * turned, veil);
    lit *= mix(1.0, mix(1.0, kVeiledSkinShade, turned), veil);
#endif
    colour = vec4(lit * opacity, opacity);
    float hotCover = 0.0;
    if (kHasHeat) {
        float shade = mix(0.86, 1.02, clamp(dot(n, frame.keyLight) * 0.7 + 0.45, 0.0, 1.0)) *
                      mix(0.8, 1.0, open.x);
        vec2 felt = heatOf(heat.xy);
        if (kIsGrowing) felt *= arrived(heat.zw);
        vec4 hot = referredHeat(felt, place, n) * (item.heat * mix(0.88, 1.0, item.opacity));
        if (kIsThin || kIsBreath || (kIsCut && kIsGhost)) hot *= heatInWindow();
        colour = colour * (1.0 - hot.a) + vec4(hot.rgb * shade, hot.a);
        hotCover = hot.a;
    }
    if (kIsPainted && !kIsBreath) {
        vec4 drawn = paintAt(paint, paintMore, place, n, hotCover);
        float shade = mix(0.82, 1.04, clamp(dot(n, frame.keyLight) * 0.7 + 0.45, 0.0, 1.0));
        colour = colour * (1.0 - drawn.a) + vec4(drawn.rgb * shade, drawn.a);
    }
    colour *= 1.0 - hazeAt(place);
}
