// A unit vector from its octahedral code. Cigolle et al. 2014, "A Survey of Efficient
// Representations for Independent Unit Vectors".
vec3 unitFrom(vec2 code) {
    vec3 n = vec3(code, 1.0 - abs(code.x) - abs(code.y));
    float t = max(-n.z, 0.0);
    n.xy += vec2(n.x >= 0.0 ? -t : t, n.y >= 0.0 ? -t : t);
    return normalize(n);
}
