vec3 linearFromSrgb(vec3 c) { return mix(c / 12.92, pow((c + 0.055) / 1.055, vec3(2.4)), step(0.04045, c)); }
vec3 srgbFromLinear(vec3 c) {
    c = clamp(c, 0.0, 1.0);
    return mix(c * 12.92, 1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, c));
}

// Leaves colours up to 0.8 as they are, so that heat has the colours of the legend, and bends
// brighter ones softly towards 1.
vec3 toneMapped(vec3 c) {
    vec3 over = max(c - 0.8, 0.0);
    return min(c, 0.8) + over / (1.0 + 5.0 * over);
}
