#include "shared/mark.glsl.h"
layout(push_constant) uniform Push { CompositePush push; };
layout(location = 0) out vec4 colour;
#include "shared/colour.glsl"

// From premultiplied linear light to premultiplied sRGB.
vec4 finished(vec4 scene) {
    vec3 straight = scene.rgb / max(scene.a, 1e-4);
    vec4 shown = vec4(srgbFromLinear(toneMapped(straight)) * scene.a, scene.a);
    return shown;
}
