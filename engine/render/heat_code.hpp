#pragma once

#include <myofield/field/body_heat.hpp>

#include <span>
#include <vector>

namespace myo {

/// Heat as the device interpolates it. Across a triangle an intensity is a curve (`falloff`: flat,
/// steep, flat), and straight lines between vertices would show the mesh in it. How far up that
/// curve a place is, is close to linear in the distance from the zone; so vertices carry that, and
/// the shader (`heatOf` in heat.glsl) turns it back. `local` and `depth` stay as they are.
/// Cost: two table look-ups a warm vertex.
std::vector<HeatVertex> coded(std::span<const HeatVertex> heat);

} // namespace myo
