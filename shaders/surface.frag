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
#include "shared/heat_shade.glsl.h"
#include "shared/stipple.glsl"
#include "shared/heat.glsl"
#include "shared/window.glsl"

float hash(float x) {
    uint h = uint(int(x)) * 747796405u + 2891336453u;
    h = ((h >> ((h >> 28) + 4u)) ^ h) * 277803737u;
    return float((h >> 16) & 0xffffu) * (1.0 / 65535.0);
}

// Smooth noise in -1..1 and its slope.
vec2 wave(float x) {
    float i = floor(x), f = x - i;
    float a = hash(i) * 2.0 - 1.0, b = hash(i + 1.0) * 2.0 - 1.0;
    return vec2(mix(a, b, f * f * (3.0 - 2.0 * f)), (b - a) * 6.0 * f * (1.0 - f));
}

// Bundles of fibres: octaves from 1.2 to 19 mm, each of which fades before it would alias.
// x: height, -1..1; y: slope along the strand coordinate, per metre.
vec2 bundles(float x) {
    float w = fwidth(x);
    vec2 sum = vec2(0);
    float wavelength = 0.0012;
    float left = 1.0; // coarse octaves fade where finer ones can be seen
    for (int i = 0; i < (kIsStill ? 5 : 4); ++i) {
        float seen = 1.0 - smoothstep(0.22, 0.5, w / wavelength);
        float k = seen * left * (i == 4 ? 0.65 : 1.0); // broad waves look like grain of wood
        vec2 n = wave(x / wavelength + float(i) * 71.7);
        sum += k * vec2(n.x, n.y / wavelength * 0.0012);
        left *= 1.0 - 0.42 * seen;
        wavelength *= 2.0;
    }
    return sum * 0.55;
}

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
    // Bundles stand out as light ridges between thin dark furrows.
    float furrow = max(-b.x, 0.0);
    float shade = 1.0 + b.x * mix(0.12, 0.34, belly) - furrow * furrow * mix(0.1, 0.55, belly);
    base = mix(item.tendon, base, belly) * shade;
    base = mix(base, base * vec3(1.05, 0.90, 0.86), min(furrow, 1.0) * belly);
    if (kIsStill) {
        vec3 across = normalize(cross(n, fibre) + 1e-5);
        n = normalize(n - across * b.y * mix(0.14, 0.34, belly));
    }
    gloss = mix(item.tendonGloss, gloss, belly);
}

// Smooth value noise in -1..1, with one lattice point per unit.
float speckle(vec3 p) {
    vec3 i = floor(p), f = p - i;
    f = f * f * (3.0 - 2.0 * f);
    vec4 low, high;
    for (int k = 0; k < 4; ++k) {
        float row = i.x + float(k & 1) + 57.0 * (i.y + float(k >> 1)) + 113.0 * i.z;
        low[k] = hash(row);
        high[k] = hash(row + 113.0);
    }
    vec4 z = mix(low, high, f.z);
    return mix(mix(z.x, z.y, f.x), mix(z.z, z.w, f.x), f.y) * 2.0 - 1.0;
}

// Bone: broad stains, and pores of 1.5 mm that fade before they alias.
float grainAt(vec3 p) {
    float pores = 1.0 - smoothstep(0.25, 0.6, frame.metresPerPixel / 0.0015);
    return speckle(p / 0.011) * 0.6 + (pores > 0.0 ? speckle(p / 0.0015) * 0.5 * pores : 0.0);
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
