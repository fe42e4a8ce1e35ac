#version 300 es
precision highp float;
precision highp sampler2D;
flat in float cell;
uniform sampler2D marks; // a column of cells
uniform float cells;
out vec4 shown;

void main() {
    vec2 at = vec2(gl_PointCoord.x, (cell + gl_PointCoord.y) / cells);
    shown = texture(marks, at);
    if (shown.a < 0.02) discard;
}
