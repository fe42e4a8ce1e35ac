// One X: a square in the picture round a point, as six corners.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "shared/frame.glsl.h"
#include "shared/mark.glsl.h"
MYO_FRAME
layout(set = 0, binding = 3) uniform sampler2D distances;
layout(push_constant) uniform Push { MarkPush mark; };

layout(location = 0) out vec2 corner;             // pixels from the centre
layout(location = 1) flat out float isHidden;

const float kBias = 0.003; // metres: a mark lies on its muscle's surface

void main() {
    int i = gl_VertexIndex % 3 + (gl_VertexIndex >= 3 ? 1 : 0);
    vec2 sign_ = vec2(i & 1, i >> 1) * 2.0 - 1.0;
    float reach = mark.radius * 1.5 + 2.0;
    vec4 clip = frame.clipFromWorld * vec4(mark.position, 1);
    corner = sign_ * reach;
    // Three of five looks at and round the centre decide, so that no single stray pixel does.
    float own = clip.w;
    vec2 uv = clip.xy / clip.w * vec2(0.5, -0.5) + 0.5;
    float behind = 0.0;
    for (int k = 0; k < 5; ++k) {
        vec2 step_ = vec2(k == 1 ? 1 : k == 2 ? -1 : 0, k == 3 ? 1 : k == 4 ? -1 : 0) * 1.5;
        behind += textureLod(distances, uv + step_ * frame.texel, 0.0).r < own - kBias ? 1.0 : 0.0;
    }
    bool turned = dot(mark.normal, frame.eye - mark.position) < 0.0;
    isHidden = behind > 2.5 || turned ? 1.0 : 0.0;
    gl_Position = clip;
    gl_Position.xy += vec2(corner.x, -corner.y) * 2.0 * frame.texel * clip.w;
    gl_Position.z = 0.5 * clip.w;
}
