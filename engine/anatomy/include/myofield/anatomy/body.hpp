#pragma once

#include <myofield/anatomy/side.hpp>
#include <myofield/core/ids.hpp>
#include <myofield/geometry/tri_mesh.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myo {

/// `Other`: vessels, nerves, organs, hair; hidden by default.
enum class Kind : uint8_t { Muscle, Bone, Cartilage, Connective, Skin, Other };
constexpr size_t kKindCount = 6;

/// "muscle", "bone", "cartilage", "connective", "skin", "other".
std::string_view nameOf(Kind kind);
std::optional<Kind> kindNamed(std::string_view name);

/// Where a muscle lies, for the layer sliders. Superficial muscles can be seen when only the skin
/// is removed.
enum class Depth : uint8_t { Superficial, Deep };

/// One named piece of a body.
struct Structure {
    std::string id;   ///< the same for both sides: "infraspinatus", "biceps_brachii.long_head"
    std::string name; ///< for people, without the side: "Infraspinatus"
    Kind kind = Kind::Muscle;
    Side side = Side::Median;
    uint32_t fma = 0;             ///< number in the Foundational Model of Anatomy, 0: unknown
    std::optional<Depth> depth;   ///< of muscles only; empty: not yet known
    bool isShownByDefault = true; ///< false: hair, lips and the like
    TriMesh mesh;
};

/// Whether the structure is `muscle` or a part of it ("muscle.head").
bool isPartOf(const Structure& structure, std::string_view muscle);

/// One segmented human body. Immutable once loaded.
struct Body {
    std::string name;
    std::string attribution; ///< who measured it, under which licence; shown and written out
    bool isBuiltIn = false;  ///< landmarks and places were made for it; others get them by a warp
    std::vector<Structure> structures;

    const Structure& operator[](StructureId id) const { return structures[id.index]; }

    /// The structure with that id on that side; an empty id when the body has none.
    StructureId find(std::string_view id, Side side) const;
    /// The body's outer skin: the structure with id "skin", otherwise the one of kind skin that has
    /// the most triangles. Empty when there is none.
    StructureId skin() const;
    /// All structures on one side that are `muscle` or a part of it ("muscle.head").
    std::vector<StructureId> partsOf(std::string_view muscle, Side side) const;
};

/// Where the vertices of each structure start when all meshes follow one another in the order of
/// `body.structures`. The last entry is the total.
std::vector<uint32_t> vertexOffsets(const Body& body);

} // namespace myo
