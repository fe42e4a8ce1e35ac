#pragma once

#include <myofield/geometry/simplify.hpp>
#include <myofield/shape/contour_stack.hpp>
#include <myofield/shape/figures.hpp>

namespace myo {

/// The grid, smoothing and edge lengths for a figure's stack. Bones get the same edge length
/// everywhere; the skin is finer at the face, ears, hands and feet. Asserts that the figure has a
/// stack.
StackMeshing meshingOf(const Figure& figure);

/// How far the mesh of a bone or muscle of this size can be simplified so that nobody sees it. Not
/// for the skin.
Simplification simplificationOf(const Box& bounds);

} // namespace myo
