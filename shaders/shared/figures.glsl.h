// Figures that C++ and the shaders must agree on. It knows neither Vulkan nor any other header of
// ours, so that every module can include it.
#ifndef MYO_FIGURES_GLSL_H
#define MYO_FIGURES_GLSL_H
#ifdef __cplusplus
namespace myo {
#define MYO_FIGURE(type, name, value) inline constexpr type name = type(value)
#else
#define MYO_FIGURE(type, name, value) const type name = type(value)
#endif

// The highest intensity of a zone: felt by nearly everyone with the point active; felt by some.
MYO_FIGURE(float, kEssentialPlateau, 1.0);
MYO_FIGURE(float, kSpilloverPlateau, 0.45);
// A zone counts as present above this share of its plateau, and a line is drawn there: at 0.79 of
// the half width of a stroke.
MYO_FIGURE(float, kPresentShare, 0.25);

// The image of heat colours: two rows per palette (essential, spillover), intensity 0..1 along them.
MYO_FIGURE(int, kPalettes, 3); // classic, cividis, print hatch: as in myo::Palette
MYO_FIGURE(int, kPrintHatch, 2);
MYO_FIGURE(int, kHeatSteps, 256);

// How much heat covers what it lies on. Cover rises from nothing at intensity 0 to its full share at
// these intensities: that is the soft edge of a zone.
MYO_FIGURE(float, kEssentialEdge, 0.42);
MYO_FIGURE(float, kSpilloverEdge, 0.12);
// Full cover of an essential zone: kEssentialCover + kEssentialGain * intensity.
MYO_FIGURE(float, kEssentialCover, 0.72);
MYO_FIGURE(float, kEssentialGain, 0.27);
// The tender area round a point on the muscle.
MYO_FIGURE(float, kLocalEdge, 0.9);
MYO_FIGURE(float, kLocalCover, 0.72);
// Referred heat beneath hidden skin fades from this depth on, to nothing at depth 1.
MYO_FIGURE(float, kDepthFade, 0.45);

// Translucent skin, where one looks straight through it, has this share of its opacity, and all of
// it from kSolidSkin (an opacity) to 1.
MYO_FIGURE(float, kClearSkin, 0.42);
MYO_FIGURE(float, kSolidSkin, 0.7);

// Where a muscle's fibres go over from tendon to belly, of 0..1.
MYO_FIGURE(float, kTendonEnd, 0.1);
MYO_FIGURE(float, kBellyStart, 0.9);

// Towards the key light, seen from the eye; not of unit length.
MYO_FIGURE(float, kKeyLightRight, -0.50);
MYO_FIGURE(float, kKeyLightUp, 0.62);
MYO_FIGURE(float, kKeyLightBack, 0.78);

// Samples per pixel in Still quality.
MYO_FIGURE(int, kStillSamples, 4);
// Metres to where nothing is.
MYO_FIGURE(float, kFarAway, 1e4);

// The sheet of glyphs holds distances: this value on the outline, of 255, and so many texels from
// there to 0 or 255.
MYO_FIGURE(float, kGlyphOutline, 128);
MYO_FIGURE(float, kGlyphSpread, 5);

#undef MYO_FIGURE
#ifdef __cplusplus
} // namespace myo
#endif
#endif
