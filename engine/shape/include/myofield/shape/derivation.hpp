#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/core/result.hpp>
#include <myofield/shape/details.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Makes one body of another by figures (assets/bodies/ID): a smooth warp moves everything, then the
/// skin gets a layer of its own. Metres here, millimetres in the files. All figures are places on
/// the body that it starts from, left half and midline; the right half is the mirror image.
namespace myo {

/// Where a place of the first body goes.
struct WarpControl {
    Vec3 from{0}, to{0};
};

/// What lies beneath the skin around some places of it.
struct SkinDepth {
    std::vector<Vec3> at; ///< on the first body's skin
    float fat = 0;        ///< metres that the skin moves out
    float softness = 0;   ///< 0..1: how far the relief of the muscles is hidden
};

/// A breast: a mound on an oval base, higher and sagging below its middle. It carries the skin of
/// the base with it, the nipple among it.
struct Breast {
    Vec3 centre{0};
    Vec3 out{0, 0, 1};                               ///< unit: the base's normal
    float medial = 1, lateral = 1, up = 1, down = 1; ///< half-axes of the base
    float height = 0;                                ///< out of the base
    float sag = 0;                                   ///< down along it
    Vec3 fullness{1}; ///< exponents of the mound above, beside and below the centre: less is fuller
};

/// How a body is made of another one.
struct Derivation {
    std::string name;
    float scale = 1;     ///< of the whole, at the end
    float stiffness = 0; ///< of the warp, as Warp::fit
    std::vector<WarpControl> controls;
    std::vector<SkinDepth> depths;
    std::optional<Breast> breast;
    Details details; ///< of the new skin, before it is scaled; its triangles stay, so no fine zones
};

/// Reads body.toml, and controls.toml and details.toml where they are there. Reports every bad entry
/// with its line.
Result<Derivation> readDerivation(const std::filesystem::path& folder);

/// The body has the structures, triangles and places of `from`, with other positions, normals and
/// fibres. Its halves are mirror images to the last bit where those of `from` are, and muscles and
/// bones lie beneath its skin wherever they did. The same figures give the same bytes on every
/// machine.
///
/// errors  no skin, controls in one plane
/// cost    for the built-in body 2 s on two processors
Result<Body> derivedBody(const Body& from, const Derivation& how);

} // namespace myo
