#pragma once

#include "import_piece.hpp"

namespace myo {

/// Gives every piece its side, and moves the body so that its median plane is x = 0.
///
/// A side that is said counts. Otherwise a piece that lies wholly on one side is on that side; one
/// that is known to be paired and holds both sides is taken apart, by connected pieces, and where a
/// piece crosses the median plane, there; anything else is median. Where a side that is said and the
/// place disagree for more than half of at least three pieces, the body as a whole is called mirrored;
/// otherwise each of them has a doubt.
///
/// The median plane is where the pairs that are said have their middle, otherwise where structures of
/// the midline have theirs, otherwise x = 0.
void placeSides(std::vector<ImportPiece>& pieces, ImportReport& report);

} // namespace myo
