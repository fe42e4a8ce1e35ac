// Skin: clear where one looks straight through, denser at the rim and where it is hot.
in vec3 place, normal;
in vec4 hot;
in vec3 surface;
in float depth;
flat in vec4 colour, tendon, shine;
out vec4 shown;

uniform float opacity;

void main() {
    vec3 n = normalize(normal);
    vec3 v = normalize(frame.eye - place);
    vec3 lit = litBy(colour.rgb, n, v, vec2(1), shine.x);
    float edge = 1.0 - abs(dot(n, v));
    float rim = edge * edge * edge;
    float solid = smoothstep(kSolidSkin, 1.0, opacity);
    float cover = mix(clamp(opacity * (kClearSkin + 2.1 * rim), 0.0, 1.0), opacity, solid);
    lit *= mix(vec3(1), vec3(0.70, 0.66, 0.63), rim * (1.0 - solid));
    vec4 sum = vec4(lit * cover, cover);
    float shade = mix(0.86, 1.02, clamp(dot(n, frame.keyLight) * 0.7 + 0.45, 0.0, 1.0));
    vec4 heat = referredHeat(heatOf(hot.xy), place, n) * mix(0.88, 1.0, opacity);
    sum = sum * (1.0 - heat.a) + vec4(heat.rgb * shade, heat.a);
    if (sum.a < 0.003) discard;
    shown = vec4(srgbFromLinear(toneMapped(sum.rgb / sum.a)) * sum.a, sum.a);
}
