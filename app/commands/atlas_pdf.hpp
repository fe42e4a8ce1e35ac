#pragma once

#include "commands/arguments.hpp"
#include "commands/picture_maker.hpp"

#include <filesystem>
#include <vector>

namespace myo {

/// What `atlas -o FILE.pdf` makes.
struct AtlasPdfOrder {
    std::filesystem::path file;
    std::vector<MuscleId> muscles;
    Sides sides = Sides::Right;
    PartOf part;
    bool again = false; ///< also draws pictures that are up to date
};

/// How far a run has come.
struct AtlasPdfDone {
    size_t drawn = 0, kept = 0, missing = 0; ///< muscles
    size_t pages = 0;                        ///< of the book; 0: not written yet
};

/// "atlas.pdf.parts": where the pictures lie, beside the book.
std::filesystem::path partsOf(const std::filesystem::path& file);

/// Draws its share of the pictures beside the book, leaves those that are up to date, and writes the
/// book once all of them are there. Several programs may share the work.
Result<AtlasPdfDone> makeAtlasPdf(PictureMaker& maker, const AtlasPdfOrder& order);

} // namespace myo
