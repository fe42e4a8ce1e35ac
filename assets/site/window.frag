#version 300 es
// The window onto the chosen muscle, in a small picture: first where the muscle is and how deep,
// then the same widened. x: 1 on it and near it; y: its depth; z: 1 on it.
precision highp float;
precision highp sampler2D;
#ifdef WIDEN
uniform sampler2D seen;
uniform vec2 texel;
uniform float around; // texels
#else
in float depth;
uniform vec2 windowDepth;
#endif
out vec4 shown;

void main() {
#ifdef WIDEN
    vec2 at = gl_FragCoord.xy * texel;
    vec4 own = texture(seen, at);
    float near = own.z, deep = own.y * own.z, weight = own.z;
    for (int i = 0; i < 20; ++i) { // a spiral
        float out_ = sqrt((float(i) + 0.5) / 20.0), turn = 2.39996 * float(i);
        vec4 there = texture(seen, at + out_ * around * texel * vec2(cos(turn), sin(turn)));
        near = max(near, there.z * clamp(1.35 - out_, 0.0, 1.0));
        deep += there.y * there.z;
        weight += there.z;
    }
    shown = vec4(near, deep / max(weight, 1e-3), own.z, 1);
#else
    shown = vec4(1, (depth - windowDepth.x) / (windowDepth.y - windowDepth.x), 1, 1);
#endif
}
