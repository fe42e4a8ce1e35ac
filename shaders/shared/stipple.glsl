// Dots that keep their place on the surface: one jittered point in every cell of a grid in space,
// seen along the normal. `cell`: metres; `fill`: how large the dots are, 0..1; `shade`: how many of
// them there are (heat_shade.glsl.h, which this needs).
vec3 jitterOf(vec3 cell) {
    uvec3 u = uvec3(ivec3(cell)) * uvec3(1597334673u, 3812015801u, 2798796415u);
    uint h = u.x ^ u.y ^ u.z;
    h *= 1597334673u;
    return vec3(uvec3(h, h >> 10, h >> 20) & 1023u) * (1.0 / 1023.0) * 0.44 + 0.28;
}

// The grid lies askew, so that no body surface cuts it in rows.
const mat3 kAskew = mat3(0.7384, 0.4922, -0.4612, -0.2113, 0.8228, 0.5277, 0.6403, -0.2843, 0.7135);

// The shade from which a dot grows, by where it lies in its cell.
float startOf(vec3 jitter) { return dotStart(fract(dot(jitter, vec3(37.7, 61.3, 83.9)))); }

float dots(vec3 place, vec3 normal, float cell, float fill, float shade, float pixel) {
    vec3 p = kAskew * place / cell;
    vec3 n = kAskew * normal;
    vec3 corner = floor(p - 0.5);
    float radius = 0.44 * sqrt(fill);
    float soft = 0.75 * pixel / cell;
    float nearest = 1.0; // distance from the edge of a dot, negative inside
    for (int i = 0; i < 8; ++i) {
        vec3 c = corner + vec3(i & 1, (i >> 1) & 1, i >> 2);
        vec3 jitter = jitterOf(c);
        vec3 d = c + jitter - p;
        float off = dot(d, n);
        vec3 along = d - off * n;
        // The dots of points that lie off the surface shrink to nothing before the next layer of
        // cells begins, so that none is cut.
        float beyond = max(abs(off) - 0.38, 0.0);
        float away = sqrt(dot(along, along) + 14.0 * beyond * beyond);
        nearest = min(nearest, away - mix(-soft, radius, dotGrowth(startOf(jitter), shade)));
    }
    return 1.0 - smoothstep(-soft, soft, nearest);
}
