// Everything but skin. Variants are specialization constants, because software devices run both
// sides of every branch.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/figures.glsl.h"
#include "shared/frame.glsl.h"
#include "shared/item.glsl.h"
MYO_FRAME
layout(set = 0, binding = 1) uniform sampler2D heatColours;
layout(set = 0, binding = 2) uniform sampler2D openness;
layout(push_constant) uniform Push { ItemPush item; };

layout(constant_id = 0) const bool kIsFibrous = false;
layout(constant_id = 1) const bool kHasHeat = false;
layout(constant_id = 2) const bool kIsStill = false;
layout(constant_id = 3) const bool kIsGhost = false;
layout(constant_id = 4) const bool kIsGrowing = false;
layout(constant_id = 5) const bool kIsCut = false;    // a window is cut into it
layout(constant_id = 6) const bool kIsBreath = false; // what is left of it in the window

layout(location = 0) in vec3 normalIn;
layout(location = 1) in vec3 place;
layout(location = 2) in vec3 fibre;
layout(location = 3) in vec4 strands; // the strand, and the arrivals of essential and spillover
layout(location = 4) in vec4 heat;
#ifdef MYO_VEIL
layout(location = 7) in float veil; // 0 as ever .. 1 a ghost
#endif
layout(location = 0) out vec4 colour;

#include "shared/colour.glsl"
#include "shared/haze.glsl"
#include "shared/light.glsl"
#include "shared/grain.glsl"
#include "shared/heat_shade.glsl.h"
#include "shared/stipple.glsl"
#include "shared/heat.glsl"
#include "shared/window.glsl"

// How much of the strands to show, 0..1: none where their coordinate changes along the fibre. It
// does so in triangles across the edge of a spindle, where the coordinates of both faces meet.
float strandsAreTrue() {
    vec3 px = dFdx(place), py = dFdy(place);
    float a = dot(px, px), b = dot(px, py), c = dot(py, py);
    vec2 to = vec2(dot(px, fibre), dot(py, fibre));
    vec2 step_ = vec2(c * to.x - b * to.y, a * to.y - b * to.x) / max(a * c - b * b, 1e-24);
    float slope = dot(step_, vec2(dFdx(strands.x), dFdy(strands.x)));
    return 1.0 - smoothstep(0.10, 0.35, abs(slope));
}

void strandsOf(inout vec3 base, inout vec3 n, inout float gloss) {
    float known = step(-0.5, strands.y); // -1 where unknown; 0 may come out a little less
    float belly = mix(1.0, smoothstep(kTendonEnd, kBellyStart, strands.y), known);
    vec2 b = bundles(strands.x) * known;
    if (kIsStill) b *= strandsAreTrue();
    base = strandColour(base, item.tendon, b.x, belly);
    if (kIsStill) {
        vec3 across = normalize(cross(n, fibre) + 1e-5);
        n = normalize(n - across * b.y * mix(0.14, 0.34, belly));
    }
    gloss = mix(item.tendonGloss, gloss, belly);
}

void main() {
    float within = kIsCut ? withinWindow(place, item.widening, kIsStill) : 0.0;
    if (kIsCut && !kIsGhost && !kIsStill && within > 0.0) discard; // at rest, depth has left it out
    vec3 n = normalize(normalIn);
    vec3 v = kIsStill ? normalize(frame.eye - place) : frame.toEye;
    vec3 base = item.colour;
    float gloss = item.gloss;
    vec3 bent = n;
    if (kIsFibrous) strandsOf(base, bent, gloss);
    else if (kIsStill) {
        float g = grainAt(place) * item.grain;
        base *= 1.0 + vec3(0.07, 0.085, 0.11) * g;
        gloss *= 1.0 + 0.6 * g;
    }
    vec2 open = vec2(1);
    if (kIsStill && !kIsGhost) open = texture(openness, gl_FragCoord.xy * frame.texel).rg;
    vec3 lit = litBy(base, bent, v, open, gloss);
    if (kHasHeat) {
        float shade = mix(0.80, 1.0, clamp(dot(n, frame.keyLight) * 0.7 + 0.45, 0.0, 1.0)) *
                      mix(0.75, 1.0, open.x);
        vec4 tender = localPain(kIsGrowing ? grownLocal(heat.z) : heat.z) * item.heat;
        lit = lit * (1.0 - tender.a) + tender.rgb * shade;
        if (frame.beneathSkin > 0.0) {
            vec2 felt = heatOf(heat.xy);
            if (kIsGrowing) felt *= arrived(strands.zw);
            vec4 hot = referredHeat(felt, place, n) *
                       (item.heat * frame.beneathSkin * (1.0 - smoothstep(kDepthFade, 1.0, heat.w)));
            lit = lit * (1.0 - hot.a) + hot.rgb * shade;
        }
    }
    if (kIsCut && !kIsGhost) lit = withCutEdge(lit, -within);
    float opacity = 1.0;
    if (kIsBreath) {
        float edge = 1.0 - max(dot(n, v), 0.0);
        opacity = 0.12 + 0.75 * edge * edge;
    } else if (kIsGhost) {
        float edge = 1.0 - max(dot(n, v), 0.0);
        opacity = clamp(item.opacity * (0.75 + 0.9 * edge * edge), 0.0, 1.0);
        if (kIsCut) opacity *= 1.0 - smoothstep(kSolidSkin, 1.0, item.opacity) * clamp(within + 0.5, 0.0, 1.0);
    }
#ifdef MYO_VEIL
    float turned = 1.0 - max(dot(n, v), 0.0);
    opacity = item.opacity * mix(1.0, kVeiledInside + kVeiledInsideEdge * turned * turned, veil);
#endif
    colour = vec4(lit, 1) * (opacity * (1.0 - hazeAt(place)));
}
