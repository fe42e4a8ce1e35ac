#pragma once

#include <myofield/core/maths.hpp>
#include <myofield/core/result.hpp>

#include <span>
#include <vector>

namespace myo {

/// A smooth map of space that carries control points of one body to those of another.
///
/// It is the sum of an affine map and of weighted distances from the controls (the biharmonic
/// spline in space, which bends least). It is smoothed so that a single badly matched control has
/// little effect. Where the controls are related by an affine map, it is exactly that map. The same
/// controls give the same bits on every machine. Source:
/// Carr et al., Reconstruction and Representation of 3D Objects with Radial Basis Functions,
/// SIGGRAPH 2001.
class Warp {
public:
    /// from, to   one entry per control, metres; at least 4, and not all in one plane
    /// stiffness  metres; 0 meets every control exactly, 0.02 evens out centimetres of noise
    /// errors     too few controls, or all in one plane
    /// cost       O(n^3) in the controls: 0.1 s for 500
    static Result<Warp> fit(std::span<const Vec3> from, std::span<const Vec3> to,
                            float stiffness = 0.01f);

    /// Cost: linear in the controls.
    Vec3 operator()(const Vec3& point) const;

    /// Where a point goes, and the derivative of the warp there: directions on a surface go with it,
    /// normals with its cofactors. At a control the derivative is that of the others alone.
    struct Bent {
        Vec3 place{0};
        glm::mat3 derivative{1};
    };
    Bent bend(const Vec3& point) const;

private:
    std::vector<glm::dvec3> controls_, weights_;
    glm::dmat4x3 affine_{0};
};

} // namespace myo
