#pragma once

#include <myofield/geometry/simplify.hpp>
#include <myofield/shape/contour_stack.hpp>
#include <myofield/shape/figures.hpp>

namespace myo {

/// Grid, smoothing and edge lengths that suit a figure's stack: bones evenly, the skin finer at the
/// face, ears, hands and feet. Asserts that the figure has a stack.
StackMeshing meshingOf(const Figure& figure);

/// How far the mesh of a bone or muscle of this size may be simplified without being seen; never
/// the skin.
Simplification simplificationOf(const Box& bounds);

} // namespace myo
