// The window onto chosen muscles, pixel by pixel. Its map says how far the muscle is in the picture
// and how far from the eye. Needs MYO_FRAME.
#include "window_figures.glsl.h"
layout(set = 0, binding = 4) uniform sampler2D windowMap;   // pixels to the muscle; metres beyond the target
layout(set = 0, binding = 5) uniform sampler2D windowFloor; // 1 where something is left behind the cut

// The place of this fragment in the map, of 0..1.
vec2 mapPlace() {
    vec2 pixel = gl_FragCoord.xy * frame.drawnScale + frame.drawnCorner;
    vec2 texel = (pixel - frame.mapCorner) * frame.mapScale;
    // Between texels that were written: beyond them lies anything, and even none of a NaN is NaN.
    return clamp(texel, vec2(0.5), frame.mapTexels - 1.0) * frame.mapTexel;
}

// Waves in space, -1..1: they stay on the body while it turns.
float waves(vec3 p, float radiansPerMetre) {
    vec3 q = p * radiansPerMetre;
    return (sin(dot(q, vec3(0.81, 0.47, -0.35))) + sin(dot(q, vec3(-0.33, 0.88, 0.41)) + 1.7) +
            sin(dot(q, vec3(0.29, -0.38, 0.93)) + 4.1)) * (1.0 / 3.0);
}

// How many metres this fragment lies in front of the muscle there, or of the nearest part of it.
float aboveMuscle(vec2 mapped) {
    float away = frame.depthScale / (gl_FragCoord.z + frame.depthOffset);
    return mapped.y + frame.distance - away;
}

// How many pixels this fragment lies within the window's edge; negative outside. `wider`: metres
// by which the window is wider than usual.
float withinWindow(vec3 place, float wider, bool hasFloor) {
    vec2 at = mapPlace();
    vec2 mapped = texture(windowMap, at).rg;
    float above = aboveMuscle(mapped);
    float full = frame.windowAround + frame.windowSlope * min(above, kWindowDeepest);
    full *= 1.0 + kWindowBroadWaves * waves(place, 95.0) + kWindowFineWaves * waves(place, 260.0);
    // Beside the muscle, what touches it stays. Over it all that is in front goes, and what is not
    // is hidden by the muscle itself, however roughly the map knows.
    float beside = smoothstep(0.0, max(3.0, 1.0 / frame.mapScale), mapped.x);
    float width = full * smoothstep(mix(-0.001, kWindowTouching, beside), mix(0.0, kWindowClear, beside), above);
    // A window that is wider than usual takes covers away altogether, whatever is left.
    if (wider > 0.0) {
        float more = wider * frame.windowSlope * (1.0 / kWindowSlope); // pixels
        width = max(width, more + full * min(more / frame.windowAround, 1.0));
    } else if (hasFloor && texture(windowFloor, at).r < 0.5) return -100.0;
    return width - mapped.x - 0.5;
}

// What is left of a cover: darker towards the cut, with a dark line along it. `away`: pixels from
// the cut.
vec3 withCutEdge(vec3 lit, float away) {
    float size = max(frame.pictureScale, 0.45);
    lit *= mix(0.66, 1.0, smoothstep(0.0, 11.0 * size, away));
    float line = 1.0 - smoothstep(0.6 * size, max(2.6 * size, 1.2), away);
    return mix(lit, vec3(0.16, 0.07, 0.06), 0.85 * line);
}

// How much heat shows over the muscle that the window is cut onto, so that its tender areas are
// seen: less over a deep muscle, and not where it comes near to the skin.
float heatInWindow() {
    vec2 mapped = texture(windowMap, mapPlace()).rg;
    float over = 1.0 - smoothstep(0.0, 0.7 * frame.windowAround, mapped.x);
    return 1.0 - frame.heatThinning * over * smoothstep(0.008, 0.016, aboveMuscle(mapped));
}
