#pragma once

#include "import_piece.hpp"

#include <glm/mat4x4.hpp>

namespace myo {

/// The way from a file's axes and unit to ours.
struct ImportFrame {
    glm::dmat4 worldFromFile{1};
    std::vector<std::string> readings; ///< how it was found, where it was not given
    std::vector<std::string> doubts;   ///< what looks wrong with it
};

/// Unit and axes. What is given counts. What is not is told by the places of known structures, of
/// which at least six must agree with `options.like` to within 8 cm; otherwise by the shape: the
/// longest axis points up, toes to the front, and a whole body is 1.2 to 2.2 m tall, in the unit of
/// the files' headers, in metres or in another unit in use. A turn is taken to mirror only where
/// `isMirrored` says so.
///
/// headerUnit  metres; 0: the headers name none
ImportFrame frameOf(const std::vector<ImportPiece>& pieces, const ImportOptions& options,
                    double headerUnit);

} // namespace myo
