// Heat: scalars become colours only here. Essential is graded from rim to core, spillover is dots
// that thin out. Needs figures.glsl.h, MYO_FRAME, colour.glsl, heat_shade.glsl.h, stipple.glsl and
// `heatColours`: two rows per palette (essential, spillover), linear.
vec3 paletteColour(float intensity, float row) {
    float y = (float(frame.palette) * 2.0 + row + 0.5) / float(2 * kPalettes);
    return texture(heatColours, vec2((intensity * float(kHeatSteps - 1) + 0.5) / float(kHeatSteps), y)).rgb;
}

float stippleAt(vec3 place, vec3 n, float fill, float shade) {
    float pixel = frame.metresPerPixel;
    float d = 0.0;
    if (frame.coarseShare > 0.0)
        d = dots(place, n, frame.coarseCell, fill * frame.coarseShare, shade, pixel);
    if (frame.fineShare > 0.0)
        d = max(d, dots(place + 17.3, n, frame.fineCell, fill * frame.fineShare, shade, pixel));
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

// Vertices carry how far heat has risen (heat_code.hpp), which is close to linear across a
// triangle; the shade is a curve of that. So lines of equal heat are smooth even on a coarse mesh.
vec2 heatOf(vec2 rise) { return vec2(shadeOf(rise.x), shadeOf(rise.y)); }

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

// Premultiplied colour and cover of the referred heat. `h`: shades of essential and spillover.
vec4 referredHeat(vec2 h, vec3 place, vec3 n) {
    float edge = smoothstep(0.0, kEssentialEdge, h.x);
    bool isPrint = frame.palette == kPrintHatch;
    vec4 sum;
    if (isPrint) { // black lines on paper white
        float line = hatchAt(place, n, 0.06 + 0.52 * h.x);
        sum = vec4(vec3(mix(0.90, 0.02, line)), 1) * (0.95 * edge);
    } else {
        sum = vec4(paletteColour(h.x, 0.0), 1) * essentialCover(h.x);
    }
    float spill = step(1e-4, h.y) * (1.0 - edge);
    if (spill > 0.0) {
        vec3 dotted = isPrint ? vec3(0.02) : paletteColour(spilloverIntensity(h.y), 1.0);
        // Pale ground between the dots: they read on red muscle and on pale skin alike.
        vec3 ground = isPrint ? vec3(0.90) : mix(dotted, vec3(0.93, 0.90, 0.84), 0.55);
        float dot_ = stippleAt(place, n, isPrint ? kPrintDotFill : kDotFill, h.y);
        sum += vec4(mix(ground, dotted, dot_), 1) *
               (spill * mix(groundCover(h.y), kDotCover, dot_));
    }
    // Faint contours at a third and at two thirds, as on a map.
    float slope = max(fwidth(h.x), 1e-4);
    float width = 1.2 * max(frame.pictureScale, 1.0);
    float line = max(isoLine(h.x, slope, 1.0 / 3.0, width), isoLine(h.x, slope, 2.0 / 3.0, width));
    // Not where the field is nearly flat: a contour there would be a blot.
    line *= 0.08 * edge * smoothstep(1.0, 4.0, slope / frame.metresPerPixel);
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
