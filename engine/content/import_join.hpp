#pragma once

#include "import_piece.hpp"

namespace myo {

/// Makes one structure of the pieces that are one known structure on one side; the others get ids of
/// their own. A piece of the same name that lies more than 4 cm from all others of it is not joined:
/// it has a doubt with the distance, and an id of its own. Which of them keeps the name is told by
/// `like` (the nearest to where that has it), otherwise by size. Unknown pieces and groups never become
/// one. `report` gets every piece's line.
std::vector<Structure> joinedStructures(std::vector<ImportPiece> pieces, const Body* like,
                                        ImportReport& report);

} // namespace myo
