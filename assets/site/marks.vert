#version 300 es
// An X on each point that is on, 3 cm before its muscle: what covers the muscle does not hide it, an arm does.
// None on the far side.
precision highp float;
in vec3 position, normal;
in float number;
uniform mat4 viewMatrix, projectionMatrix;
uniform vec3 toEye;
uniform float pointSize;
flat out float cell;

void main() {
    vec4 seen = viewMatrix * vec4(position, 1);
    seen.xyz *= 1.0 - 0.03 / length(seen.xyz);
    cell = number;
    gl_PointSize = pointSize;
    gl_Position = dot(normal, toEye) > -0.25 ? projectionMatrix * seen : vec4(2, 2, 2, 1);
}
