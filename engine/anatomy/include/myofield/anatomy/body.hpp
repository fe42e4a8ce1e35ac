#pragma once

#include <myofield/anatomy/side.hpp>
#include <myofield/core/ids.hpp>
#include <myofield/geometry/tri_mesh.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

enum class Kind : uint8_t { Muscle, Bone, Cartilage, Connective, Skin };

/// "muscle", "bone", "cartilage", "connective", "skin".
std::string_view nameOf(Kind kind);
std::optional<Kind> kindNamed(std::string_view name);

/// Where a muscle lies, for the layer sliders: can it be seen when only the skin is taken off?
enum class Depth : uint8_t { Superficial, Deep };

/// One named piece of a body.
struct Structure {
    std::string id;   ///< the same for both sides: "infraspinatus", "biceps_brachii.long_head"
    std::string name; ///< for people, without the side: "Infraspinatus"
    Kind kind = Kind::Muscle;
    Side side = Side::Median;
    uint32_t fma = 0;             ///< number in the Foundational Model of Anatomy, 0: unknown
    std::optional<Depth> depth;   ///< of muscles; empty: not yet known
    bool isShownByDefault = true; ///< false: hair, lips and the like
    TriMesh mesh;
};

/// Whether the structure is `muscle` or a part of it ("muscle.head").
bool isPartOf(const Structure& structure, std::string_view muscle);

/// One segmented human body. Immutable once loaded.
struct Body {
    std::string name;
    std::string attribution; ///< who measured it, under which licence; shown and written out
    bool isBuiltIn = false;  ///< landmarks and places are exact on it, not carried over
    std::vector<Structure> structures;

    const Structure& operator[](StructureId id) const { return structures[id.index]; }

    /// Empty id where the body has no such structure.
    StructureId find(std::string_view id, Side side) const;
    /// The body's outer skin: the structure with id "skin", else the largest of kind skin.
    StructureId skin() const;
    /// All structures that are `muscle` or a part of it ("muscle.head"), of one side.
    std::vector<StructureId> partsOf(std::string_view muscle, Side side) const;
};

/// Where the vertices of each structure start when all meshes are laid one after the other, in the
/// order of `body.structures`; one more entry, the total, at the end.
std::vector<uint32_t> vertexOffsets(const Body& body);

} // namespace myo
