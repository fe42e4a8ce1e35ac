// Figures of the window onto chosen muscles that C++ and the shaders must agree on.
#ifndef MYO_WINDOW_FIGURES_GLSL_H
#define MYO_WINDOW_FIGURES_GLSL_H
#ifdef __cplusplus
namespace myo {
#define MYO_FIGURE(type, name, value) inline constexpr type name = type(value)
#else
#define MYO_FIGURE(type, name, value) const type name = type(value)
#endif

// What lies further in front of the muscle is cut wider, so that layers show as steps: by this share
// of the distance, up to that distance, metres.
MYO_FIGURE(float, kWindowSlope, 0.30);
MYO_FIGURE(float, kWindowDeepest, 0.06);
// The edge is a little uneven: by these shares of the window's width.
MYO_FIGURE(float, kWindowBroadWaves, 0.16);
MYO_FIGURE(float, kWindowFineWaves, 0.05);
// Metres in front of the muscle from which a cover beside it starts to be cut, and from which it is
// cut in full.
MYO_FIGURE(float, kWindowTouching, 0.0015);
MYO_FIGURE(float, kWindowClear, 0.0055);

#undef MYO_FIGURE
#ifdef __cplusplus
} // namespace myo
#endif
#endif
