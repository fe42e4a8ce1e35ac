#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/mark.glsl.h"
layout(push_constant) uniform Push { MarkPush mark; };
layout(location = 0) in vec2 corner;
layout(location = 1) flat in float isHidden;
layout(location = 0) out vec4 colour;

// The distance to a line along the x axis, from -reach to reach.
float bar(vec2 p, float reach) { return length(vec2(max(abs(p.x) - reach, 0.0), p.y)); }

void main() {
    float size = mark.radius;
    float width = size * 0.17;
    float reach = size - width;
    vec2 turned = vec2(corner.x + corner.y, corner.x - corner.y) * 0.70710678;
    float first = bar(turned, reach), second = bar(turned.yx, reach);
    float d = min(first, second);
    float along = first < second ? turned.x : turned.y;
    // A hidden mark has a gap in each arm, and is thinner and paler.
    float part = abs(along) / size;
    float dash = smoothstep(0.14, 0.20, abs(part - 0.42));
    float ink = 1.0 - smoothstep(width - 0.6, width + 0.6, d + isHidden * width * 0.2);
    float halo = 1.0 - smoothstep(width + size * 0.10, width + size * 0.22 + 1.0, d);
    ink *= mix(1.0, dash * 0.85, isHidden);
    halo *= mix(0.95, 0.50, isHidden);
    vec3 rgb = mix(mark.colour.rgb, vec3(0.35), isHidden * 0.25);
    float alpha = max(ink, halo);
    colour = vec4(mix(vec3(1), rgb, alpha > 0.0 ? ink / max(alpha, 1e-4) : 0.0) * alpha, alpha) * mark.colour.a;
}
