// The ink of a pain drawing by quality, linear: cool, because warm colours are the charts'.
#ifndef MYO_PAINT_COLOURS_GLSL_H
#define MYO_PAINT_COLOURS_GLSL_H
#include "both.glsl.h"

MYO_SHARED_BEGIN

// aching: blue; burning: purple; stabbing: sea green; tingling: violet; numb: slate
#define MYO_PAINT_COLOURS                                                                          \
    vec3(0.028, 0.105, 0.330), vec3(0.270, 0.020, 0.240), vec3(0.006, 0.130, 0.110),               \
        vec3(0.110, 0.080, 0.420), vec3(0.085, 0.095, 0.110)
// of what has changed between two drawings, apart for people who see few colours. new: wine; gone:
// light teal; the same: slate
#define MYO_CHANGE_COLOURS vec3(0.330, 0.018, 0.050), vec3(0.020, 0.240, 0.230), vec3(0.075, 0.085, 0.110)
#ifdef __cplusplus
inline const vec3 kPaintColours[5]{MYO_PAINT_COLOURS};
inline const vec3 kChangeColours[3]{MYO_CHANGE_COLOURS};
#else
const vec3 kPaintColours[5] = vec3[](MYO_PAINT_COLOURS);
const vec3 kChangeColours[3] = vec3[](MYO_CHANGE_COLOURS);
#endif

MYO_SHARED_END
#endif
