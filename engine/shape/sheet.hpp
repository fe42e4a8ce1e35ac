#pragma once

#include "loft_rows.hpp"

namespace myo {

/// The mid surface of a piece laid out between its origin and its insertion.
struct Sheet {
    int columns = 0;          ///< a row: half the loft's columns and one
    std::vector<Vec2> places; ///< u 0 at the origin, 1 at the insertion; v 0..1 across
    std::vector<Vec3> fibres; ///< unit, from origin to insertion along lines of equal v; or zero
    float width = 0;          ///< metres from v = 0 to v = 1, on average

    /// Both faces of the loft share the sheet's columns.
    size_t at(int row, int loftColumn) const {
        const int column = loftColumn < columns ? loftColumn : 2 * (columns - 1) - loftColumn;
        return size_t(row * columns + column);
    }
};

/// Solves for u and v as harmonic functions: on origin and insertion u is fixed and v runs evenly
/// along the rim, on the free rims the other way round. The map to the unit square is one to one
/// (Radó, Kneser, Choquet), so lines of equal v lead every fibre from origin to insertion, straight
/// in a parallelogram and meeting in a fan. (Cotangent weights, Pinkall and Polthier 1993.)
///
/// Asserts that the piece has attachments and is no ring. Cost: two sparse solves, about 10 ms for
/// the largest sheets.
Sheet sheetOf(const LoftPiece& piece, const Rows& rows);

} // namespace myo
