#pragma once

#include <myofield/core/result.hpp>
#include <myofield/geometry/tri_mesh.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace myo {

/// A piece of the sculpted skin that stays on the figure when the skin is taken away: the lids, the
/// lips, the ears (assets/body/skin_patches.toml). Metres here, millimetres in the file.
struct SkinPatch {
    std::string name; ///< a paired one has the left one's
    std::string id;
    bool isPaired = false;     ///< the left one is described
    std::vector<Vec3> outline; ///< a closed spline, or half of one, from x = 0 to x = 0
    Vec3 seen{0, 0, 1};        ///< unit, the direction from which the outline is drawn
    float reach = 0.02f;     ///< skin farther than this from the outline, along `seen`, is left out
    float facing = -1;       ///< so is skin whose normal has a smaller cosine to `seen`
    Vec3 root{0};            ///< so is skin that lies behind this place ...
    Vec3 away{0};            ///< ... in this direction, a unit vector; zero: none is
    float beneath = 0.0004f; ///< depth beneath the skin
    float depth = 0.005f;    ///< at the border, where the patch has sunk into what lies around it
    float bevel = 0.004f;    ///< distance from the border over which it rises
};

/// Reads a table of patches. Reports every bad entry with its line.
Result<std::vector<SkinPatch>> readSkinPatches(const std::filesystem::path& file);

/// The patch as a closed surface with normals: the skin within the outline, moved inwards, and a
/// floor behind it. Without triangles where no skin lies within the outline.
///
/// skin  whole, closed, with normals
/// cost  one distance from the outline per vertex of the skin that faces it
TriMesh meshOf(const SkinPatch& patch, const TriMesh& skin);

} // namespace myo
