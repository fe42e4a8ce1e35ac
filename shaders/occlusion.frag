// How open each place is to light from all around: 1 in the open, less in creases. It is found in
// screen space, from distances alone, after McGuire et al. 2011, "The Alchemy Screen-Space Ambient
// Obscurance Algorithm", at two radii: creases between muscles, and folds of the body.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/figures.glsl.h"
#include "shared/frame.glsl.h"
MYO_FRAME
layout(set = 0, binding = 1) uniform sampler2D distances;
layout(location = 0) out vec2 openness; // x: of the surroundings, y: of the key light

const int kTaps = 14;
const int kSteps = 10;
// Towards the key light, seen from the eye; unit.
const vec3 kTowardsKey = normalize(vec3(kKeyLightRight, kKeyLightUp, kKeyLightBack));

vec3 viewPlace(ivec2 pixel) {
    pixel = clamp(pixel, ivec2(0), ivec2(frame.size) - 1);
    float d = texelFetch(distances, pixel, 0).r;
    vec2 ndc = (vec2(pixel) + 0.5) * frame.texel * vec2(2, -2) + vec2(-1, 1);
    ndc = ndc * frame.cropScale + frame.cropOffset;
    return vec3(ndc * frame.tangents * d, -d);
}

// The smaller of two differences: it does not jump over an edge.
vec3 shorter(vec3 a, vec3 b) { return abs(a.z) < abs(b.z) ? a : b; }

// How much of the key light arrives, 0..1: a few steps towards it, shorter ones near the start.
// What is farther in front than a limb is thick casts no shadow, because its own thickness is
// unknown.
float keyLightAt(vec3 p, vec3 n, float jitter) {
    float facing = dot(n, kTowardsKey);
    if (facing < -0.1) return 1.0; // it faces away: shading leaves it dark anyway
    vec3 from = p + n * (0.0008 - p.z * 0.0004);
    float blocked = 0.0;
    for (int i = 0; i < kSteps; ++i) {
        float t = (float(i) + jitter) / float(kSteps);
        vec3 q = from + kTowardsKey * (0.075 * t * (0.12 + 0.88 * t));
        vec2 ndc = (q.xy / frame.tangents / -q.z - frame.cropOffset) / frame.cropScale;
        vec2 uv = ndc * vec2(0.5, -0.5) + 0.5;
        ivec2 pixel = clamp(ivec2(uv * frame.size), ivec2(0), ivec2(frame.size) - 1);
        float over = -q.z - texelFetch(distances, pixel, 0).r; // metres behind a surface
        float hit = smoothstep(0.0006, 0.0025, over) * (1.0 - smoothstep(0.03, 0.06, over));
        blocked = max(blocked, hit * (1.0 - 0.75 * t));
    }
    return 1.0 - blocked;
}

void main() {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec3 p = viewPlace(pixel);
    openness = vec2(1);
    if (p.z < -0.9 * kFarAway) return;
    vec3 dx = shorter(viewPlace(pixel + ivec2(1, 0)) - p, p - viewPlace(pixel - ivec2(1, 0)));
    vec3 dy = shorter(p - viewPlace(pixel + ivec2(0, 1)), viewPlace(pixel - ivec2(0, 1)) - p);
    vec3 n = normalize(cross(dx, dy));
    float pixelsPerMetre = frame.size.y / (2.0 * frame.cropScale.y * frame.tangents.y * -p.z);
    float scale = frame.pictureScale;
    // 22 mm where that is a sensible number of pixels, otherwise the nearest sensible number.
    float radius = clamp(0.022 * pixelsPerMetre, 12.0 * scale, 90.0 * scale);
    float world = radius / pixelsPerMetre;
    int cell = (pixel.x & 3) + 4 * (pixel.y & 3);
    float turn = float((cell * 7 + 3) & 15) * (6.2831853 / 16.0);
    float sum = 0.0;
    for (int i = 0; i < kTaps; ++i) {
        float t = (float(i) + 0.5) / float(kTaps);
        float a = turn + t * 6.2831853 * 5.0;
        vec3 d = viewPlace(pixel + ivec2(vec2(cos(a), sin(a)) * radius * t * (0.4 + 0.6 * t) + 0.5)) - p;
        float away = dot(d, n) - 0.012 * world - 0.0006 * -p.z * 0.05;
        float near_ = max(1.0 - dot(d, d) / (2.2 * world * world), 0.0);
        sum += max(away, 0.0) * near_ / (dot(d, d) + 0.0225 * world * world);
    }
    float hidden = sum * world * (0.62 / float(kTaps));
    openness.x = clamp(exp(-2.1 * hidden), 0.08, 1.0);
    openness.y = keyLightAt(p, n, (float((cell * 5 + 1) & 15) + 0.5) / 16.0);
}
