#version 300 es
// The body: whole numbers become places, and each structure gets its look from a row of `looks`:
// (colour, 1 where it is drawn), (colour of tendon, 1 where it is chosen), (gloss, gloss of tendon,
// grain, 1 where it is muscle).
precision highp float;
precision highp sampler2D;

in vec3 position;
in vec3 more; // normal; openness and belly; strand: each 16 bits
in float structure;
in vec4 heat; // essential, spillover, tender area
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
uniform sampler2D looks;

out vec3 place, normal;
out vec4 hot;
out vec3 surface; // openness, belly (above 1: not known), strand in metres
out float depth;  // metres before the eye
flat out vec4 colour, tendon, shine;

vec2 bytesOf(float word) {
    float high = floor(word / 256.0);
    return vec2(high, word - 256.0 * high) / 255.0;
}

vec3 normalOf(float word) {
    vec2 flat_ = bytesOf(word) * 2.0 - 1.0;
    vec3 n = vec3(flat_, 1.0 - abs(flat_.x) - abs(flat_.y));
    float under = max(-n.z, 0.0);
    n.xy += mix(vec2(under), vec2(-under), step(0.0, n.xy));
    return normalize(n);
}

void main() {
    int row = int(structure);
    colour = texelFetch(looks, ivec2(0, row), 0);
    tendon = texelFetch(looks, ivec2(1, row), 0);
    shine = texelFetch(looks, ivec2(2, row), 0);
    vec4 world = modelMatrix * vec4(position, 1);
    vec4 seen = viewMatrix * world;
    place = world.xyz;
    normal = normalOf(more.x);
    hot = heat;
    surface = vec3(bytesOf(more.y) * vec2(1.0, 255.0 / 254.0), more.z / 50000.0);
    depth = -seen.z;
    gl_Position = colour.a > 0.5 ? projectionMatrix * seen : vec4(2, 2, 2, 1);
}
