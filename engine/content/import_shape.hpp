#pragma once

#include "import_piece.hpp"

namespace myo {

/// Where no mesh is called skin: one whose names do not tell its kind, that stands like a person, has
/// a person's volume and holds nearly all of the rest, is the skin. It is told in `report.readings`.
/// Meshes are in metres, y up, and their surfaces face outwards.
void findSkinByShape(std::vector<ImportPiece>& pieces, ImportReport& report);

} // namespace myo
