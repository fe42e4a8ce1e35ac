// A pain drawing: hatching and colour by quality, so that it never looks like the charts' heat, and
// can be read without colour. Needs figures.glsl.h, MYO_FRAME, paint_colours.glsl.h and
// stipple.glsl.

// Which of these shows the lines: across the surface, and not across the one before.
const vec3 kPaintAlong = vec3(0.586, 0.586, 0.560);
const vec3 kPaintAcross = vec3(-0.586, 0.586, -0.560);
const vec3 kPaintUp = vec3(0.0, 1.0, 0.0);

// Lines a cell apart where planes cut the surface; 0..1. `ink`: how wide they are, of the cell.
float paintLines(float along, float cell, float ink, float pixel) {
    float x = abs(fract(along / cell) - 0.5) * 2.0;
    float soft = 1.2 * pixel / cell;
    return 1.0 - smoothstep(ink - soft, ink + soft, x);
}

vec3 unlike(vec3 direction, vec3 other, vec3 n) { return abs(dot(direction, n)) < 0.88 ? direction : other; }

float paintHatch(int quality, vec3 place, vec3 n, float cell, float ink, float pixel) {
    float along = dot(place, unlike(kPaintAlong, kPaintAcross, n));
    float across = dot(place, unlike(kPaintAcross, kPaintAlong, n));
    float up = dot(place, unlike(kPaintUp, kPaintAlong, n));
    if (quality == 0) return paintLines(along, cell, ink, pixel);
    if (quality == 1) return paintLines(up + 0.30 * cell * sin(6.2832 * dot(place, vec3(1, 0, 1)) / (1.7 * cell)), cell, ink, pixel);
    if (quality == 2) return max(paintLines(along, cell, 0.8 * ink, pixel), paintLines(across, cell, 0.8 * ink, pixel));
    if (quality == 3) return dots(place, n, 0.8 * cell, 0.25 + 0.75 * ink, 1.0, pixel);
    return paintLines(up, 1.5 * cell, 0.6 * ink, pixel);
}

// Premultiplied colour and cover. `first`: how far inside the first four qualities the place lies,
// in bands; `more`: the fifth, the strength 0..1, felt at the surface, not asked about. `heat`:
// cover of the heat that lies beneath and is to be seen.
vec4 paintAt(vec4 first, vec4 more, vec3 place, vec3 n, float heat) {
    float deepest = first.x;
    int quality = 0;
    if (first.y > deepest) deepest = first.y, quality = 1;
    if (first.z > deepest) deepest = first.z, quality = 2;
    if (first.w > deepest) deepest = first.w, quality = 3;
    if (more.x > deepest) deepest = more.x, quality = 4;
    float pixel = frame.metresPerPixel;
    float inside = deepest * kPaintBand;
    float cover = smoothstep(-0.7 * pixel, 0.7 * pixel, inside);
    if (cover <= 0.0) return vec4(0);
    float strength = clamp(more.y, 0.0, 1.0);
    float cell = 1.25 * (frame.coarseShare >= 0.5 ? frame.coarseCell : frame.fineCell);
    bool isChange = frame.paintInks == 1u; // new: lines; gone: dots; the same: level lines, wide apart
    int hatching = isChange ? (quality == 0 ? 0 : quality == 1 ? 3 : 4) : quality;
    float hatch = paintHatch(hatching, place, n, cell, mix(0.16, 0.60, strength), pixel);
    float rim = 1.0 - smoothstep(0.8, 2.2, inside / (pixel * max(frame.pictureScale, 1.0)));
    // Felt at the surface: a broken edge.
    float broken = step(0.45, fract(dot(place, unlike(kPaintAcross, kPaintAlong, n)) / (0.9 * cell)));
    rim *= mix(1.0, broken, step(0.5, more.z));
    float wash = mix(0.12, 0.42, strength) * (1.0 - 0.85 * heat);
    float aside = clamp(more.w, 0.0, 1.0);
    vec3 own = isChange ? kChangeColours[min(quality, 2)] : kPaintColours[quality];
    vec3 ink = mix(own, vec3(0.25), 0.7 * aside);
    float line = max(hatch * 0.88, rim * 0.95) * mix(1.0, 0.45, aside);
    float a = cover * max(line, wash * mix(1.0, 0.5, aside));
    vec3 tone = mix(mix(ink, vec3(0.80), 0.35), ink, line);
    return vec4(tone * a, a);
}
