#pragma once

#include <myofield/core/maths.hpp>
#include <myofield/core/result.hpp>

#include <span>
#include <vector>

namespace myo {

/// A smooth map of space that carries control points of one body to those of another.
///
/// An affine part and a sum of |x - control| (the biharmonic spline in space, which bends least),
/// smoothed so that single badly matched controls do not pull it about. An affine relation of the
/// controls is reproduced exactly. Source: Carr et al., Reconstruction and Representation of 3D
/// Objects with Radial Basis Functions, SIGGRAPH 2001.
class Warp {
public:
    /// `from` and `to` have one entry a control, metres, at least 4, not all in one plane; else an
    /// error. `stiffness` metres: 0 meets every control exactly, 0.02 evens out centimetres of
    /// noise. Cost O(n^3) in the controls: 0.1 s for 500.
    static Result<Warp> fit(std::span<const Vec3> from, std::span<const Vec3> to,
                            float stiffness = 0.01f);

    /// O(controls).
    Vec3 operator()(const Vec3& point) const;

private:
    std::vector<Vec3> controls_;
    std::vector<glm::dvec3> weights_;
    glm::dmat4x3 affine_{0};
};

} // namespace myo
