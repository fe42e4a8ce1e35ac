#pragma once

#include <myofield/field/body_heat.hpp>

#include <span>
#include <vector>

namespace myo {

/// Heat in a form that the device can interpolate. Intensity falls off in a curve (`falloff`: flat,
/// steep, flat); interpolated along straight lines between vertices, it would show the mesh. So
/// vertices carry how far up that curve they are, which is close to linear in the distance from the
/// zone, and the shader turns that into intensity (`heatOf` in heat.glsl). `local` and `depth` stay
/// as they are. Cost: two table look-ups per warm vertex.
std::vector<HeatVertex> coded(std::span<const HeatVertex> heat);

} // namespace myo
