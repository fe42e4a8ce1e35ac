#pragma once

#include <myofield/anatomy/body.hpp>

namespace myo {

/// Gives muscles that carry no fibre direction one, for bodies that were scanned or modelled
/// elsewhere: fills `fibres` (unit, in the surface, from origin to insertion) and `strands` (metres
/// across the fibres; belly 1 to tendon 0) of every muscle whose mesh has none.
///
/// The ends of a muscle are where the same muscle of `like` has them, its box fitted to this one's;
/// without such a muscle they are the far ends of its longest axis. Between the ends a harmonic
/// function is solved on the mesh, and fibres run along its gradient: parallel in straps, spreading
/// in fans, round whatever lies between. Tendon is where `like` has it, or the last tenth.
///
/// Returns how many muscles were given fibres. Meshes that are too small (under 8 triangles) or too
/// large (over half a million vertices) to solve are left alone. Cost: two sparse factorisations a
/// muscle, about 3 s of one processor a million triangles, shared among all.
size_t solveFibres(Body& body, const Body* like);

} // namespace myo
