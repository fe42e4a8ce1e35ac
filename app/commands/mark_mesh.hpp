#pragma once

#include <myofield/geometry/tri_mesh.hpp>

namespace myo {

/// An X of two flat bars that lies on a surface at `position`, for programs that draw no marks by
/// themselves. `normal`: unit, out of the surface. 18 mm across.
TriMesh markMesh(const Vec3& position, const Vec3& normal);

} // namespace myo
