// All but skin. What lies in front of the chosen muscle is cut away round it.
in vec3 place, normal;
in vec4 hot;
in vec3 surface;
in float depth;
flat in vec4 colour, tendon, shine;
out vec4 shown;

uniform sampler2D window_; // window.frag
uniform vec2 size;         // of the picture, pixels
uniform vec2 windowDepth;  // metres before the eye of its depths 0 and 1; equal: there is none

const vec3 kLine = vec3(0.012, 0.035, 0.075); // round the chosen muscle

void main() {
    float line = 0.0;
    if (windowDepth.y > windowDepth.x && tendon.a < 0.5) {
        vec3 seen = texture(window_, gl_FragCoord.xy / size).rgb;
        float muscle = mix(windowDepth.x, windowDepth.y, seen.y);
        if (seen.x > 0.5 && depth < muscle - 0.001) discard;
        line = smoothstep(0.12, 0.35, seen.z);
    }
    // What is chosen is looked into: creases under what was cut away are half as dark.
    float open = mix(surface.x, 1.0, 0.6 * tendon.a);
    vec3 n = normalize(normal);
    vec3 v = normalize(frame.eye - place);
    vec3 base = colour.rgb;
    float gloss = shine.x;
    if (shine.w > 0.5) {
        float known = 1.0 - step(1.001, surface.y);
        float belly = mix(1.0, smoothstep(kTendonEnd, kBellyStart, surface.y), known);
        base = strandColour(base, tendon.rgb, bundles(surface.z).x * known, belly);
        gloss = mix(shine.y, gloss, belly);
    } else {
        float g = grainAt(place) * shine.z;
        base *= 1.0 + vec3(0.07, 0.085, 0.11) * g;
        gloss *= 1.0 + 0.6 * g;
    }
    vec3 lit = litBy(base, n, v, vec2(open, mix(0.6, 1.0, open)), gloss);
    float shade = mix(0.80, 1.0, clamp(dot(n, frame.keyLight) * 0.7 + 0.45, 0.0, 1.0)) *
                  mix(0.75, 1.0, open);
    vec4 tender = localPain(hot.z);
    lit = lit * (1.0 - tender.a) + tender.rgb * shade;
    lit = mix(lit, kLine, line);
    shown = vec4(srgbFromLinear(toneMapped(lit)), 1);
}
