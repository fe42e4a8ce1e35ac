#pragma once

#include <myofield/geometry/tri_mesh.hpp>
#include <myofield/shape/figures.hpp>

namespace myo {

/// The closed surface of one piece: 4 (stations - 1) + 1 rows, 24 to 64 columns by its harmonics,
/// genus 0 (ring: genus 1), counter-clockwise from outside. Without normals.
///
/// A piece with a belly also gets
///   places   u = t / (stations - 1), v = (cos theta + 1) / 2; a ring's last span leads u back to 0
///   fibres   unit, in the surface, at `fibreAngle` to the t direction
///   strands  x: W cos(angle) - U sin(angle), U along the centre line, W across from the mid line,
///            in metres; at no angle W stretched to the widest section's, so that a fibre keeps its
///            own; y: belly 1 to tendon 0, blended over 0.3 stations either side of its ends
///
/// Cost: rows x columns x harmonics.
TriMesh meshOf(const LoftPiece& piece);

/// The surface point at station t (0 .. stations - 1) and angle theta.
Vec3 pointOn(const LoftPiece& piece, float t, float theta);

/// Angle, in (-pi/2, pi/2], between the t direction and `direction` in the piece's mid surface,
/// averaged over the middle 60 % of its stations. Zero where the direction stands across the
/// surface.
float fibreAngleTowards(const LoftPiece& piece, const Vec3& direction);

/// All pieces of a figure, side by side in one mesh (they are not joined), with normals.
TriMesh meshOf(const std::vector<LoftPiece>& pieces);

} // namespace myo
