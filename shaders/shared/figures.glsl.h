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
// A zone counts as present above this share of its plateau: its outline lies there.
MYO_FIGURE(float, kPresentShare, 0.25);

// The image of heat colours: two rows per palette (essential, spillover), intensity 0..1 along them.
MYO_FIGURE(int, kPalettes, 3); // classic, cividis, print hatch: as in myo::Palette
MYO_FIGURE(int, kPrintHatch, 2);
MYO_FIGURE(int, kHeatSteps, 256);

// How heat is drawn; heat_shade.glsl.h has the formulas. Shade is the rise of heat, bent by so much
// towards its smooth step.
MYO_FIGURE(float, kShadeCurve, 0.35);
// Cover of an essential zone: from nothing at shade 0 to its full share at kEssentialEdge, which is
// the soft edge; that share grows from kEssentialThin to kEssentialFull at kEssentialFullFrom.
MYO_FIGURE(float, kEssentialEdge, 0.40);
MYO_FIGURE(float, kEssentialThin, 0.60);
MYO_FIGURE(float, kEssentialFull, 0.97);
MYO_FIGURE(float, kEssentialFullFrom, 0.75);
// Spillover: the ground between dots, full from a shade on; the palest colour of dots (share of the
// plateau); the shades from which the first and the last dot grow, and how much more shade a dot
// needs for its full size; how large dots are, 0..1, and how opaque.
MYO_FIGURE(float, kGroundCover, 0.42);
MYO_FIGURE(float, kGroundFullFrom, 0.70);
MYO_FIGURE(float, kSpilloverPalest, 0.35);
MYO_FIGURE(float, kFirstDot, 0.05);
MYO_FIGURE(float, kLastDot, 0.72);
MYO_FIGURE(float, kDotGrowth, 0.22);
MYO_FIGURE(float, kDotFill, 0.62);
MYO_FIGURE(float, kPrintDotFill, 0.40);
MYO_FIGURE(float, kDotCover, 0.97);
// The tender area round a point on the muscle.
MYO_FIGURE(float, kLocalEdge, 0.9);
MYO_FIGURE(float, kLocalCover, 0.72);
// Referred heat beneath hidden skin fades from this depth on, to nothing at depth 1.
MYO_FIGURE(float, kDepthFade, 0.45);

// Translucent skin, where one looks straight through it, has this share of its opacity, and all of
// it from kSolidSkin (an opacity) to 1.
MYO_FIGURE(float, kClearSkin, 0.42);
MYO_FIGURE(float, kSolidSkin, 0.7);

// Opacity of a ghost that stands before pain and is not of it: of what lies beneath the skin, and of
// the skin, each looked at straight, and how much more where it turns away; how dark the skin's edge
// is then.
MYO_FIGURE(float, kVeiledInside, 0.05);
MYO_FIGURE(float, kVeiledInsideEdge, 0.14);
MYO_FIGURE(float, kVeiledSkin, 0.03);
MYO_FIGURE(float, kVeiledSkinEdge, 0.62);
MYO_FIGURE(float, kVeiledSkinShade, 0.55);

// Where a muscle's fibres go over from tendon to belly, of 0..1.
MYO_FIGURE(float, kTendonEnd, 0.1);
MYO_FIGURE(float, kBellyStart, 0.9);

// Towards the key light, seen from the eye; not of unit length.
MYO_FIGURE(float, kKeyLightRight, -0.50);
MYO_FIGURE(float, kKeyLightUp, 0.62);
MYO_FIGURE(float, kKeyLightBack, 0.78);

// Metres on both sides of the edge of a pain drawing within which vertices know how far it is.
MYO_FIGURE(float, kPaintBand, 0.012);

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
