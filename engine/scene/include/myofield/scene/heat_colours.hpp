#pragma once

#include <myofield/core/maths.hpp>
#include <myofield/scene/view_state.hpp>

namespace myo {

/// The sRGB colour that stands for an intensity of a zone (0..1, of spillover 0..kSpilloverPlateau),
/// in the picture and in the legend alike. In pictures the intensity is the shade of heat
/// (shared/heat_shade.glsl.h). Lightness falls as intensity rises in every palette, so that grey print keeps the order.
///
/// Classic: reds for essential, oranges for spillover (a hue apart, and stippled in the picture).
/// Cividis: after Nunez, Anderton, Renslow 2018 (doi 10.1371/journal.pone.0199239), dark for high.
/// PrintHatch: greys; the picture hatches.
Vec3 heatColour(Palette palette, bool isEssential, float intensity);

/// The tender area round a point on the muscle itself.
Vec3 localPainColour(Palette palette);

} // namespace myo
