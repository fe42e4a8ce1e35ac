// What the surfaces of muscle and bone are like close by. Needs `frame` and `kIsStill`.
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

// The colour of a muscle where its bundles stand so high (-1..1): light ridges between thin dark
// furrows. `belly`: from 0, tendon, to 1.
vec3 strandColour(vec3 base, vec3 tendon, float height, float belly) {
    float furrow = max(-height, 0.0);
    float shade = 1.0 + height * mix(0.12, 0.34, belly) - furrow * furrow * mix(0.1, 0.55, belly);
    base = mix(tendon, base, belly) * shade;
    return mix(base, base * vec3(1.05, 0.90, 0.86), min(furrow, 1.0) * belly);
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
