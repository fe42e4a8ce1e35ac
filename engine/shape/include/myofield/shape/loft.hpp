#pragma once

#include <myofield/geometry/tri_mesh.hpp>
#include <myofield/shape/figures.hpp>

namespace myo {

/// The closed surface of one piece, without normals: 4 (stations - 1) + 1 rows and 24 to 64
/// columns, more for more harmonics. Genus 0 (a ring: genus 1), counter-clockwise from outside.
///
/// A piece with a belly also gets
///   places   u = t / (stations - 1), v = (cos theta + 1) / 2; in the last span of a ring u goes
///            back to 0
///   fibres   unit, in the surface, at `fibreAngle` to the t direction
///   strands  x: W cos(angle) - U sin(angle) in metres, where U is measured along the centre line
///            and W across from the mid line. If the angle is zero, W is taken from the widest
///            section in all rows, so that each fibre keeps its value from end to end.
///            y: 1 in the belly, 0 in the tendon, blended over 0.3 stations on both sides of the
///            belly's ends
///
/// Cost: rows x columns x harmonics.
TriMesh meshOf(const LoftPiece& piece);

/// The surface point at station t (0 .. stations - 1) and angle theta.
Vec3 pointOn(const LoftPiece& piece, float t, float theta);

/// The angle between the t direction and `direction` in the piece's mid surface, in (-pi/2, pi/2],
/// averaged over the middle 60 % of its stations. Zero when `direction` is normal to the surface.
float fibreAngleTowards(const LoftPiece& piece, const Vec3& direction);

/// All pieces of a figure in one mesh, with normals. The pieces are not joined.
TriMesh meshOf(const std::vector<LoftPiece>& pieces);

} // namespace myo
