// A calm light that follows the camera: key from the upper left, soft fill, rim, and a sky that is
// lighter above than below. `openness_`: x is 1 in the open and falls in creases, y is how much of
// the key light arrives.
vec3 litBy(vec3 base, vec3 n, vec3 v, vec2 openness_, float gloss) {
    float open = openness_.x;
    float key = dot(n, frame.keyLight);
    float wrapped = max((key + 0.24) / 1.24, 0.0) * mix(0.38, 1.0, openness_.y);
    float fill = max(0.5 + 0.5 * dot(n, frame.fillLight), 0.0);
    float sky = 0.5 + 0.5 * dot(n, frame.upward);
    // Creases keep some of their own colour: light that bounces inside a body is warm.
    vec3 crease = pow(vec3(open), vec3(0.85, 1.1, 1.15));
    vec3 ambient = mix(vec3(0.145, 0.120, 0.110), vec3(0.285, 0.285, 0.295), sky);
    vec3 light = ambient * crease + vec3(0.88, 0.84, 0.785) * wrapped * wrapped * mix(vec3(1), crease, 0.55) +
                 vec3(0.12, 0.125, 0.135) * fill * crease;
    vec3 colour = base * light;
    vec3 h = normalize(frame.keyLight + v);
    float shine = max(dot(n, h), 0.0);
    shine *= shine; shine *= shine; shine *= shine; shine *= shine; // 16
    float edge = 1.0 - max(dot(n, v), 0.0);
    float rim = edge * edge * edge * max(dot(n, frame.rimLight) * 0.6 + 0.4, 0.0);
    return colour + (gloss * shine + 0.10 * rim) * mix(vec3(1), base, 0.35) * (open * mix(0.5, 1.0, openness_.y));
}
