#pragma once

#include "import_names.hpp"

#include <myofield/content/import_body.hpp>
#include <myofield/core/range.hpp>

namespace myo {

/// How tall a whole person stands, metres.
constexpr Range kStanding{1.2, 2.2};

/// A mesh on its way into a body: what is known of it so far.
struct ImportPiece {
    Structure structure;
    std::optional<Side> said; ///< by a name, a number or the file; empty: the place decides
    bool isKindTold = true;   ///< by a name or the file; otherwise it is a guess
    bool isPaired = false;    ///< known to lie once on each side
    ImportedMesh note;        ///< its line in the report

    bool isKnown() const { return note.state == ImportedMesh::State::Known; }
};

/// Says what a mesh is, by its names and numbers. The most telling source counts:
/// 1. a known name of its own (id, node, mesh, comment), 2. a known number of the Foundational Model,
/// 3. where its own names say nothing ("Object_4"), a known name of its nearest named ancestor, its
/// material or its file, 4. what the file says itself. A name that several muscles share is a group. What is
/// unknown keeps the most telling of its names; its kind comes from the words of that name, then from
/// what its ancestors are called.
///
/// map  names that count before all others; may be null
ImportPiece identified(RawStructure raw, const std::filesystem::path& file, const NameIndex* map,
                       const NameIndex& known);

} // namespace myo
