// Heat: scalars become colours only here. Essential is solid, spillover is dots; a soft line marks
// where essential ends. Needs figures.glsl.h, MYO_FRAME, colour.glsl, stipple.glsl and
// `heatColours`: two rows per palette (essential, spillover), linear.
vec3 paletteColour(float intensity, float row) {
    float y = (float(frame.palette) * 2.0 + row + 0.5) / float(2 * kPalettes);
    return texture(heatColours, vec2((intensity * float(kHeatSteps - 1) + 0.5) / float(kHeatSteps), y)).rgb;
}

float stippleAt(vec3 place, vec3 n, float fill) {
    float pixel = frame.metresPerPixel;
    float d = 0.0;
    if (frame.coarseShare > 0.0) d = dots(place, n, frame.coarseCell, fill * frame.coarseShare, pixel);
    if (frame.fineShare > 0.0)
        d = max(d, dots(place + 17.3, n, frame.fineCell, fill * frame.fineShare, pixel));
    return d;
}

// Stripes on the surface, a cell of the stipple apart. `ink`: how wide they are, 0..1 of that.
float hatchAt(vec3 place, vec3 n, float ink) {
    const vec3 a = vec3(0.352, 0.924, 0.151); // steep, because few surfaces of a body face up
    const vec3 b = vec3(0.924, -0.352, 0.151);
    float along = abs(dot(a, n)) < 0.86 ? dot(place, a) : dot(place, b);
    float cell = frame.coarseShare >= 0.5 ? frame.coarseCell : frame.fineCell;
    float x = abs(fract(along / cell) - 0.5) * 2.0;
    float soft = 1.5 * frame.metresPerPixel / cell;
    return 1.0 - smoothstep(ink - soft, ink + soft, x);
}

// Vertices carry how far up the falloff of a zone they are (heat_code.hpp), which is close to
// linear across a triangle; the intensity is a smooth step of that. So lines of equal heat are
// smooth even on a coarse mesh.
vec2 heatOf(vec2 rise) { return rise * rise * (3.0 - 2.0 * rise) * vec2(kEssentialPlateau, kSpilloverPlateau); }

// How much of the referred heat is there while a pattern grows, 0..1. `arrival`: the growth at
// which it comes, of essential and spillover.
vec2 arrived(vec2 arrival) {
    return smoothstep(arrival, arrival + frame.arrivalFade, vec2(frame.growth));
}

// The tender area while it grows outwards from the point; 0 where it has not come yet.
float grownLocal(float local) {
    return max(local - 1.0 + frame.localGrowth, 0.0) / max(frame.localGrowth, 1e-3);
}

// A soft line where `h` crosses `level`, `width` pixels wide.
float isoLine(float h, float slope, float level, float width) {
    return 1.0 - smoothstep(0.35 * width, width, abs(h - level) / slope);
}

// Premultiplied colour and cover of the referred heat. `h`: essential, spillover.
vec4 referredHeat(vec2 h, vec3 place, vec3 n) {
    float essential = smoothstep(0.0, kEssentialEdge, h.x);
    float spill = smoothstep(0.0, kSpilloverEdge, h.y) * (1.0 - essential);
    float level = clamp(h.y / kSpilloverPlateau, 0.0, 1.0);
    vec4 sum;
    if (frame.palette == kPrintHatch) { // black lines and dots on paper white
        float line = hatchAt(place, n, 0.14 + 0.40 * h.x);
        float dot_ = stippleAt(place, n, 0.12 + 0.30 * level);
        vec3 solid = mix(vec3(0.90), vec3(0.02), line);
        vec3 dotted = mix(vec3(0.90), vec3(0.05), dot_);
        sum = vec4(solid, 1) * essential * 0.95 + vec4(dotted, 1) * spill * max(dot_, 0.55);
    } else {
        vec3 solid = paletteColour(h.x, 0.0);
        vec3 dotted = paletteColour(level * kSpilloverPlateau, 1.0);
        float dot_ = stippleAt(place, n, 0.22 + 0.42 * level);
        // Pale ground between the dots: they read on red muscle and on pale skin alike.
        vec3 ground = mix(dotted, vec3(0.93, 0.90, 0.84), 0.55);
        sum = vec4(solid, 1) * essential * (kEssentialCover + kEssentialGain * h.x) +
              vec4(mix(ground, dotted, dot_), 1) * spill * mix(0.34, 0.97, dot_);
    }
    // Contours where essential ends, at a half and at three quarters, as on a map.
    float slope = max(fwidth(h.x), 1e-4);
    float scale = max(frame.pictureScale, 1.0);
    float line = max(isoLine(h.x, slope, kPresentShare * kEssentialPlateau, 1.5 * scale) * 0.20,
                     max(isoLine(h.x, slope, 0.5, 1.2 * scale) * 0.14,
                         isoLine(h.x, slope, 0.75, 1.2 * scale) * 0.16));
    // Not where the field is nearly flat: a contour there would be a blot.
    line *= essential * smoothstep(1.0, 4.0, slope / frame.metresPerPixel);
    return vec4(sum.rgb * (1.0 - line), sum.a);
}

// The tender area round a point on the muscle itself: a deeper tone and a ring.
vec4 localPain(float local) {
    float w = max(fwidth(local), 1e-4);
    float ring = (1.0 - smoothstep(0.8, 2.2, abs(local - 0.5) / w)) * step(1e-3, local);
    float cover = kLocalCover * smoothstep(0.0, kLocalEdge, local);
    float a = max(cover, 0.8 * ring);
    return vec4(frame.localColour * mix(1.0, 0.55, ring) * a, a);
}
